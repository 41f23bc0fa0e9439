import { z } from 'zod';
import { strandIdSchema } from './code-list.ts';
import { strandPairSchema } from './crossing.ts';

/** The people a service could serve: one aggregate table a strand, all of one population at one date. */
export const populationSchema = z.object({
  id: z.string(),
  title: z.string(),
  segment: z.string(),
  /** For each strand, the open aggregate dataset that counts this population by area and category. */
  tables: z.partialRecord(strandIdSchema, z.string()),
});
export type Population = z.infer<typeof populationSchema>;

/** Service users per head of population, by strand and area. */
export const measureSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Who is counted above the line, in the plural: "applicants". */
  unit: z.string(),
  /** The verb phrase of a finding: "be on the housing register". */
  does: z.string(),
  join: z.string(),
  segment: z.string(),
  population: z.string(),
  multiplier: z.number().int().positive(),
  method: z.literal('crude-rate'),
  polarity: z.enum(['more-is-better', 'less-is-better', 'neutral']),
  /** Strands that are shown by a list of the officer's choice in place of the most detailed; null leaves one out. */
  lists: z.array(z.object({ strand: strandIdSchema, list: z.string().nullable() })).optional(),
  /** Pairs of strands that are also counted together, for the whole alone. */
  crossings: z.array(strandPairSchema).optional(),
  /** The column that names a person: each is counted once, as their latest row describes them. Without it rows are counted. */
  persons: z.string().optional(),
  /** What a row stands for where rows are counted: a person, unless it is said that a person may have several. */
  counts: z.enum(['people', 'events']).optional(),
});
export type Measure = z.infer<typeof measureSchema>;
