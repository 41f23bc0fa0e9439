import { z } from 'zod';
import { columnRoleSchema } from './column-role.ts';
import { readPlanSchema } from './read-plan.ts';

/** How sure an inference is; `settled` is what an officer has said. */
export const confidenceSchema = z.enum(['settled', 'certain', 'likely', 'unsure']);
export type Confidence = z.infer<typeof confidenceSchema>;

/** Another way to read the file: the whole reading that would be used, or the roles that would change. */
export const readingChangeSchema = z.object({
  /** What it would be, in words for a button: "Semicolon", "Row 7". */
  label: z.string(),
  read: readPlanSchema.optional(),
  roles: z.record(z.string(), columnRoleSchema).optional(),
});
export type ReadingChange = z.infer<typeof readingChangeSchema>;

/** One thing that was inferred of a file: what, why, how surely, and what else it might have been. */
export const choiceSchema = z.object({
  topic: z.enum([
    'earlier',
    'format',
    'packing',
    'encoding',
    'delimiter',
    'quotes',
    'sheet',
    'records',
    'table',
    'header',
    'footer',
    'columns',
    'dates',
    'marks',
    'role',
    'totals',
    'shape',
  ]),
  column: z.string().optional(),
  /** The answer in words: "Semicolon", "Line 4". */
  value: z.string(),
  because: z.string(),
  confidence: confidenceSchema,
  alternatives: z.array(readingChangeSchema),
});
export type Choice = z.infer<typeof choiceSchema>;

/** Everything needed to read a file again in the same way, and why it was so decided. */
export const importPlanSchema = z.object({
  format: z.literal('strand-import-plan'),
  version: z.literal(1),
  /** The name of the file that the plan was made for. */
  file: z.string(),
  read: readPlanSchema,
  roles: z.record(z.string(), columnRoleSchema),
  /** The day on which the file was received: a birthday with a year of two digits is never later. */
  received: z.iso.date(),
  choices: z.array(choiceSchema),
});
export type ImportPlan = z.infer<typeof importPlanSchema>;
