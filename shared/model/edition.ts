import { z } from 'zod';
import { areaKeySchema } from './area.ts';

/** Numbers of one group in one area. */
export const groupEstimateSchema = z.enum([
  'count',
  'population',
  'share',
  'population-share',
  'rate',
  'representation',
  'versus-others',
  'versus-elsewhere',
]);
export type GroupEstimate = z.infer<typeof groupEstimateSchema>;

/** What a group's number would be if none, and if all, of those not known belonged to it. */
export const boundsEstimateSchema = z.enum(['rate-bounds', 'share-bounds', 'representation-bounds']);
export type BoundsEstimate = z.infer<typeof boundsEstimateSchema>;

/**
 * Numbers of all groups of a strand together: its index of disparity; its widest gap in shares, in points and as a ratio;
 * its widest gap in rates to the largest group, likewise; and how far users and others differ by group.
 */
export const summaryEstimateSchema = z.enum([
  'disparity',
  'parity-gap',
  'parity-ratio',
  'group-gap',
  'group-gap-ratio',
  'chi-square',
  'degrees-of-freedom',
  'p-value',
  'cramers-v',
]);
export type SummaryEstimate = z.infer<typeof summaryEstimateSchema>;

/** How many groups there are, and how many of them may be said to differ, in rates or in shares, or not. */
export const tallyEstimateSchema = z.enum([
  'groups',
  'groups-higher',
  'groups-lower',
  'groups-may-be-chance',
  'groups-unclear',
  'groups-too-few',
  'groups-not-comparable',
  'groups-hidden',
  'groups-count-hidden',
  'groups-compared',
  'groups-reliable',
  'groups-over-represented',
  'groups-under-represented',
  'groups-as-represented',
  'groups-not-told',
]);
export type TallyEstimate = z.infer<typeof tallyEstimateSchema>;

/** How many areas can be compared for a group, or are hidden. */
export const areaTallyEstimateSchema = z.enum(['areas-compared', 'areas-hidden']);
export type AreaTallyEstimate = z.infer<typeof areaTallyEstimateSchema>;

/** How many comparisons of groups, or of areas, were weighed together, and how many would look clear by chance, are clear, and remain so. */
export const screenEstimateSchema = z.enum([
  'comparisons',
  'comparisons-by-chance',
  'comparisons-clear',
  'comparisons-remaining',
  'area-comparisons',
  'area-comparisons-by-chance',
  'area-comparisons-clear',
  'area-comparisons-remaining',
]);
export type ScreenEstimate = z.infer<typeof screenEstimateSchema>;

/** Numbers about those whom no group holds: everyone but a group, and how many there are of all, known or not. */
export const restEstimateSchema = z.enum(['others-rate', 'share-of-all']);
export type RestEstimate = z.infer<typeof restEstimateSchema>;

/** Which released number a figure of a profile shows. */
export const figureSourceSchema = z.object({
  measure: z.string(),
  strand: z.string(),
  area: areaKeySchema,
  /** Everyone for a number of all groups together. */
  category: z.string(),
  /** Of a number of two strands at once: the other strand, and the category of it. */
  second: z.object({ strand: z.string(), category: z.string() }).optional(),
  estimate: z.enum([
    ...groupEstimateSchema.options,
    ...boundsEstimateSchema.options,
    ...summaryEstimateSchema.options,
    ...tallyEstimateSchema.options,
    ...areaTallyEstimateSchema.options,
    ...screenEstimateSchema.options,
    ...restEstimateSchema.options,
  ]),
  /** Which part of the estimate is shown. */
  part: z.enum(['value', 'lower', 'upper']),
});
export type FigureSource = z.infer<typeof figureSourceSchema>;

/** A number as a profile prints it, and where it comes from. */
export const figureSchema = z.object({
  text: z.string(),
  source: figureSourceSchema,
  /** Which of the numbers of its sentence it is, from 0; left out before it stands in one. */
  at: z.number().int().optional(),
});
export type Figure = z.infer<typeof figureSchema>;

/** Where a figure comes from, for an officer who asks. */
export const provenanceSchema = z.object({
  /** "2.07, rate ratio, shown as 2.1". */
  title: z.string(),
  /** "67 ÷ 2,910 ÷ (3,188 ÷ 287,109)"; released counts only; null where one of them is hidden. */
  formula: z.string().nullable(),
  facts: z.array(z.object({ term: z.string(), text: z.string() })),
  /** The query that counted it; null where it was read from a published table. */
  query: z.string().nullable(),
  /** The releases in which it has left. */
  releases: z.array(z.number().int()),
});
export type Provenance = z.infer<typeof provenanceSchema>;

/** A profile as it was kept at a date, for comparison with what its data say now. */
export const editionSchema = z.object({
  profile: z.string(),
  area: areaKeySchema,
  kept: z.iso.datetime(),
  by: z.string(),
  /** Set for a decision: nothing of it changes any more. */
  frozen: z.boolean(),
  note: z.string(),
  /** SHA-256 of the profile as it was, printed in the report. */
  hash: z.string(),
});
export type Edition = z.infer<typeof editionSchema>;

/** The section that something stands in; null: the front page. */
const placed = { section: z.string().nullable() };

/** How a profile differs from the edition kept last: findings that turned, numbers that changed, and blocks that came, went or changed. */
export const redlineSchema = z.object({
  since: editionSchema.nullable(),
  /** Datasets of which a newer version was read since. */
  datasets: z.array(z.object({ title: z.string(), before: z.string(), now: z.string() })),
  /** Findings that say otherwise than they did: higher, lower, no clear difference, or that it can't be said. */
  turned: z.array(
    z.object({
      ...placed,
      block: z.string(),
      before: z.string(),
      now: z.string(),
    }),
  ),
  figures: z.array(
    z.object({
      ...placed,
      block: z.string(),
      label: z.string(),
      before: z.string(),
      now: z.string(),
      /** True where it is of a finding that turned. */
      turns: z.boolean(),
      /** Which number of a finding's text and detail it is, from 0. */
      at: z.number().int().optional(),
      /** Which cell of a table it is: the row's key and the column's id. */
      cell: z.object({ row: z.string(), column: z.string() }).optional(),
    }),
  ),
  blocks: z.array(
    z.object({
      ...placed,
      block: z.string(),
      /** `leads`: another finding leads the front page, or none does any more. */
      change: z.enum(['leads', 'added', 'removed', 'changed']),
      before: z.string(),
      now: z.string(),
    }),
  ),
});
export type Redline = z.infer<typeof redlineSchema>;
