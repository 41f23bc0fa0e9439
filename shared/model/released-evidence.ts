import { z } from 'zod';
import { assessmentSchema } from './assessment.ts';
import { breakdownSchema } from './breakdown.ts';
import { disclosureSummarySchema } from './disclosure-summary.ts';

/** One measure's breakdowns, protected together. */
export const protectedEvidenceSchema = z.object({
  breakdowns: z.array(breakdownSchema),
  disclosure: disclosureSummarySchema,
});
export type ProtectedEvidence = z.infer<typeof protectedEvidenceSchema>;

/** Everything that may be said of one measure: its breakdowns, protected together, and what follows from them. */
export const measureEvidenceSchema = protectedEvidenceSchema.extend({ assessment: assessmentSchema });
export type MeasureEvidence = z.infer<typeof measureEvidenceSchema>;
