import { z } from 'zod';
import { strandIdSchema } from './code-list.ts';
import { segmentExpressionSchema } from './segment.ts';

/** How much of a table would be left after disclosure control, told before it is made. */
export const outlookSchema = z.enum(['clear', 'some-hidden', 'mostly-hidden']);
export type Outlook = z.infer<typeof outlookSchema>;

/** How one strand's table by area would look for a segment: cells that hold anybody, and how many are small. */
export const strandOutlookSchema = z.object({
  strand: strandIdSchema,
  title: z.string(),
  list: z.string(),
  cells: z.number().int(),
  /** Cells of at least 1 and less than the policy's threshold. */
  small: z.number().int(),
  outlook: outlookSchema,
  says: z.string(),
});
export type StrandOutlook = z.infer<typeof strandOutlookSchema>;

/** Who a segment picks of a dataset, for the officer's eyes while it is being built. */
export const segmentLookSchema = z.object({
  /** The expression in words: "women aged 16 to 34". */
  words: z.string(),
  people: z.number().int(),
  /** People of whom it is not known whether they belong; the segment leaves them out. */
  notKnown: z.number().int(),
  /** Everybody of the dataset. */
  of: z.number().int(),
  unit: z.string(),
  strands: z.array(strandOutlookSchema),
  says: z.string(),
});
export type SegmentLook = z.infer<typeof segmentLookSchema>;

/** A segment of the workspace as it is listed. */
export const listedSegmentSchema = z.object({
  id: z.string(),
  title: z.string(),
  people: z.string(),
  words: z.string(),
  expression: segmentExpressionSchema,
  /** What names it: measures, populations and other segments. */
  usedBy: z.array(z.string()),
});
export type ListedSegment = z.infer<typeof listedSegmentSchema>;
