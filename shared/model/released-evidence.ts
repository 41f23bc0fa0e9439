import { z } from 'zod';
import { breakdownSchema } from './breakdown.ts';
import { disclosureSummarySchema } from './disclosure-summary.ts';

/** Everything that may be said of one measure: its breakdowns, protected together. */
export const measureEvidenceSchema = z.object({
  breakdowns: z.array(breakdownSchema),
  disclosure: disclosureSummarySchema,
});
export type MeasureEvidence = z.infer<typeof measureEvidenceSchema>;
