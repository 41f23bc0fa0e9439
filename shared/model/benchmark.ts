import { z } from 'zod';
import { areaKeySchema } from './area.ts';
import { directionSchema } from './estimate.ts';

/** A published rate to compare areas with, such as that of England; taken as exact. */
export const benchmarkSchema = z.object({
  measure: z.string(),
  /** Whose rate it is, as a sentence names it: "England". */
  title: z.string().min(1),
  /** In the measure's own unit: users per its multiplier. */
  value: z.number().nonnegative(),
  source: z.string().min(1),
  period: z.string().min(1),
});
export type Benchmark = z.infer<typeof benchmarkSchema>;

/** Where each area's released rate stands against a benchmark. */
export const benchmarkedSchema = z.object({
  benchmark: benchmarkSchema,
  areas: z.array(z.object({ area: areaKeySchema, direction: directionSchema })),
});
export type Benchmarked = z.infer<typeof benchmarkedSchema>;
