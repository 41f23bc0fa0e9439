import { compareCell } from './column-below.ts';
import type { ColumnBelow } from './column-below.ts';
import { isNoteRow } from './is-note.ts';
import { isTotalOfRecords } from './is-total-of-records.ts';
import type { GridView } from './view-grid.ts';

/** What is needed of a table to tell its last rows from notes below them. */
export interface TableBody {
  readonly left: number;
  readonly right: number;
  readonly columns: ReadonlyMap<number, ColumnBelow>;
  /** True where rows of a single cell are usual in it, as in a list under headings. */
  readonly hasLoneCells: boolean;
}

/** How many of the last rows are notes, or say how many people stand above them; a sum of numbers is a row of the table. */
export function countFooterRows(view: GridView, rows: readonly number[], body: TableBody): number {
  let end = rows.length;
  while (end > 0 && isBelowTable(view, rows[end - 1] ?? 0, body, end < rows.length)) end -= 1;
  if (end > 1 && isTotalOfRecords(view, rows[end - 1] ?? 0, rows.slice(0, end - 1), body.columns)) end -= 1;
  return rows.length - end;
}

function isBelowTable(view: GridView, row: number, body: TableBody, isAboveNote: boolean): boolean {
  if (body.columns.size < 2) return false;
  const columns = view.columns(row);
  const compared = columns.map((column) => {
    const below = body.columns.get(column);
    return below === undefined ? 'open' : compareCell(view, row, column, below);
  });
  if (compared.some((how) => how === 'match' || how === 'mark')) return columns.length <= 2 && isKeyed(view, row);
  if (isNoteRow(view, row)) return true;
  const isTyped = [...body.columns.values()].some((column) => column.kind !== null);
  const isSentence = (column: number): boolean =>
    view.kind(row, column) === 'text' && view.text(row, column).length >= 60;
  if (columns.some((column) => isSentence(column) && (body.columns.get(column)?.kind ?? null) !== null)) return true;
  if (columns.length > 1 || body.hasLoneCells || columns[0] !== body.left) return false;
  const isLabel = view.text(row, body.left).split(/\s+/).length <= 2;
  return isTyped && (isAboveNote || (body.columns.size > 2 && !isLabel));
}

/** "Updated, 3 May 2019" */
function isKeyed(view: GridView, row: number): boolean {
  return isNoteRow(view, row) && !/^\d/.test(view.text(row, view.first(row)));
}
