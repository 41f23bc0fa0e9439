import { z } from 'zod';

/** What disclosure control did to all tables that were protected together, for the note in every report. */
export const disclosureSummarySchema = z.object({
  policy: z.string(),
  threshold: z.number().int(),
  cells: z.number().int(),
  hidden: z.number().int(),
  /** Every hidden cell was checked: nothing printed narrows it to less than this many whole numbers apart. */
  narrowestInterval: z.number().int().nullable(),
  method: z.string(),
  /** The base that printed counts are multiples of, and the furthest that one is from what was counted. */
  rounding: z.object({ base: z.number().int(), within: z.number().int() }).optional(),
  /** False where zeros are hidden like small counts. */
  zerosShown: z.boolean().optional(),
  knowsOwnCell: z.boolean().optional(),
  groupDisclosure: z.boolean().optional(),
  /** The fewest people an area may have for its counts to be printed, and how many areas have fewer. */
  leastPopulation: z.object({ people: z.number().int(), areas: z.number().int() }).optional(),
  /** Numbers of the earlier releases for whose sake more is hidden. */
  earlierReleases: z.array(z.number().int()).optional(),
  /** Who released it against the check of earlier releases, when and why. */
  override: z.object({ by: z.string(), on: z.iso.date(), reason: z.string() }).optional(),
});
export type DisclosureSummary = z.infer<typeof disclosureSummarySchema>;
