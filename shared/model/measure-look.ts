import { z } from 'zod';
import { strandIdSchema } from './code-list.ts';
import { outlookSchema } from './segment-look.ts';

/** How a strand of a measure's records can be used. */
export const measuredStrandSchema = z.object({
  strand: strandIdSchema,
  title: z.string(),
  /** Of how many of those counted it is known. */
  known: z.number().int(),
  /** What it is compared by; null where it can't be. */
  compared: z
    .object({
      list: z.string(),
      listTitle: z.string(),
      /** The table that counts the population by it. */
      table: z.string(),
      /** Cells by area and category that hold anybody, and how many of them are under the policy's threshold. */
      cells: z.number().int(),
      small: z.number().int(),
      outlook: outlookSchema,
    })
    .nullable(),
  /** What would be hidden, or why there is nothing to compare with. */
  says: z.string(),
});
export type MeasuredStrand = z.infer<typeof measuredStrandSchema>;

export const measureWarningSchema = z.object({
  /** `trap`: it would mislead; `loss`: people would be left out; `note`: good to know. */
  grade: z.enum(['trap', 'loss', 'note']),
  says: z.string(),
});
export type MeasureWarning = z.infer<typeof measureWarningSchema>;

/** What a measure would count, before it is kept. Raw counts, for the officer's eyes: no report or export is made of them. */
export const measureLookSchema = z.object({
  unit: z.string(),
  /** Rows of the records, and how many rows or persons of them are counted. */
  rows: z.number().int(),
  counted: z.number().int(),
  placed: z.number().int(),
  /** How many lie outside the whole, by their key or their position: they are left out of every count. */
  outside: z.number().int(),
  /** Areas of the workspace, and how many of them hold anybody who is counted. */
  areas: z.number().int(),
  filled: z.number().int(),
  /** People of the population; null where no table could be read. */
  people: z.number().int().nullable(),
  strands: z.array(measuredStrandSchema),
  warnings: z.array(measureWarningSchema),
  /** Whether anything can be compared. */
  isUsable: z.boolean(),
  says: z.string(),
});
export type MeasureLook = z.infer<typeof measureLookSchema>;
