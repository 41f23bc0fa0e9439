import { z } from 'zod';
import { areaKeySchema } from './area.ts';
import { assessmentSchema } from './assessment.ts';
import { breakdownSchema } from './breakdown.ts';
import { crossedBreakdownSchema } from './crossing.ts';
import { disclosureSummarySchema } from './disclosure-summary.ts';

/** What a reader can make of a hidden count from all that is printed: any whole number in this range. */
export const hiddenCellSchema = z.object({
  strand: z.string(),
  area: areaKeySchema,
  category: z.string(),
  lower: z.number().int(),
  /** Null: no upper limit. */
  upper: z.number().int().nullable(),
});
export type HiddenCell = z.infer<typeof hiddenCellSchema>;

/** One measure's breakdowns and crossings, protected together. */
export const protectedEvidenceSchema = z.object({
  breakdowns: z.array(breakdownSchema),
  crossings: z.array(crossedBreakdownSchema),
  disclosure: disclosureSummarySchema,
  hidden: z.array(hiddenCellSchema),
});
export type ProtectedEvidence = z.infer<typeof protectedEvidenceSchema>;

/** Everything that may be said of one measure: its breakdowns, protected together, and what follows from them. */
export const measureEvidenceSchema = protectedEvidenceSchema.extend({ assessment: assessmentSchema });
export type MeasureEvidence = z.infer<typeof measureEvidenceSchema>;
