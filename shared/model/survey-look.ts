import { z } from 'zod';
import { strandIdSchema } from './code-list.ts';

/** How many people; null where the count is hidden. */
const baseSchema = z.number().int().nullable();

/** Everyone, or a group of them, as people and not weighted. */
export const surveyGroupSchema = z.object({
  code: z.string(),
  label: z.string(),
  kind: z.enum(['everyone', 'category', 'unknown', 'does-not-apply']),
  answered: baseSchema,
  notStated: baseSchema,
});
export type SurveyGroup = z.infer<typeof surveyGroupSchema>;

/** A group's weighted share of an answer, from 0 to 1, or why there is none. */
export const surveyFigureSchema = z.discriminatedUnion('reading', [
  z.object({
    reading: z.literal('value'),
    share: z.number(),
    lower: z.number(),
    upper: z.number(),
    effectiveSize: z.number(),
    designEffect: z.number(),
  }),
  z.object({ reading: z.literal('too-few') }),
  z.object({ reading: z.literal('hidden') }),
]);
export type SurveyFigure = z.infer<typeof surveyFigureSchema>;

/** What a survey's people answered, for the officer's eyes: no report or export is made of it. */
export const surveyLookSchema = z.object({
  dataset: z.string(),
  title: z.string(),
  period: z.string(),
  question: z.string(),
  weight: z.string(),
  by: z.object({ strand: strandIdSchema, title: z.string(), list: z.string(), listTitle: z.string() }).nullable(),
  /** Everyone first. */
  groups: z.array(surveyGroupSchema),
  /** Each answer with a figure for each group, in the order of the groups. */
  answers: z.array(z.object({ answer: z.string(), figures: z.array(surveyFigureSchema) })),
  /** What must be known of the figures. */
  notes: z.array(z.string()),
});
export type SurveyLook = z.infer<typeof surveyLookSchema>;

/** What is asked of a survey: the shares of one answer, or of every answer, to a column's question. */
export const surveyRequestSchema = z.object({
  dataset: z.string(),
  question: z.string(),
  answer: z.string().optional(),
  /** The id of a strand. */
  by: z.string().optional(),
  /** The columns of the design; the weight is the column of that role where it is left out. */
  weight: z.string().optional(),
  stratum: z.string().optional(),
  cluster: z.string().optional(),
});
export type SurveyRequest = z.infer<typeof surveyRequestSchema>;
