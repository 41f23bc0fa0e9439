import { z } from 'zod';
import { columnRoleSchema } from './column-role.ts';

export const fileFormatSchema = z.enum(['csv', 'parquet', 'xlsx', 'geojson']);
export type FileFormat = z.infer<typeof fileFormatSchema>;

/** How a file is to be read; every field is a choice that an officer could have made. */
export const readPlanSchema = z.object({
  format: fileFormatSchema,
  encoding: z.string().optional(),
  delimiter: z.string().optional(),
  sheet: z.string().optional(),
  /** Rows above the header (0 = the header is the first row). */
  skipRows: z.number().int().nonnegative().optional(),
  /** Rows below the table (totals, notes). */
  footerRows: z.number().int().nonnegative().optional(),
  /** Category columns turned into rows: one row a category, with the label and the value. */
  unpivot: z
    .object({
      /** Only columns whose name starts with this; it is cut from the label. */
      prefix: z.string(),
      labelColumn: z.string(),
      valueColumn: z.string(),
    })
    .optional(),
});
export type ReadPlan = z.infer<typeof readPlanSchema>;

export const columnDescriptionSchema = z.object({
  name: z.string(),
  type: z.enum(['text', 'whole number', 'number', 'date', 'true or false']),
  role: columnRoleSchema,
  /** Why this role and type: the evidence in a few words. */
  because: z.string(),
  filled: z.number().int(),
  distinct: z.number().int(),
  examples: z.array(z.string()),
});
export type ColumnDescription = z.infer<typeof columnDescriptionSchema>;

/** What Strand understood of a file before loading anything of it. */
export const extractDescriptionSchema = z.object({
  file: z.string(),
  bytes: z.number(),
  read: readPlanSchema,
  sheets: z.array(z.string()),
  preamble: z.array(z.string()),
  footer: z.array(z.string()),
  rows: z.number().int(),
  columns: z.array(columnDescriptionSchema),
  /** What was inferred and why, in plain words. */
  evidence: z.array(z.string()),
  problems: z.array(z.object({ line: z.number().int().optional(), text: z.string() })),
});
export type ExtractDescription = z.infer<typeof extractDescriptionSchema>;
