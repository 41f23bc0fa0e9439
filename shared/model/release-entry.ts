import { z } from 'zod';
import { areaSchema } from './area.ts';
import { policySchema } from './policy.ts';
import { segmentExpressionSchema } from './segment.ts';

/**
 * The people that released tables count: the records of one version of an extract that a filter picks. Two releases of
 * the same people share their cells; of overlapping people, they can be differenced.
 */
export const countedPeopleSchema = z.object({
  /** The measure's id and title as they were. */
  measure: z.string(),
  title: z.string(),
  /** The record-level dataset that is counted, and the join that places its records. */
  dataset: z.string(),
  join: z.string(),
  /** SHA-256 of the extract as it was read. */
  version: z.string(),
  period: z.object({ from: z.string().nullable(), to: z.string().nullable(), label: z.string() }),
  /** Which of its records are counted, with named segments written out. */
  filter: segmentExpressionSchema,
  /** The column whose persons were each counted once; without it rows were counted. */
  persons: z.string().optional(),
});
export type CountedPeople = z.infer<typeof countedPeopleSchema>;

/** A count as it was released: its true value, for checks to come, and whether readers were shown it. */
export const releasedCellSchema = z.object({
  /** A code for each dimension; a dimension left out means its total. */
  key: z.record(z.string(), z.string()),
  count: z.number().int().nonnegative(),
  /** What was printed: the count, what it was rounded to, or null where it was hidden. */
  printed: z.number().int().nonnegative().nullable(),
});
export type ReleasedCell = z.infer<typeof releasedCellSchema>;

/** The tables of one measure that left together; kept in the workspace as confidential as the extracts. */
export const releasedTablesSchema = z.object({
  people: countedPeopleSchema,
  dimensions: z.record(
    z.string(),
    z.object({ leaves: z.array(z.string()), groups: z.record(z.string(), z.array(z.string())) }),
  ),
  tables: z.array(z.object({ dimensions: z.array(z.string()), cells: z.array(releasedCellSchema) })),
  /** The least that a hidden count can be, as readers were told. */
  floor: z.union([z.literal(0), z.literal(1)]),
  /** The base that printed counts were rounded to; null: none. */
  roundTo: z.number().int().nullable(),
});
export type ReleasedTables = z.infer<typeof releasedTablesSchema>;

export const releaseOutcomeSchema = z.enum([
  'released',
  /** Released with more hidden than it would need alone, because of what left before. */
  'repaired',
  'refused',
  /** Released against the check by an officer with the right, for a written reason. */
  'overridden',
  /** Taken back; what was published cannot be unread, so checks go on counting it. */
  'withdrawn',
]);

/** A way to publish safely after all, and how much of the information it keeps (0 to 1). */
export const safeTableOfferSchema = z.object({
  /** "Use five broad ethnic groups". */
  title: z.string(),
  /** "19 groups to 5". */
  detail: z.string(),
  /** Share of the information of the table as asked for that is printed, 0 to 1. */
  kept: z.number(),
  /** What to change to get it. */
  change: z.discriminatedUnion('does', [
    z.object({ does: z.literal('use-list'), strand: z.string(), list: z.string() }),
    z.object({ does: z.literal('leave-out'), strand: z.string() }),
    z.object({ does: z.literal('whole-only') }),
    /** Print it with what protection hides. */
    z.object({ does: z.literal('hide-more') }),
  ]),
});
export type SafeTableOffer = z.infer<typeof safeTableOfferSchema>;

/** One line of the ledger. Lines are only ever added; each holds the hash of the one before. */
export const releaseEntrySchema = z.object({
  number: z.number().int().positive(),
  at: z.iso.datetime(),
  by: z.string(),
  outcome: releaseOutcomeSchema,
  /** "Housing register, Acton Central". */
  what: z.string(),
  /** "PDF", "DOCX", "copied table". */
  forms: z.array(z.string()),
  areas: z.array(areaSchema),
  policy: policySchema,
  /** Counts printed and counts hidden. */
  printed: z.number().int().nonnegative(),
  hidden: z.number().int().nonnegative(),
  /** Refused: what would have been told. Overridden: why it was released. Withdrawn: which release, and why. */
  reason: z.string().nullable(),
  withdraws: z.number().int().positive().nullable(),
  /** The edition that was frozen with it: the profile's id, and the SHA-256 of what it says. */
  edition: z.object({ profile: z.string(), hash: z.string() }).optional(),
  /** SHA-256 of all that its reports say: words, figures, pictures and branding; figures alone have none. */
  contents: z.string().optional(),
  /** SHA-256 of each file of released tables, in the ledger's folder. */
  tables: z.array(z.string()),
  /** SHA-256 of each file of a proof: one for each system of tables that a reader may put together. */
  proofs: z.array(z.string()).optional(),
  /** Numbers of the earlier releases of the same people that it was checked against. */
  against: z.array(z.number().int()).optional(),
  /** SHA-256 of the entry before, and of this one without this field; 64 hexadecimal digits, zeros before the first. */
  previous: z.string(),
  hash: z.string(),
});
export type ReleaseEntry = z.infer<typeof releaseEntrySchema>;

/** The entry that a report left with. */
export const releaseMarkSchema = z.object({
  release: z.number().int().positive(),
  /** True where this very report had left in this form earlier that day, so that its entry of then stands for it. */
  leftBefore: z.boolean(),
});
export type ReleaseMark = z.infer<typeof releaseMarkSchema>;

/** What reading the whole ledger again found. */
export const ledgerCheckSchema = z.object({
  entries: z.number().int(),
  isIntact: z.boolean(),
  /** "R-012 was changed after it was written." */
  problems: z.array(z.string()),
  /** Who took note of all these problems, so that releases go on. Null: nobody, so releases wait for that. */
  acknowledged: z.object({ at: z.iso.datetime(), by: z.string(), reason: z.string() }).nullish(),
});
export type LedgerCheck = z.infer<typeof ledgerCheckSchema>;

/** An entry with what its files say when they are read again. */
export const releaseExplanationSchema = z.object({
  entry: releaseEntrySchema,
  tables: z.array(
    z.object({
      hash: z.string(),
      /** False where the file is gone or is not what left; then nothing below is known. */
      isThere: z.boolean(),
      title: z.string(),
      period: z.string(),
      /** SHA-256 of the extract that was counted. */
      version: z.string(),
      tables: z.number().int(),
      printed: z.number().int(),
      hidden: z.number().int(),
    }),
  ),
  /** How many proofs were kept, and how many of them hold when they are verified again. */
  proofs: z.object({ kept: z.number().int(), hold: z.number().int() }),
  check: ledgerCheckSchema,
});
export type ReleaseExplanation = z.infer<typeof releaseExplanationSchema>;
