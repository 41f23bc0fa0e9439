import { z } from 'zod';
import { cellStatusSchema } from './status.ts';

export const fileFormatSchema = z.enum([
  'csv',
  'parquet',
  'xlsx',
  'xls',
  'ods',
  'json',
  'ndjson',
  'geojson',
  'topojson',
]);
export type FileFormat = z.infer<typeof fileFormatSchema>;

/** How the cells of one column are read where the usual way is not meant. */
export const columnReadingSchema = z.object({
  /** How a date of three numbers is written; day first unless this says otherwise. Days as spreadsheets count them are read only where it says so. */
  dates: z.enum(['day-first', 'month-first', 'spreadsheet-days']).optional(),
  /** What a sign stands for in this column, such as "-": "not-available" or "zero"; it settles what is ambiguous elsewhere. */
  marks: z.record(z.string(), z.enum([...cellStatusSchema.exclude(['value']).options, 'zero'])).optional(),
  /** What "(12)" stands for; without it such a cell is unreadable rather than guessed at. */
  brackets: z.enum(['negative', 'unreliable']).optional(),
  /** What stands before decimals: a point unless this says otherwise, as in "1.234,5". */
  decimals: z.enum(['point', 'comma']).optional(),
  /** The bands that a spreadsheet turned into dates, by the text that stands in their place: "2024-09-05" is "5-9". */
  bands: z.record(z.string(), z.string()).optional(),
});
export type ColumnReading = z.infer<typeof columnReadingSchema>;

/** How a file is to be read; every field is a choice that an officer could have made. */
export const readPlanSchema = z.object({
  format: fileFormatSchema,
  /** How the file is packed, where it is. */
  packed: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('gzip') }),
      z.object({ kind: z.literal('zip'), member: z.string() }),
    ])
    .optional(),
  encoding: z.string().optional(),
  delimiter: z.string().length(1).optional(),
  /** The sign around a field that holds delimiters or line ends; empty where a quotation mark is only a sign. */
  quote: z.enum(['"', "'", '']).optional(),
  sheet: z.string().optional(),
  /** Where in a JSON file the list of records is, such as "data.items"; empty for the file itself. */
  records: z.string().optional(),
  /** Lines or sheet rows above the header (0 = the header is the first). */
  skipRows: z.number().int().nonnegative().optional(),
  /** Rows that the header takes (1 if left out); several are joined into one name, 0 means that there is none. */
  headerRows: z.number().int().nonnegative().optional(),
  /** The columns' names in their order, where the file's own are not taken. */
  names: z.array(z.string()).optional(),
  /** Columns to the left of the table. */
  skipColumns: z.number().int().nonnegative().optional(),
  /** The table's columns, where others stand to its right. */
  columnCount: z.number().int().positive().optional(),
  /** Lines or sheet rows below the table (totals, notes, another table), counted from the end of the file. */
  footerRows: z.number().int().nonnegative().optional(),
  /** What becomes of a row with fewer fields than the table has columns: rejected, unless its last cells are taken as empty. */
  shortRows: z.enum(['reject', 'pad']).optional(),
  /** Columns that are not loaded. */
  leaveOut: z.array(z.string()).optional(),
  columns: z.record(z.string(), columnReadingSchema).optional(),
  /** Rows that sum other rows: they are loaded, marked, and never counted with their parts. */
  totalRows: z.array(z.object({ column: z.string(), values: z.array(z.string()) })).optional(),
  /** Category columns turned into rows: one row a category, with the label and the value. */
  unpivot: z
    .object({
      /** Only columns whose name starts with this; it is cut from the label. */
      prefix: z.string(),
      /** Only these columns, where the prefix alone does not tell. */
      columns: z.array(z.string()).optional(),
      labelColumn: z.string(),
      valueColumn: z.string(),
    })
    .optional(),
});
export type ReadPlan = z.infer<typeof readPlanSchema>;
