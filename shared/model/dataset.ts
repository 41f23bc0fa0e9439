import { z } from 'zod';
import { columnRoleSchema } from './column-role.ts';
import { readPlanSchema } from './extract-description.ts';

export const periodSchema = z.object({ from: z.iso.date(), to: z.iso.date(), label: z.string() });

/** A registered extract: where it is, how it is read, what its columns are, and what must be said of it. */
export const datasetSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Relative to the workspace file. */
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

/** Rows in = rows loaded + rows rejected. */
export const rowAccountSchema = z.object({
  read: z.number().int(),
  loaded: z.number().int(),
  rejected: z.array(z.object({ line: z.number().int(), text: z.string(), reason: z.string() })),
});
export type RowAccount = z.infer<typeof rowAccountSchema>;

/** A dataset as the catalogue lists it. */
export const datasetSummarySchema = z.object({
  dataset: datasetSchema,
  fingerprint: z.string(),
  rows: z.number().int(),
  columns: z.number().int(),
  account: rowAccountSchema,
});
export type DatasetSummary = z.infer<typeof datasetSummarySchema>;
