import { z } from 'zod';
import { columnRoleSchema } from './column-role.ts';
import { cellStatusSchema } from './status.ts';

/** A page of a dataset's rows, column by column. Raw values: shown on this machine, never exported. */
export const previewPageSchema = z.object({
  dataset: z.string(),
  totalRows: z.number().int(),
  offset: z.number().int(),
  /** Of a view that sorts or filters: the number of each row in the file's own order, from 1. */
  numbers: z.array(z.number().int()).optional(),
  columns: z.array(
    z.object({
      name: z.string(),
      type: z.enum(['text', 'whole number', 'number', 'date', 'true or false']),
      role: columnRoleSchema,
      values: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
      statuses: z.array(cellStatusSchema),
      /** The text of each cell that is not plainly a value, such as "<5" or "31/09/1974"; left out where there is none. */
      asItCame: z.array(z.string().nullable()).optional(),
    }),
  ),
});
export type PreviewPage = z.infer<typeof previewPageSchema>;

/** What a column holds: its distribution, statuses and most frequent values. */
export const columnSummarySchema = z.object({
  dataset: z.string(),
  name: z.string(),
  type: z.enum(['text', 'whole number', 'number', 'date', 'true or false']),
  role: columnRoleSchema,
  rows: z.number().int(),
  distinct: z.number().int(),
  /** True of very long columns, whose different values are told to within a few per cent. */
  isAboutDistinct: z.boolean().optional(),
  /** Of numbers and days: how many rows lie in each of equal steps from the least to the most. */
  distribution: z.array(z.object({ from: z.string(), to: z.string(), rows: z.number().int() })).optional(),
  statuses: z.record(cellStatusSchema, z.number().int()),
  range: z.object({ least: z.string(), most: z.string() }).nullable(),
  top: z.array(z.object({ value: z.string(), rows: z.number().int() })),
  /** How each label was read, where the column is a strand. */
  harmonised: z.array(z.object({ label: z.string().nullable(), rows: z.number().int(), meaning: z.string() })),
});
export type ColumnSummary = z.infer<typeof columnSummarySchema>;
