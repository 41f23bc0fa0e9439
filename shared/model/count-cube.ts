import { z } from 'zod';
import { areaKeySchema } from './area.ts';
import { breakdownSchema } from './breakdown.ts';

/**
 * Counts of a measure by area and category, before any statistic: the innermost cells only (each category and each kind
 * of non-answer, in each area and among those who could not be placed); totals are sums of these.
 */
export const countCubeSchema = breakdownSchema.omit({ rows: true }).extend({
  users: z.array(z.object({ area: areaKeySchema, category: z.string(), people: z.number().int().nonnegative() })),
  /**
   * Nobody of the population is without an area; some may not have answered. `withheld` says that the table hides or lacks
   * a count of this cell: every sum that it is part of is not known.
   */
  population: z.array(
    z.object({
      area: areaKeySchema,
      category: z.string(),
      people: z.number().int().nonnegative(),
      withheld: z.enum(['suppressed', 'not-available']).nullable(),
    }),
  ),
  unreliableUnder: z.number().int().nonnegative(),
});
export type CountCube = z.infer<typeof countCubeSchema>;
