import { z } from 'zod';
import { strandIdSchema } from './code-list.ts';
import { cardinalitySchema, joinPlanSchema } from './join-plan.ts';

const keyCountSchema = z.object({ key: z.string().nullable(), rows: z.number().int() });

/** How one side of a join fits the other. */
export const sideMatchSchema = z.object({
  title: z.string(),
  rows: z.number().int(),
  /** Distinct keys, empty ones not counted. */
  keys: z.number().int(),
  /** Rows without a key. */
  emptyRows: z.number().int(),
  matchedRows: z.number().int(),
  matchedKeys: z.number().int(),
  /** Keys that met nothing, most frequent first; null is the empty key. */
  unmatched: z.array(keyCountSchema),
});
export type SideMatch = z.infer<typeof sideMatchSchema>;

/** A key that matched nothing and one that it may mean. */
export const nearMissSchema = z.object({
  left: z.string(),
  right: z.string(),
  rows: z.number().int(),
  /** Why they may be the same: "one letter differs", "only without “Ward”". */
  because: z.string(),
});
export type NearMiss = z.infer<typeof nearMissSchema>;

/** Something to know before a join is committed. */
export const joinWarningSchema = z.object({
  /** `trap`: the join would mislead; `loss`: rows would be lost or repeated; `note`: good to know. */
  grade: z.enum(['trap', 'loss', 'note']),
  says: z.string(),
  /** A better plan, and what a button to it says. */
  repair: z.object({ says: z.string(), plan: joinPlanSchema }).optional(),
});
export type JoinWarning = z.infer<typeof joinWarningSchema>;

/** How many of each group's records matched. */
export const strandMatchSchema = z.object({
  strand: strandIdSchema,
  title: z.string(),
  groups: z.array(
    z.object({
      label: z.string(),
      rows: z.number().int(),
      matched: z.number().int(),
      /** A share from 0 to 1 with its 95% Wilson limits. */
      share: z.number(),
      lower: z.number(),
      upper: z.number(),
      direction: z.enum(['higher', 'lower', 'no-clear-difference', 'too-few']),
    }),
  ),
  /** The finding: "Roma and Arab clients match less often." */
  says: z.string(),
});
export type StrandMatch = z.infer<typeof strandMatchSchema>;

/** How well a join fits, told before its result is used. Holds raw counts and keys: for the officer's eyes, never exported. */
export const matchReportSchema = z.object({
  plan: joinPlanSchema,
  /** The plan in a sentence. */
  sentence: z.string(),
  /** What is done, step by step. */
  steps: z.array(z.string()),
  left: sideMatchSchema,
  right: sideMatchSchema,
  /** Rows left out because their key, or their position, lies outside the whole. */
  outsideRows: z.number().int(),
  /** Rows of the result. */
  rows: z.number().int(),
  /** What was found, whatever the plan expects. */
  cardinality: cardinalitySchema,
  /** Left rows that meet several right rows, and the rows that repeating them would add. */
  fanOut: z.object({
    rows: z.number().int(),
    added: z.number().int(),
    examples: z.array(z.object({ key: z.string(), meets: z.array(z.string()) })),
  }),
  /** Sums of counts and measures before and after: a join must not multiply people unseen. */
  totals: z.array(
    z.object({ side: z.enum(['left', 'right']), column: z.string(), before: z.number(), after: z.number() }),
  ),
  /** Spellings that were made equal to another, most frequent first. */
  normalised: z.array(z.object({ key: z.string(), became: z.string(), rows: z.number().int() })),
  nearMisses: z.array(nearMissSchema),
  strands: z.array(strandMatchSchema),
  warnings: z.array(joinWarningSchema),
});
export type MatchReport = z.infer<typeof matchReportSchema>;

/** A join that could be made, with the evidence for it. */
export const suggestedJoinSchema = z.object({
  plan: joinPlanSchema,
  /** "Ward code", "Postcode → ward". */
  says: z.string(),
  because: z.array(z.string()),
  /** Shares from 0 to 1 of distinct keys, and of rows, of each side that the other holds. */
  leftKeysMatched: z.number(),
  leftRowsMatched: z.number(),
  rightKeysMatched: z.number(),
  score: z.number(),
});
export type SuggestedJoin = z.infer<typeof suggestedJoinSchema>;

/** Columns looked at together that do not make a join, and why. */
export const dismissedJoinSchema = z.object({ says: z.string(), because: z.string() });
export type DismissedJoin = z.infer<typeof dismissedJoinSchema>;

export const joinSuggestionsSchema = z.object({
  suggested: z.array(suggestedJoinSchema),
  dismissed: z.array(dismissedJoinSchema),
});
export type JoinSuggestions = z.infer<typeof joinSuggestionsSchema>;

/** The datasets and joins of a workspace as a picture, and where each column of a join comes from. */
export const joinGraphSchema = z.object({
  nodes: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      kind: z.enum(['dataset', 'lookup', 'boundaries', 'join', 'conversion']),
      rows: z.number().int(),
    }),
  ),
  edges: z.array(z.object({ from: z.string(), to: z.string(), says: z.string() })),
  lineage: z.record(
    z.string(),
    z.array(
      z.object({
        column: z.string(),
        from: z.object({ dataset: z.string(), column: z.string() }).array(),
        through: z.string(),
      }),
    ),
  ),
});
export type JoinGraph = z.infer<typeof joinGraphSchema>;
