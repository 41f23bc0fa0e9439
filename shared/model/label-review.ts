import { z } from 'zod';
import { codeListSchema, reviewedLabelSchema, strandIdSchema } from './code-list.ts';

/** How the labels of a strand's column are read, for an officer to go through. */
export const labelReviewSchema = z.object({
  strand: strandIdSchema,
  strandTitle: z.string(),
  /** The list that the labels are read into. */
  list: codeListSchema,
  /** Other lists that the column can carry. */
  lists: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Most frequent first, with the rows that carry each; `decided` where an officer decided it for this very list. */
  labels: z.array(reviewedLabelSchema.extend({ says: z.string(), decided: z.boolean() })),
  /** What is amiss with the labels themselves, such as one that stands for many groups. */
  warnings: z.array(z.object({ labels: z.array(z.string()), says: z.string() })),
  /** Rows that are counted under a category, and all rows. */
  placed: z.number().int(),
  rows: z.number().int(),
});
export type LabelReview = z.infer<typeof labelReviewSchema>;
