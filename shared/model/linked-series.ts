import { z } from 'zod';
import { geographySchema } from './area.ts';
import { areaChangeSchema } from './gazetteer.ts';

/** A count of one year for an area that every year has: the number, or the fewest and most that it can be. */
export const linkedValueSchema = z.object({
  /** Null where a table lacks or hides a part of it. */
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});

/** An area for which counts of both vintages can be told: one unchanged, or the smallest group whose outer border stayed. */
export const linkedAreaSchema = z.object({
  name: z.string(),
  change: areaChangeSchema,
  /** Its codes of the earlier vintage and of the later one. */
  before: z.array(z.string()),
  after: z.array(z.string()),
  /** One for each table, in their order. */
  values: z.array(linkedValueSchema),
});
export type LinkedArea = z.infer<typeof linkedAreaSchema>;

/** Counts of several years carried to areas that they have in common. */
export const linkedSeriesSchema = z.object({
  tables: z.array(
    z.object({
      dataset: z.string(),
      title: z.string(),
      period: z.string(),
      geography: geographySchema,
      total: z.number(),
    }),
  ),
  areas: z.array(linkedAreaSchema),
  /** How many areas there are of each kind of change. */
  changes: z.record(areaChangeSchema, z.number().int()),
  says: z.string(),
});
export type LinkedSeries = z.infer<typeof linkedSeriesSchema>;
