import { z } from 'zod';

/** A protected characteristic of the Equality Act 2010, or a dimension used like one. */
export const strandIdSchema = z.enum([
  'age',
  'disability',
  'gender-identity',
  'legal-partnership',
  'pregnancy-maternity',
  'ethnic-group',
  'religion',
  'sex',
  'sexual-orientation',
]);
export type StrandId = z.infer<typeof strandIdSchema>;

/** The five kinds of answer that are not an answer; a substantive "Other" is not among them. */
export const nonAnswerSchema = z.enum(['does-not-apply', 'declined', 'not-known', 'not-asked', 'missing']);
export type NonAnswer = z.infer<typeof nonAnswerSchema>;

/** One category of a code list; `from` and `to` bound an age band in whole years, both included. */
export const categorySchema = z.object({
  code: z.string(),
  label: z.string(),
  /** How a sentence says it before "residents" or "adults"; the label itself where this is left out. */
  adjective: z.string().optional(),
  /** The broader category this is part of. */
  group: z.string().optional(),
  from: z.number().int().optional(),
  to: z.number().int().optional(),
  /** Other spellings met in partners' data that mean exactly this category. */
  aliases: z.array(z.string()).optional(),
});
export type Category = z.infer<typeof categorySchema>;

/** A standard's list of categories for one strand, in its own order. */
export const codeListSchema = z.object({
  id: z.string(),
  strand: strandIdSchema,
  title: z.string(),
  source: z.string(),
  date: z.string(),
  categories: z.array(categorySchema),
  /** Broader groups and totals that sit beside their parts in published tables; never counted again. */
  groups: z.array(z.object({ code: z.string(), label: z.string(), aliases: z.array(z.string()).optional() })),
  /** The more detailed list through which labels are read into this one. */
  via: z.string().optional(),
  /** Codes that stand for a non-answer in this list, such as NHS "Z". */
  nonAnswers: z.record(z.string(), nonAnswerSchema).optional(),
  /** From this list's codes to another list's, by list id; a code without an exact partner is left out. */
  crosswalks: z.record(z.string(), z.record(z.string(), z.string())).optional(),
});
export type CodeList = z.infer<typeof codeListSchema>;

/** What a partner's label means in a target code list. */
export const harmonisedSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('category'),
    code: z.string(),
    how: z.enum(['exact', 'normalised', 'alias', 'code', 'band']),
  }),
  z.object({ kind: z.literal('sub-total'), code: z.string() }),
  z.object({ kind: z.literal('total') }),
  z.object({ kind: z.literal('non-answer'), answer: nonAnswerSchema }),
  z.object({ kind: z.literal('unmapped') }),
]);
export type Harmonised = z.infer<typeof harmonisedSchema>;

/** A distinct label of a column, how many rows carry it, and what it means. */
export const harmonisedLabelSchema = z.object({
  label: z.string().nullable(),
  rows: z.number().int(),
  meaning: harmonisedSchema,
});
export type HarmonisedLabel = z.infer<typeof harmonisedLabelSchema>;
