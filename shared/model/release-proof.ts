import { z } from 'zod';

const keySchema = z.record(z.string(), z.string());
const floorSchema = z.union([z.literal(0), z.literal(1)]);
/** Whole numbers, both ends included; an upper end of null is open. */
const rangeSchema = z.object({
  lower: z.number().int().nonnegative(),
  upper: z.number().int().nonnegative().nullable(),
});

/** What readers see of one count. */
export const proofStatusSchema = z.enum([
  'printed',
  'hidden',
  /** Hidden by an earlier release, under what that release told of hidden counts. */
  'hidden-before',
  /** Nobody prints it, but it is sensitive and a reader may work it out, as two releases differ by it. */
  'never-printed',
  /** People whom no cell counts alone; `count` is theirs in the first witness, as their true number is not looked up. */
  'uncounted',
]);
export type ProofStatus = z.infer<typeof proofStatusSchema>;

export const proofCellSchema = z.object({
  /** A code for each dimension; a dimension left out means its total. */
  key: keySchema,
  /** The true count. */
  count: z.number().int().nonnegative(),
  status: proofStatusSchema,
  /** What readers are told that it lies between: rounded, printed as a range, or told by the marker of a hidden count. */
  range: rangeSchema.optional(),
  /**
   * Of a sum of amounts, in place of the rule for small counts: the range that it must be able to span because one
   * contributor dominates it, or null where none does.
   */
  span: rangeSchema.nullable().optional(),
});
export type ProofCell = z.infer<typeof proofCellSchema>;

/** A printed share or rate: multiplier × numerator ÷ denominator, to so many decimals. */
export const proofRatioSchema = z.object({
  numerator: keySchema,
  /** Another count of the same people, or a number that readers know. */
  denominator: z.union([keySchema, z.number().positive()]),
  value: z.number(),
  multiplier: z.number().positive(),
  decimals: z.number().int().nonnegative(),
});

export const proofRuleSchema = z.object({
  /** Counts from 1 to threshold − 1 are sensitive; from 0 where zeros are. */
  threshold: z.number().int().min(2),
  zerosSensitive: z.boolean(),
  /** Whether everything must hold as well against a person who knows that they are the one whom a hidden 1 counts. */
  knowsOwnCell: z.boolean(),
  /** Whether readers must not learn that everybody of a line of cells is in one category. */
  groupDisclosure: z.boolean(),
  /** The least that a hidden count can be, as readers were told; then what earlier releases told of theirs. */
  floor: floorSchema,
  earlierFloor: floorSchema.nullable(),
  /** The least difference between two values that a sensitive count can have; null: that of all sensitive counts. */
  minWidth: z.number().int().nonnegative().nullable(),
  /** The same of a count that is hidden for the sake of others. */
  minWidthSecondary: z.number().int().positive(),
  /** Whether a sensitive count must be able to be the least and the greatest sensitive count, whatever else it can be. */
  requireRange: z.boolean(),
});

/**
 * Why a release is safe, for `checkProof` to verify from this file alone. Confidential: it holds the true counts.
 *
 * A witness is a whole table of people over all dimensions that readers cannot tell from the true one. It is a flat list
 * of numbers: the position of a leaf in each dimension, in the order of `dimensions`, then the people there, over and over
 * in ascending order of positions; what is left out is nobody. The first witness has the true counts; each other one lists
 * only where it differs from the first.
 */
export const releaseProofSchema = z.object({
  rule: proofRuleSchema,
  dimensions: z.array(
    z.object({ name: z.string(), leaves: z.array(z.string()), groups: z.record(z.string(), z.array(z.string())) }),
  ),
  cells: z.array(proofCellSchema),
  ratios: z.array(proofRatioSchema),
  witnesses: z.array(z.array(z.number().int().nonnegative())).min(1),
});
export type ReleaseProof = z.infer<typeof releaseProofSchema>;
