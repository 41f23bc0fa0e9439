import { z } from 'zod';
import { columnRoleSchema } from './column-role.ts';
import { problemSchema } from './problem.ts';
import { readPlanSchema } from './read-plan.ts';

export const periodSchema = z.object({ from: z.iso.date(), to: z.iso.date(), label: z.string() });

/** A registered extract: where it is, how it is read, what its columns are, and what must be said of it. */
export const datasetSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Relative to the workspace file; for Parquet also a folder or a pattern such as "visits/*.parquet". */
  path: z.string(),
  kind: z.enum(['record-level', 'aggregate', 'lookup', 'boundaries', 'points']),
  owner: z.string(),
  subject: z.string(),
  /** What one row stands for, such as "applicants". */
  unit: z.string(),
  period: periodSchema,
  received: z.iso.date(),
  /** Open data was already made safe by its publisher; its counts are not protected again. */
  sensitivity: z.enum(['open', 'internal', 'personal']),
  licence: z.string(),
  counted: z.string(),
  notCounted: z.string(),
  read: readPlanSchema,
  roles: z.record(z.string(), columnRoleSchema),
});
export type Dataset = z.infer<typeof datasetSchema>;

export const rejectedRowSchema = z.object({ line: z.number().int(), text: z.string(), reason: z.string() });
export type RejectedRow = z.infer<typeof rejectedRowSchema>;

/** The most rejected rows that a row account names; the rest are in the file of rejects beside the snapshot. */
export const namedRejects = 500;

/** Rows in (`read`) = rows loaded + rows rejected. Rows that sum others are among those loaded. */
export const rowAccountSchema = z.object({
  read: z.number().int(),
  loaded: z.number().int(),
  rejected: z.number().int(),
  /** Loaded rows that sum others: marked, and left out of every count. */
  totals: z.number().int(),
  /** Loaded rows that an officer had mended after they were rejected. */
  mended: z.number().int(),
  rejects: z.array(rejectedRowSchema),
});
export type RowAccount = z.infer<typeof rowAccountSchema>;

/** A dataset as the catalogue lists it. */
export const datasetSummarySchema = z.object({
  dataset: datasetSchema,
  fingerprint: z.string(),
  rows: z.number().int(),
  columns: z.number().int(),
  account: rowAccountSchema,
  problems: z.array(problemSchema),
  /** Why nothing of it could be read, and what to do; then it has no rows, and whatever needs it is refused. */
  unread: z.string().optional(),
});
export type DatasetSummary = z.infer<typeof datasetSummarySchema>;
