import { z } from 'zod';
import { directionSchema } from './estimate.ts';
import { cellStatusSchema } from './status.ts';

/** The scale of a column that draws an interval in each row. */
export const plotScaleSchema = z.object({
  scale: z.enum(['linear', 'log']),
  domain: z.tuple([z.number(), z.number()]),
  ticks: z.array(z.object({ value: z.number(), text: z.string() })),
  reference: z.number(),
  referenceLabel: z.string(),
});
export type PlotScale = z.infer<typeof plotScaleSchema>;

export const tableColumnSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('label'), id: z.string(), title: z.string() }),
  z.object({ kind: z.literal('figure'), id: z.string(), title: z.string(), strong: z.boolean().optional() }),
  /** Text, right-aligned, such as "20.2 to 41.1". */
  z.object({ kind: z.literal('interval'), id: z.string(), title: z.string() }),
  z.object({ kind: z.literal('plot'), id: z.string(), title: z.string(), plot: plotScaleSchema }),
]);
export type TableColumn = z.infer<typeof tableColumnSchema>;

export const tableCellSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({
    kind: z.literal('figure'),
    /** As printed, symbols included. */
    text: z.string(),
    /** The number as printed (already rounded), or null where none may be printed. */
    value: z.number().nullable(),
    decimals: z.number().int(),
    status: cellStatusSchema,
    flag: z.enum(['unreliable', 'zero']).optional(),
  }),
  z.object({
    kind: z.literal('interval'),
    text: z.string(),
    lower: z.number().nullable(),
    upper: z.number().nullable(),
    decimals: z.number().int(),
    status: cellStatusSchema,
  }),
  z.object({
    kind: z.literal('plot'),
    status: cellStatusSchema,
    value: z.number().nullable(),
    lower: z.number().nullable(),
    /** Null with a value: the interval has no upper limit. */
    upper: z.number().nullable(),
    direction: directionSchema,
    reliable: z.boolean(),
    /** True where the difference does not remain when all comparisons are weighed together. */
    mayBeChance: z.boolean().optional(),
  }),
]);
export type TableCell = z.infer<typeof tableCellSchema>;

/** A table as every format prints it: the first column is the row's header. */
export const tableModelSchema = z.object({
  id: z.string(),
  caption: z.string(),
  /** Measure, unit, population, period. */
  subtitle: z.string(),
  columns: z.array(tableColumnSchema),
  rows: z.array(
    z.object({
      /** What the row stands for (a category's or area's code), so that views can answer to each other. */
      key: z.string(),
      cells: z.array(tableCellSchema),
      kind: z.enum(['body', 'total']),
    }),
  ),
  notes: z.array(z.string()),
});
export type TableModel = z.infer<typeof tableModelSchema>;
