import { z } from 'zod';

/** The disclosure rules in force: how small a count must be to be hidden, and what else may tell of a person. */
export const policySchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Counts from 1 to threshold − 1 are sensitive. */
  threshold: z.number().int().min(2),
  /** The threshold of tables that a special-category strand is among, where it is higher than that of others. */
  sensitiveThreshold: z.number().int().min(2).optional(),
  /** Whether zeros are printed as zeros; where they are not, a zero is as sensitive as a small count. */
  zerosShown: z.boolean(),
  /** Estimates on fewer events than this are marked [u], read with care. */
  unreliableUnder: z.number().int().nonnegative(),
  /** Printed counts are multiples of this, rounded so that tables still add up where possible; null: printed as counted. */
  roundTo: z.number().int().min(2).nullable().default(null),
  /** Whether hidden counts must hold against one person who knows which cell they themselves are in. */
  knowsOwnCell: z.boolean().default(false),
  /** Whether "all of an area's people are in one category" is hidden, which tells of each of them. */
  groupDisclosure: z.boolean().default(false),
  /** Counts of areas with fewer people in the population than this are hidden; null: no least population. */
  leastPopulation: z.number().int().positive().nullable().default(null),
  /** Sums of money or hours are sensitive where the `most` greatest contributions are over `share` (0 to 1) of them. */
  dominance: z
    .object({ most: z.number().int().positive(), share: z.number().gt(0).lt(1) })
    .nullable()
    .default(null),
  /** Sums are sensitive where the second greatest contributor could work out the greatest within this percentage. */
  closerThanPercent: z.number().positive().nullable().default(null),
  /** Names of the officers who may release against the check of earlier releases, with a written reason. */
  mayOverride: z.array(z.string()).default([]),
  /** Whose rule it is, and what must be known before it is used. */
  source: z.string().optional(),
  note: z.string().optional(),
});
export type Policy = z.infer<typeof policySchema>;

/** The rules of a workspace that says nothing else, and of a table document without rules of its own. */
export const usualPolicy: Policy = {
  id: 'default',
  title: 'Counts 1 to 4 hidden',
  threshold: 5,
  zerosShown: true,
  unreliableUnder: 10,
  roundTo: null,
  knowsOwnCell: false,
  groupDisclosure: false,
  leastPopulation: null,
  dominance: null,
  closerThanPercent: null,
  mayOverride: [],
};
