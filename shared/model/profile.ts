import { z } from 'zod';
import { areaSchema } from './area.ts';
import { disclosureSummarySchema } from './disclosure-summary.ts';
import { figureSchema } from './edition.ts';
import { directionSchema } from './estimate.ts';
import { brandingSchema } from './profile-recipe.ts';
import { plotScaleSchema, tableModelSchema } from './table-model.ts';

/** A Vega-Lite specification as JSON, made of released values only. */
export const chartSpecSchema = z.record(z.string(), z.unknown());
export type ChartSpec = z.infer<typeof chartSpecSchema>;

/** Where the numbers of a text come from; those of no estimate have none. */
const figured = { figures: z.array(figureSchema).optional() };

/** Which numbers of a text an officer typed, from 0: no table holds them, so they stay as they are when data change. */
const typedByHand = { typed: z.array(z.number().int()).optional() };

const pictureFields = {
  id: z.string(),
  /** The finding, in words. */
  title: z.string(),
  /** Measure, unit, population, period. */
  subtitle: z.string(),
  /** The alternative text. */
  description: z.string(),
  spec: chartSpecSchema,
  notes: z.array(z.string()),
};

/** The text as the rules write it, where an officer's wording stands in its place or had to be set aside. */
const setAside = { byRule: z.string(), isSetAside: z.boolean() };
const reworded = { worded: z.object(setAside).optional() };

export const findingSchema = z.object({
  kind: z.literal('finding'),
  id: z.string(),
  /** The figure that leads: "2.1", "[c]". */
  figure: z.string(),
  text: z.string(),
  detail: z.string(),
  direction: directionSchema,
  /** True where the difference does not remain when all comparisons are weighed together. */
  mayBeChance: z.boolean().optional(),
  worded: z
    .object({
      ...setAside,
      /** The sentence and detail whose numbers the wording names: this one's, or another's of the same finding. */
      over: z.string().optional(),
    })
    .optional(),
  /** True where an officer pinned it to the top. */
  pinned: z.boolean().optional(),
  /** Of its text, then its detail, as they are printed. */
  ...figured,
  ...typedByHand,
  /** The estimate and its interval as released, where the finding rests on one that may be drawn. */
  plot: z
    .object({
      scale: plotScaleSchema,
      value: z.number(),
      lower: z.number(),
      /** Null: the interval has no upper limit. */
      upper: z.number().nullable(),
      reliable: z.boolean(),
    })
    .optional(),
});
export type Finding = z.infer<typeof findingSchema>;

/** What an officer can reword, hide or move is known by a stable id; a finding's and a table's also names their area. */
export const blockSchema = z.discriminatedUnion('kind', [
  findingSchema,
  z.object({
    kind: z.literal('paragraph'),
    id: z.string().optional(),
    text: z.string(),
    ...reworded,
    ...figured,
    ...typedByHand,
  }),
  z.object({
    kind: z.literal('note'),
    id: z.string().optional(),
    tone: z.enum(['info', 'warn']),
    title: z.string(),
    text: z.string(),
    ...reworded,
    ...figured,
    ...typedByHand,
  }),
  z.object({ kind: z.literal('table'), table: tableModelSchema }),
  z.object({ kind: z.literal('chart'), ...pictureFields }),
  z.object({ kind: z.literal('map'), ...pictureFields }),
  z.object({
    kind: z.literal('definitions'),
    id: z.string().optional(),
    title: z.string(),
    items: z.array(z.object({ term: z.string(), text: z.string(), ...figured })),
  }),
  /** How much is known of a strand, and what became of the rest. */
  z.object({
    kind: z.literal('missingness'),
    id: z.string().optional(),
    title: z.string(),
    text: z.string(),
    /** Of its title. */
    ...figured,
    parts: z.array(
      z.object({ label: z.string(), answer: z.string(), text: z.string(), share: z.number().nullable(), ...figured }),
    ),
  }),
]);
export type Block = z.infer<typeof blockSchema>;

export const profileSectionSchema = z.object({
  id: z.string(),
  /** What it is about, in a word or two, for contents, running heads, bookmarks and sheets: "Ethnic group". */
  name: z.string(),
  /** The finding, at most two lines long. */
  title: z.string(),
  titleFigures: figured.figures,
  lead: z.string(),
  leadFigures: figured.figures,
  blocks: z.array(blockSchema),
  /** Of an answer to a question, for who writes it: no report prints it. */
  words: z
    .object({
      count: z.number().int(),
      /** The most that may be said; null: no limit. */
      limit: z.number().int().positive().nullable(),
      /** How many sentences there was no room for. */
      leftOut: z.number().int(),
    })
    .optional(),
});
export type ProfileSection = z.infer<typeof profileSectionSchema>;

/** Where a number comes from, as a report states it. */
export const sourceSchema = z.object({
  title: z.string(),
  owner: z.string(),
  period: z.string(),
  received: z.string(),
  rows: z.string(),
  version: z.string(),
  licence: z.string(),
  counted: z.string(),
  notCounted: z.string(),
});
export type Source = z.infer<typeof sourceSchema>;

/** When a profile was frozen for a decision, and the hash of what it said. */
export const frozenSchema = z.object({ at: z.iso.date(), hash: z.string() });

/** A report before it has a format: blocks of findings, tables, charts, maps, methods, gaps and sources. */
export const profileSchema = z.object({
  id: z.string(),
  title: z.string(),
  subtitle: z.string(),
  /** What kind of document it is, for the cover: "Equality impact assessment evidence". */
  kind: z.string().optional(),
  area: areaSchema,
  wholeName: z.string(),
  organisation: z.string(),
  period: z.string(),
  edition: z.string(),
  editionDate: z.iso.date(),
  contact: z.string(),
  /** Set where it was frozen for a decision: nothing of it changes any more. */
  frozen: frozenSchema.optional(),
  synthetic: z.boolean(),
  /** The organisation's logo and colour; a report without has those of the workbench. */
  branding: brandingSchema.optional(),
  language: z.literal('en-GB'),
  /** The finding that leads the cover, with its plot. */
  mainFinding: findingSchema.nullable(),
  findings: z.array(findingSchema),
  sections: z.array(profileSectionSchema),
  /** What an officer hid, by its first words, so that it can be shown again; no report prints it. */
  hidden: z.array(z.object({ id: z.string(), section: z.string().nullable(), text: z.string() })).optional(),
  methods: z.array(z.object({ term: z.string(), text: z.string() })),
  symbols: z.array(z.object({ symbol: z.string(), meaning: z.string() })),
  disclosure: disclosureSummarySchema,
  disclosureNote: z.string(),
  sources: z.array(sourceSchema),
  licences: z.array(z.string()),
});
export type Profile = z.infer<typeof profileSchema>;
