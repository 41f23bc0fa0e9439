import { z } from 'zod';
import { areaSchema } from './area.ts';
import { breakdownCategorySchema, breakdownRowSchema, breakdownSchema } from './breakdown.ts';
import { strandIdSchema } from './code-list.ts';
import { countSchema } from './estimate.ts';

/** Two strands that are counted together, the one that leads first. */
export const strandPairSchema = z.tuple([strandIdSchema, strandIdSchema]);
export type StrandPair = z.infer<typeof strandPairSchema>;

const crossedStrandSchema = z.object({
  id: strandIdSchema,
  title: z.string(),
  list: z.object({ id: z.string(), title: z.string() }),
  /** Categories of the list alone: who did not answer both questions is in no cell. */
  categories: z.array(breakdownCategorySchema),
});

/** People with both characteristics, against everyone else whose two characteristics are known. */
export const crossedCellSchema = breakdownRowSchema
  .omit({ area: true, category: true, versusElsewhere: true })
  .extend({ categories: z.tuple([z.string(), z.string()]) });
export type CrossedCell = z.infer<typeof crossedCellSchema>;

/** A measure by two strands at once, for the whole alone: areas are too small for it. */
export const crossedBreakdownSchema = z.object({
  measure: breakdownSchema.shape.measure,
  whole: areaSchema,
  strands: z.tuple([crossedStrandSchema, crossedStrandSchema]),
  /** Service users of whom both characteristics are known: the base of shares and ratios. */
  known: countSchema,
  /** The first strand's categories in their order, within each the second's. */
  cells: z.array(crossedCellSchema),
  /** What a reader can make of each hidden count from all that is printed: any whole number in this range. */
  hidden: z.array(
    z.object({
      categories: z.tuple([z.string(), z.string()]),
      lower: z.number().int(),
      /** Null: no upper limit. */
      upper: z.number().int().nullable(),
    }),
  ),
});
export type CrossedBreakdown = z.infer<typeof crossedBreakdownSchema>;
