import { z } from 'zod';
import { areaKeySchema } from './area.ts';
import { chartKindSchema } from './chart-kind.ts';
import { strandIdSchema } from './code-list.ts';

/** Something found while exploring that a profile is to show, worked out anew each time from what its data say then. */
export const profilePinSchema = z.object({
  id: z.string(),
  kind: z.enum(['finding', 'chart', 'map', 'table']),
  measure: z.string(),
  strand: strandIdSchema,
  /** Counted together with this one, for the whole: a table, a heat map, or the finding of it. */
  second: strandIdSchema.optional(),
  area: areaKeySchema,
  /** The group that leads; everyone where null. */
  category: z.string().nullable(),
  /** The group of the second strand that leads, where there is one. */
  secondCategory: z.string().optional(),
  /** For a chart; the interval plot where left out. */
  chart: chartKindSchema.optional(),
  /** For a map: the lowest numbers of its classes but the first, where they were set. */
  breaks: z.array(z.number()).optional(),
});
export type ProfilePin = z.infer<typeof profilePinSchema>;
