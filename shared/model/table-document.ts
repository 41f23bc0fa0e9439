import { z } from 'zod';

/** A cell's place: a code for each dimension; a dimension left out means its total. */
const keySchema = z.record(z.string(), z.string());

const countSchema = z.number().int().nonnegative();

/** A count of a table document: printed, printed rounded or as a range, hidden, or still open. */
export const documentCellSchema = z
  .strictObject({
    k: keySchema,
    /** Printed with this count. */
    v: countSchema.optional(),
    /** `v` is the nearest multiple of this, halves up. */
    round: z.number().int().min(2).nullable().optional(),
    /** Printed as a range, both ends included. */
    lo: countSchema.optional(),
    hi: countSchema.optional(),
    /** Hidden; why it is hidden is for the owner's eyes only. */
    s: z.enum(['primary', 'secondary']).optional(),
    /** The true count: of a hidden cell, or of one still to be protected. */
    t: countSchema.optional(),
    /** Of a sum of amounts: what each person or body contributed to it, in whole numbers. */
    contributions: z.array(countSchema).optional(),
  })
  .refine(({ v, s }) => v === undefined || s === undefined, 'A cell is both printed (v) and hidden (s).')
  .refine(({ lo, hi }) => (lo === undefined) === (hi === undefined), 'A range needs both its ends (lo and hi).')
  .refine(({ v, round }) => v !== undefined || round === undefined || round === null, 'A rounded count needs its v.')
  .refine(
    ({ t, contributions }) => contributions === undefined || contributions.reduce((sum, one) => sum + one, 0) === t,
    'The contributions do not add up to t.',
  );
export type DocumentCell = z.infer<typeof documentCellSchema>;

/** A share or rate: mult × the count of `num` ÷ that of `den`, or ÷ a number that readers know. */
export const documentRatioSchema = z
  .strictObject({
    num: keySchema,
    den: keySchema.optional(),
    den_const: z.number().positive().optional(),
    value: z.number().nonnegative(),
    /** 100 if left out. */
    mult: z.number().positive().optional(),
    /** How many decimals `value` has; none if left out. */
    dp: z.number().int().min(0).max(9).optional(),
  })
  .refine(
    ({ den, den_const }) => (den === undefined) !== (den_const === undefined),
    'A ratio has one of den and den_const.',
  );
export type DocumentRatio = z.infer<typeof documentRatioSchema>;

const documentReleaseSchema = z.strictObject({
  name: z.string().optional(),
  cells: z.array(documentCellSchema),
  ratios: z.array(documentRatioSchema).optional(),
});
export type DocumentRelease = z.infer<typeof documentReleaseSchema>;

const documentRuleSchema = z.strictObject({
  threshold: z.number().int().min(2).optional(),
  /** Whether a hidden cell is known to be at least 1, because all zeros are printed. */
  zeros_published: z.boolean().optional(),
  /** Whether a zero is as sensitive as a small count. */
  zeros_sensitive: z.boolean().optional(),
  /** Whether readers can tell cells hidden for their own sake from others. */
  markers_distinct: z.boolean().optional(),
  /** The least width of a hidden cell's interval: of those hidden for their own sake, and of others. */
  min_width: z.number().int().nonnegative().nullable().optional(),
  min_width_secondary: z.number().int().positive().optional(),
  /** Whether the interval of a cell hidden for its own sake must contain every sensitive count. */
  require_range: z.boolean().optional(),
});

/**
 * Tables of counts to protect together, and what came of it: the JSON of `strand protect`. Anything printed in a release
 * that it does not know is refused rather than left out of the check.
 */
export const tableDocumentSchema = z.object({
  id: z.string().optional(),
  description: z.string().optional(),
  teaches: z.string().optional(),
  dims: z.record(
    z.string(),
    z.object({
      leaves: z.array(z.string()).min(1),
      /** Named sets of leaves and other groups; they may overlap. */
      groups: z.record(z.string(), z.array(z.string())).optional(),
      total: z.string().optional(),
    }),
  ),
  releases: z.array(documentReleaseSchema),
  rule: documentRuleSchema.optional(),
  /** Cells that nobody prints but readers could work out; `_truth` may give the true count. */
  also_audit: z.array(z.record(z.string(), z.union([z.string(), countSchema]))).optional(),
  /** What a check is known to find: by cell, its interval and whether it is protected. */
  expect: z.record(z.string(), z.tuple([z.number().nullable(), z.number().nullable(), z.boolean()])).optional(),
  expect_all_protected: z.boolean().optional(),
  expect_error: z.boolean().optional(),
});
export type TableDocument = z.infer<typeof tableDocumentSchema>;
