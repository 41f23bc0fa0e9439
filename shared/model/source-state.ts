import { z } from 'zod';
import { problemSchema } from './problem.ts';

/** Whether a dataset's source is still what was read of it. */
export const sourceStateSchema = z.object({
  dataset: z.string(),
  state: z.enum(['as-read', 'changed', 'unreachable', 'being-written']),
  /** In words: "Changed on 3 November 2026; the figures are those of 30 October." */
  says: z.string(),
  /** The day on which a newer version was last taken in place of an earlier one. */
  renewed: z.iso.date().optional(),
});
export type SourceState = z.infer<typeof sourceStateSchema>;

const countsSchema = z.object({ before: z.number().int(), after: z.number().int() });

/** What would change if the source were read again. */
export const sourceChangesSchema = z.object({
  dataset: z.string(),
  rows: countsSchema,
  rejected: countsSchema,
  columnsGone: z.array(z.string()),
  columnsNew: z.array(z.string()),
  columnsRetyped: z.array(z.object({ column: z.string(), before: z.string(), after: z.string() })),
  /** Columns of few different values, whose values came or went. */
  categories: z.array(z.object({ column: z.string(), gone: z.array(z.string()), new: z.array(z.string()) })),
  problems: z.array(problemSchema),
  /** The version that would be taken; null where it cannot be read as the dataset was, for the reason that `problems` gives. */
  fingerprint: z.string().nullable(),
});
export type SourceChanges = z.infer<typeof sourceChangesSchema>;
