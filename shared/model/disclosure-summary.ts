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
});
export type DisclosureSummary = z.infer<typeof disclosureSummarySchema>;
