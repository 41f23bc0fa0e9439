import { z } from 'zod';
import { areaKeySchema } from './area.ts';
import { benchmarkSchema } from './benchmark.ts';
import { strandIdSchema } from './code-list.ts';
import { directionSchema } from './estimate.ts';
import { profilePinSchema } from './profile-pin.ts';

/** Which of its users' real documents a profile is. */
export const profileTemplateSchema = z.enum([
  /** One area: who lives there, who is served, who is over- or under-represented. */
  'area-profile',
  /** Equality impact assessment evidence pack: a section for each protected characteristic. */
  'eia',
  /** A funder's questions as headings, with word limits. */
  'funding-bid',
  /** A chapter of a joint strategic needs assessment. */
  'jsna',
  /** One group across the whole and its areas. */
  'community',
  /** Service users against residents and those eligible. */
  'service-audit',
]);
export type ProfileTemplate = z.infer<typeof profileTemplateSchema>;

/** A category of a code list whose people a profile is about. */
export const profileGroupSchema = z.object({ strand: strandIdSchema, list: z.string(), code: z.string() });
export type ProfileGroup = z.infer<typeof profileGroupSchema>;

/**
 * What an officer changed of a block. `text` keeps its numbers bound: {1} stands for the first number of the block as
 * it is worked out now, {2} for the second.
 */
export const blockEditSchema = z.object({
  block: z.string(),
  text: z.string().optional(),
  /**
   * The words of the rules that it was written over, with {1}, {2} in place of their numbers: a finding's sentence and
   * detail, or a paragraph. Its numbers are those of these words only; once the rules say something else, it is set aside.
   */
  rule: z.string().optional(),
  /** Which way the finding went when it was worded; words for "higher" are set aside once it is not. */
  direction: directionSchema.optional(),
  hidden: z.boolean().optional(),
  pinned: z.boolean().optional(),
});
export type BlockEdit = z.infer<typeof blockEditSchema>;

/** What an officer judges of one protected characteristic, which no figure can say. */
export const strandJudgementSchema = z.object({
  strand: strandIdSchema,
  impact: z.enum(['positive', 'negative', 'neutral', 'mixed', 'unknown']),
  /** Who is affected and how, in the officer's words. */
  how: z.string(),
  actions: z.array(z.object({ text: z.string(), owner: z.string(), due: z.iso.date() })),
});
export type StrandJudgement = z.infer<typeof strandJudgementSchema>;

/** A heading that a funder or committee asks for, and what is said under it. */
export const profileQuestionSchema = z.object({
  id: z.string(),
  heading: z.string(),
  /** The most words that may be said; null: no limit. */
  wordLimit: z.number().int().positive().nullable(),
  /** Which findings answer it; an answer of the officer's own may stand before them. */
  answers: z.enum(['need', 'who', 'where', 'compared-with', 'gaps', 'own']),
  text: z.string(),
});
export type ProfileQuestion = z.infer<typeof profileQuestionSchema>;

/** How reports look: a council's name, logo and colour. */
export const brandingSchema = z.object({
  organisation: z.string(),
  /** A PNG or SVG file as a data URL; null: no logo. */
  logo: z.string().startsWith('data:image/').nullable(),
  /** What the logo shows, for those who can't see it. */
  logoText: z.string(),
  /** "#0b5d66"; used where its contrast suffices. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/u)
    .nullable(),
});
export type Branding = z.infer<typeof brandingSchema>;

/** What a profile says, of which areas; evaluated over released numbers it becomes a Profile. */
export const profileRecipeSchema = z.object({
  id: z.string(),
  title: z.string(),
  subtitle: z.string(),
  template: profileTemplateSchema.default('area-profile'),
  measures: z.array(z.string()).min(1),
  /** Which code list each strand is shown by, in the order of the report's sections. */
  strands: z.array(z.object({ strand: strandIdSchema, list: z.string() })).min(1),
  /** Whom it is about, where it is about one group. */
  group: profileGroupSchema.optional(),
  /** The area that it was made for, at which it is opened first; it can be made of any. */
  area: areaKeySchema.optional(),
  /** Published rates that areas are compared with. */
  benchmarks: z.array(benchmarkSchema).optional(),
  questions: z.array(profileQuestionSchema).optional(),
  judgements: z.array(strandJudgementSchema).optional(),
  edits: z.array(blockEditSchema).optional(),
  /** Paragraphs of the officer's own, each at the end of its section until it is moved. */
  additions: z.array(z.object({ id: z.string(), section: z.string(), text: z.string() })).optional(),
  /** Ids of sections and of blocks in the officer's order, where it differs from the template's. */
  order: z.array(z.string()).optional(),
  /** What was pinned while exploring, in its order. */
  pins: z.array(profilePinSchema).optional(),
  branding: brandingSchema.optional(),
  contact: z.string(),
  /** Date of the edition: an argument, so that the same inputs give the same report. */
  edition: z.iso.date(),
  /** When the decision is due, for an assessment. */
  decision: z.iso.date().optional(),
});
export type ProfileRecipe = z.infer<typeof profileRecipeSchema>;
