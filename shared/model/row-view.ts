import { z } from 'zod';
import { cellStatusSchema } from './status.ts';

/** What of a column is looked at; filters of several columns, or several of one, must all hold. */
export const rowFilterSchema = z.discriminatedUnion('kind', [
  /** Cells that are one of these values, each as text. */
  z.object({ kind: z.literal('values'), column: z.string(), values: z.array(z.string()).min(1) }),
  /** Cells in which this text stands, capitals or not, as they are shown or as they came. */
  z.object({ kind: z.literal('contains'), column: z.string(), text: z.string().min(1) }),
  /** Numbers, days (2026-03-31) or texts from one to another, both included. */
  z.object({
    kind: z.literal('range'),
    column: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
  z.object({ kind: z.literal('status'), column: z.string(), statuses: z.array(cellStatusSchema).min(1) }),
]);
export type RowFilter = z.infer<typeof rowFilterSchema>;

export const rowSortSchema = z.object({ column: z.string(), direction: z.enum(['ascending', 'descending']) });
export type RowSort = z.infer<typeof rowSortSchema>;

/** Which rows of a dataset are looked at and in what order: the first sort counts most; empty cells come last. */
export const rowViewSchema = z.object({ filters: z.array(rowFilterSchema), sort: z.array(rowSortSchema) });
export type RowView = z.infer<typeof rowViewSchema>;

/** Every row, in the order of the file. */
export const everyRow: RowView = { filters: [], sort: [] };

/** A cell by its row in a view, from 0, and its column. */
export const cellPlaceSchema = z.object({ row: z.number().int().nonnegative(), column: z.string() });
export type CellPlace = z.infer<typeof cellPlaceSchema>;

/** How many cells hold a text, and the nearest of them. */
export const foundCellsSchema = z.object({
  cells: z.number().int(),
  rows: z.number().int(),
  at: cellPlaceSchema.nullable(),
});
export type FoundCells = z.infer<typeof foundCellsSchema>;

/** Values of a column as text, most frequent first, and how many more there are. */
export const columnValuesSchema = z.object({
  values: z.array(z.object({ value: z.string(), rows: z.number().int() })),
  /** Different values that match, those above among them. */
  distinct: z.number().int(),
});
export type ColumnValues = z.infer<typeof columnValuesSchema>;
