import { z } from 'zod';
import { benchmarkSchema } from './benchmark.ts';
import { strandIdSchema } from './code-list.ts';

/** What a profile says, of which areas; evaluated over released numbers it becomes a Profile. */
export const profileRecipeSchema = z.object({
  id: z.string(),
  title: z.string(),
  subtitle: z.string(),
  measures: z.array(z.string()).min(1),
  /** Which code list each strand is shown by, in the order of the report's sections. */
  strands: z.array(z.object({ strand: strandIdSchema, list: z.string() })).min(1),
  /** Published rates that areas are compared with. */
  benchmarks: z.array(benchmarkSchema).optional(),
  contact: z.string(),
  /** Date of the edition: an argument, so that the same inputs give the same report. */
  edition: z.iso.date(),
});
export type ProfileRecipe = z.infer<typeof profileRecipeSchema>;
