import { z } from 'zod';
import { comparisonSchema, rateSchema } from './estimate.ts';

/** The same groups here and in another area that shares nobody with it, from released numbers alone. */
export const againstSchema = z.array(
  z.object({ category: z.string(), here: rateSchema, there: rateSchema, comparison: comparisonSchema }),
);
export type Against = z.infer<typeof againstSchema>;
