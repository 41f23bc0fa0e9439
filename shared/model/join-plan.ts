import { z } from 'zod';
import { areaCodeSchema } from './area.ts';

/** Makes two spellings of one key equal; applied to both sides. */
export const normaliserSchema = z.enum(['case', 'spacing', 'accents', 'punctuation', 'postcode']);
export type Normaliser = z.infer<typeof normaliserSchema>;

/**
 * How records reach the areas of a table: their key column, made comparable, is found in a lookup that gives the area's
 * code; they are then counted by area and category, and joined to the right-hand aggregate table one area to one area.
 */
export const joinPlanSchema = z.object({
  id: z.string(),
  title: z.string(),
  left: z.string(),
  leftKey: z.string(),
  normalisers: z.array(normaliserSchema),
  /** The lookup from the key to an area code; without it the key is itself the code. */
  through: z
    .object({
      dataset: z.string(),
      key: z.string(),
      area: z.string(),
      method: z.enum(['exact', 'best-fit']),
    })
    .optional(),
  right: z.string(),
  rightKey: z.string(),
  /** Keys of places outside the whole: their records are left out of every count. */
  outside: z.array(z.string()).optional(),
  /** What to do with records that reach no area: count them in the whole only. */
  unmatched: z.literal('count-in-whole'),
  /** A key that leads to several areas would repeat people. */
  manyMatches: z.literal('refuse'),
});
export type JoinPlan = z.infer<typeof joinPlanSchema>;

/** How well a join fits, told before its result is used. */
export const matchReportSchema = z.object({
  plan: joinPlanSchema,
  /** The plan in a sentence. */
  sentence: z.string(),
  leftRows: z.number().int(),
  leftKeys: z.number().int(),
  matchedRows: z.number().int(),
  matchedKeys: z.number().int(),
  /** Rows left out because their key lies outside the whole. */
  outsideRows: z.number().int(),
  /** Keys that reached no area, most frequent first. */
  unmatched: z.array(z.object({ key: z.string().nullable(), rows: z.number().int() })),
  /** Spellings that were made equal to another, with what they became. */
  normalised: z.array(z.object({ key: z.string(), area: areaCodeSchema, name: z.string(), rows: z.number().int() })),
  areasLeft: z.number().int(),
  areasRight: z.number().int(),
  areasInBoth: z.number().int(),
});
export type MatchReport = z.infer<typeof matchReportSchema>;
