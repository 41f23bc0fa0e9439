import { z } from 'zod';
import { readingChangeSchema } from './import-plan.ts';

/** Something that an officer should know of a file's content, pinned to the place where it was first met. */
export const problemSchema = z.object({
  kind: z.enum([
    'rejected-row',
    'unreadable-cell',
    'ambiguous-mark',
    'cut-off',
    'duplicate-key',
    'unlike-role',
    'misaligned',
    'mixed-geographies',
    'umbrella-group',
    'repeated-column',
    'total-row',
    'schema',
  ]),
  /** `error`: something is not loaded or not read; `warning`: it is, but may not be what it seems; `note`: good to know. */
  severity: z.enum(['error', 'warning', 'note']),
  /** What, in one sentence: "31/09/1974" is not a date. */
  title: z.string(),
  /** Where else, why, and what to do. */
  detail: z.string(),
  /** Physical line of a text file, row of a sheet, or number of a record. */
  line: z.number().int().optional(),
  column: z.string().optional(),
  /** How many rows it is true of. */
  rows: z.number().int(),
  fixes: z.array(readingChangeSchema),
});
export type Problem = z.infer<typeof problemSchema>;
