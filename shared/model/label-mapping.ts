import { z } from 'zod';
import { harmonisedSchema, strandIdSchema } from './code-list.ts';

/** An officer's decision on what a label means in a list; it holds for every dataset that writes the label so. */
export const labelMappingSchema = z.object({
  strand: strandIdSchema,
  /** The list that the label is read into. */
  list: z.string(),
  /** The list that the label is a code of, where the column is of codes. */
  from: z.string().optional(),
  /** As the partner writes it. */
  label: z.string(),
  meaning: harmonisedSchema,
  note: z.string().optional(),
  /** The day of the decision, as 2026-03-31. */
  decided: z.iso.date(),
});
export type LabelMapping = z.infer<typeof labelMappingSchema>;
