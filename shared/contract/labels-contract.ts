import { z } from 'zod';
import { harmonisedSchema } from '../model/code-list.ts';
import { labelReviewSchema } from '../model/label-review.ts';
import { procedure } from './procedure.ts';

const columnSchema = z.object({
  dataset: z.string(),
  column: z.string(),
  /** The list to read into; without it the most detailed that the column can carry. */
  list: z.string().optional(),
});

/** What partners' labels mean: reviewed label by label, decided by officers, shared by all datasets of the workspace. */
export const labelsContract = {
  review: procedure.input(columnSchema).output(labelReviewSchema),
  /** Decides what a label means in the list, wherever it is written so. */
  decide: procedure
    .input(columnSchema.extend({ label: z.string(), meaning: harmonisedSchema, note: z.string().optional() }))
    .output(labelReviewSchema),
  /** Takes a decision back: the label is read by the rules again. */
  undo: procedure.input(columnSchema.extend({ label: z.string() })).output(labelReviewSchema),
};
