import { z } from 'zod';
import { areaKeySchema, areaSchema } from './area.ts';
import { nonAnswerSchema, strandIdSchema } from './code-list.ts';
import { comparisonSchema, countSchema, rateSchema, representationRatioSchema, shareSchema } from './estimate.ts';

/** Rows of a breakdown that are not categories of the code list. */
export const breakdownCategorySchema = z.object({
  code: z.string(),
  label: z.string(),
  adjective: z.string().optional(),
  kind: z.enum([
    'category',
    /** Everyone, whatever was answered. */
    'all',
    /** Everyone whose category is known: the base of shares and ratios. */
    'known',
    /** Everyone whose category is not known, whatever the reason. */
    'unknown',
    /** One reason for not being known; for the whole only. */
    'non-answer',
  ]),
  answer: nonAnswerSchema.optional(),
});
export type BreakdownCategory = z.infer<typeof breakdownCategorySchema>;

/** One area and category: who uses the service, of how many people, and how that compares. */
export const breakdownRowSchema = z.object({
  area: areaKeySchema,
  category: z.string(),
  /** Service users. */
  count: countSchema,
  /** People of the population. */
  population: countSchema,
  /** Of the service users whose category is known in this area, the share in this category. */
  share: shareSchema,
  /** Of the population of this area, the share in this category (0 to 1); null where there is none. */
  populationShare: z.number().nullable(),
  /** Service users per `multiplier` people. */
  rate: rateSchema,
  /** Share of users ÷ share of the population. */
  representation: representationRatioSchema,
  /** Against everyone else of known category in the same area. */
  versusOthers: comparisonSchema,
  /** Against the same category in the rest of the whole. */
  versusElsewhere: comparisonSchema,
});
export type BreakdownRow = z.infer<typeof breakdownRowSchema>;

/** A measure by one strand, for the whole and each of its areas. */
export const breakdownSchema = z.object({
  measure: z.object({
    id: z.string(),
    title: z.string(),
    unit: z.string(),
    does: z.string(),
    /** What is counted above the line; people where it is not said. */
    counts: z.enum(['people', 'events']).optional(),
    multiplier: z.number(),
    /** What the population is called in a sentence: "adults". */
    people: z.string(),
    populationTitle: z.string(),
    period: z.string(),
    populationPeriod: z.string(),
  }),
  strand: z.object({ id: strandIdSchema, title: z.string() }),
  list: z.object({ id: z.string(), title: z.string() }),
  /** The whole first, then its areas in the order of their names, then those who could not be placed. */
  areas: z.array(areaSchema),
  categories: z.array(breakdownCategorySchema),
  rows: z.array(breakdownRowSchema),
});
export type Breakdown = z.infer<typeof breakdownSchema>;

/** The reserved category codes of a breakdown. */
export const everyone = 'all';
export const known = 'known';
export const unknown = 'unknown';
