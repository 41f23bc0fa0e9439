import { z } from 'zod';
import { columnRoleSchema } from './column-role.ts';
import { datasetSchema, rowAccountSchema } from './dataset.ts';
import { importPlanSchema } from './import-plan.ts';
import { previewPageSchema } from './preview.ts';
import { problemSchema } from './problem.ts';
import { readPlanSchema } from './read-plan.ts';

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

/** A line of a text file or a row of a sheet as it came, and what became of it. */
export const sourceLineSchema = z.object({
  number: z.number().int(),
  text: z.string(),
  kind: z.enum(['above', 'header', 'row', 'rejected', 'total', 'blank', 'below']),
});
export type SourceLine = z.infer<typeof sourceLineSchema>;

/** A sheet of a workbook, and what it seems to be for. */
export const sheetSummarySchema = z.object({
  name: z.string(),
  kind: z.enum(['table', 'cover', 'contents', 'notes', 'empty']),
  hidden: z.boolean(),
  rows: z.number().int(),
  columns: z.number().int(),
});
export type SheetSummary = z.infer<typeof sheetSummarySchema>;

/** A table found in a file; a file may hold several. */
export const foundTableSchema = z.object({
  /** What stands above it, or its sheet. */
  title: z.string(),
  /** Where: "Rows 20 to 31, columns A to D". */
  place: z.string(),
  rows: z.number().int(),
  columns: z.number().int(),
  read: readPlanSchema,
});
export type FoundTable = z.infer<typeof foundTableSchema>;

/** What can be told of a file without reading its columns. */
export const fileLayoutSchema = z.object({
  read: readPlanSchema,
  choices: importPlanSchema.shape.choices,
  /** Members of an archive that could be read. */
  members: z.array(z.string()),
  sheets: z.array(sheetSummarySchema),
  /** Every table found, the one of `read` among them. */
  tables: z.array(foundTableSchema),
  above: z.array(z.string()),
  below: z.array(z.string()),
  problems: z.array(problemSchema),
});
export type FileLayout = z.infer<typeof fileLayoutSchema>;

/** What must be said of a dataset besides how it is read. */
export const datasetAboutSchema = datasetSchema.omit({ path: true, read: true, roles: true });
export type DatasetAbout = z.infer<typeof datasetAboutSchema>;

/** What Strand understood of a file before loading it: shown, corrected, shown again. */
export const importPreviewSchema = fileLayoutSchema.omit({ read: true, choices: true }).extend({
  file: z.string(),
  bytes: z.number(),
  plan: importPlanSchema,
  /** Of the part that was read: all of it where `whole`. */
  account: rowAccountSchema,
  whole: z.boolean(),
  /** Rows of the file, estimated from the part that was read where that is not all. */
  rows: z.number().int(),
  columns: z.array(columnDescriptionSchema),
  lines: z.array(sourceLineSchema),
  /** The first rows as they would be loaded, and the line that each came from. */
  page: previewPageSchema,
  pageLines: z.array(z.number().int()),
  about: datasetAboutSchema,
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;
