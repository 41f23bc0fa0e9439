import { z } from 'zod';
import { areaKeySchema } from './area.ts';
import { strandIdSchema } from './code-list.ts';
import { strandPairSchema } from './crossing.ts';

const withheldSchema = z.enum([
  /** A count that it is made from is hidden. */
  'suppressed',
  /** The answer of too many is not known. */
  'not-known-enough',
  /** Too few people for the method. */
  'too-few',
  /** There is nothing to make it from. */
  'not-available',
]);
export type Withheld = z.infer<typeof withheldSchema>;

/** What an estimate would be if none, and if all, of those whose answer is not known belonged to the group. */
export const boundsSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('value'),
    /** If none of them belonged. */
    lowest: z.number(),
    /** If all of them belonged. */
    highest: z.number(),
    /** The lower 95% limit of the lowest and the upper of the highest: chance and missing answers together. */
    lower: z.number(),
    upper: z.number(),
  }),
  z.object({ status: withheldSchema }),
]);
export type Bounds = z.infer<typeof boundsSchema>;

/** A comparison among all that were made. */
export const screenedSchema = z.object({
  /** The exact two-sided p of both rates being the same. */
  pValue: z.number(),
  benjaminiHochberg: z.number(),
  holm: z.number(),
  /** A clear difference that may be chance: it does not remain after Benjamini-Hochberg at 5%. */
  mayBeChance: z.boolean(),
});
export type Screened = z.infer<typeof screenedSchema>;

/** How many of the comparisons that were weighed together are clear, and how many of those remain. */
export const screenSchema = z.object({
  made: z.number().int(),
  /** How many would look clear by chance if nothing differed. */
  byChance: z.number(),
  clear: z.number().int(),
  remain: z.number().int(),
  /** The same by Holm's method, which allows any false alarm 1 time in 20. */
  remainHolm: z.number().int(),
});
export type Screen = z.infer<typeof screenSchema>;

const limitsSchema = z.object({ value: z.number(), lower: z.number(), upper: z.number() });

/** How a strand stands as a whole; each part is withheld by itself. */
export const strandSummarySchema = z.object({
  /** Mean distance of the groups' rates from the rate of all, in % of it, each group counting the same. */
  disparity: z.discriminatedUnion('status', [
    z.object({ status: z.literal('value'), index: z.number(), groups: z.number().int() }),
    z.object({ status: withheldSchema }),
  ]),
  /** The group whose share of users is furthest from its share of the population, which is the reference. */
  parity: z.discriminatedUnion('status', [
    z.object({
      status: z.literal('value'),
      category: z.string(),
      /** Share of users less share of the population: percentage points. */
      absolute: limitsSchema,
      /** Share of users ÷ share of the population. */
      relative: limitsSchema,
    }),
    z.object({ status: withheldSchema }),
  ]),
  /** The group whose rate is furthest from that of the largest group, which is the reference. */
  gap: z.discriminatedUnion('status', [
    z.object({
      status: z.literal('value'),
      category: z.string(),
      reference: z.string(),
      /** In users per the measure's multiplier. */
      absolute: limitsSchema,
      /** Null upper limit: it has none. */
      relative: limitsSchema.extend({ upper: z.number().nullable() }),
    }),
    z.object({ status: withheldSchema }),
  ]),
  /** Users and others by group: Pearson's chi-square with Cramér's V, where Cochran's rule holds. */
  association: z.discriminatedUnion('status', [
    z.object({
      status: z.literal('value'),
      statistic: z.number(),
      degreesOfFreedom: z.number().int(),
      pValue: z.number(),
      cramersV: z.number(),
    }),
    z.object({ status: withheldSchema }),
  ]),
});
export type StrandSummary = z.infer<typeof strandSummarySchema>;

/** What follows from the released numbers of one strand. */
export const strandAssessmentSchema = z.object({
  strand: strandIdSchema,
  /** The categories of each area. */
  cells: z.array(
    z.object({
      area: areaKeySchema,
      category: z.string(),
      bounds: z.object({ share: boundsSchema, rate: boundsSchema, representation: boundsSchema }),
    }),
  ),
  /** Comparisons with everyone else in the area, weighed with those of the area's other strands. */
  others: z.array(screenedSchema.extend({ area: areaKeySchema, category: z.string() })),
  /** Comparisons of areas with the rest of the whole, weighed with those of the same category in all areas. */
  elsewhere: z.array(screenedSchema.extend({ area: areaKeySchema, category: z.string() })),
  summaries: z.array(z.object({ area: areaKeySchema, summary: strandSummarySchema })),
});
export type StrandAssessment = z.infer<typeof strandAssessmentSchema>;

/** What follows from the released numbers of two strands at once. */
export const crossingAssessmentSchema = z.object({
  strands: strandPairSchema,
  /** Comparisons with everyone else whose two characteristics are known, weighed with each other. */
  others: z.array(screenedSchema.extend({ categories: z.tuple([z.string(), z.string()]) })),
  screen: screenSchema,
});
export type CrossingAssessment = z.infer<typeof crossingAssessmentSchema>;

/** What follows from released numbers alone, so that nothing that is hidden has any part in it. */
export const assessmentSchema = z.object({
  strands: z.array(strandAssessmentSchema),
  /** The comparisons of groups, by area, over all strands. */
  groupScreens: z.array(screenSchema.extend({ area: areaKeySchema })),
  /** The comparisons of areas, by strand and category. */
  areaScreens: z.array(screenSchema.extend({ strand: strandIdSchema, category: z.string() })),
  crossings: z.array(crossingAssessmentSchema),
});
export type Assessment = z.infer<typeof assessmentSchema>;
