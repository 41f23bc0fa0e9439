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
  'deprivation',
  'socio-economic-class',
  'care-experience',
  'carers',
  'language',
  'armed-forces',
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
  /** The finest groups of the strand that this category holds; its own code where this is left out. */
  covers: z.array(z.string()).optional(),
  /** Other spellings met in partners' data that mean exactly this category. */
  aliases: z.array(z.string()).optional(),
  /** What must be said of people counted here. */
  note: z.string().optional(),
});
export type Category = z.infer<typeof categorySchema>;

/** A standard's list of categories for one strand, in its own order. */
export const codeListSchema = z.object({
  id: z.string(),
  strand: strandIdSchema,
  title: z.string(),
  source: z.string(),
  date: z.string(),
  /** What must be known before the list is used: what it leaves out, or what was not looked up. */
  note: z.string().optional(),
  /** True where a column holds this list's codes, which mean nothing without its name. */
  codes: z.boolean().optional(),
  /** True where somebody else judged by sight: kept apart from what people say of themselves. */
  observed: z.boolean().optional(),
  /** How many characters of a code count, where the rest is local. */
  codeLength: z.number().int().optional(),
  categories: z.array(categorySchema),
  /** Broader groups and totals that sit beside their parts in published tables; never counted again. */
  groups: z.array(z.object({ code: z.string(), label: z.string(), aliases: z.array(z.string()).optional() })),
  /** Codes that stand for a non-answer in this list, such as NHS "Z". */
  nonAnswers: z.record(z.string(), nonAnswerSchema).optional(),
});
export type CodeList = z.infer<typeof codeListSchema>;

/** What a partner's label means in a target code list. */
export const harmonisedSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('category'),
    code: z.string(),
    how: z.enum(['exact', 'normalised', 'alias', 'code', 'band', 'words', 'saved']),
  }),
  z.object({ kind: z.literal('sub-total'), code: z.string() }),
  /** People of several categories that the label does not tell apart, such as "Pakistani or Bangladeshi". */
  z.object({ kind: z.literal('several'), codes: z.array(z.string()) }),
  z.object({ kind: z.literal('total') }),
  z.object({ kind: z.literal('non-answer'), answer: nonAnswerSchema }),
  /** A category that an officer has yet to confirm; until then nobody is counted under it. */
  z.object({ kind: z.literal('guess'), code: z.string() }),
  z.object({ kind: z.literal('unmapped') }),
]);
export type Harmonised = z.infer<typeof harmonisedSchema>;

/** How sure a reading is. A guess is never counted until an officer confirms it. */
export const mappingConfidenceSchema = z.enum(['settled', 'certain', 'likely', 'guess']);
export type MappingConfidence = z.infer<typeof mappingConfidenceSchema>;

/** What a label means in one list, why, and what that list cannot say of it. */
export const harmonisedIntoSchema = z.object({
  list: z.string(),
  meaning: harmonisedSchema,
  confidence: mappingConfidenceSchema,
  /** A sentence for the officer who reviews it. */
  reason: z.string(),
  /** The detail that this list does not keep, as a sentence; null where nothing is lost. */
  lost: z.string().nullable(),
});
export type HarmonisedInto = z.infer<typeof harmonisedIntoSchema>;

/** A distinct label of a column, how many rows carry it, and what it means. */
export const harmonisedLabelSchema = z.object({
  label: z.string().nullable(),
  rows: z.number().int(),
  meaning: harmonisedSchema,
});
export type HarmonisedLabel = z.infer<typeof harmonisedLabelSchema>;

/** A label with its rows and everything that an officer needs to review how it was read. */
export const reviewedLabelSchema = harmonisedLabelSchema.extend(harmonisedIntoSchema.shape);
export type ReviewedLabel = z.infer<typeof reviewedLabelSchema>;
