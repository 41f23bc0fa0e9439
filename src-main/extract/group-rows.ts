import { columnFrom, hasUnits, leftmost, looksLikeHeader, scoreRow } from './score-header.ts';
import type { GridView } from './view-grid.ts';

const titleStart = /^(?:table|figure|chart|annex|appendix|note|sheet|section)\s*[\dA-Z][\d.a-z]*\b/i;

/** How many cells most rows of more than one have, at least. */
export function usualWidth(view: GridView, rows: readonly number[]): number {
  const widths = rows
    .slice(0, 400)
    .map((row) => view.filled(row))
    .filter((width) => width > 1)
    .toSorted((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.75)] ?? widths.at(-1) ?? 0;
}

/** Goes up from a header's row over the rows of group labels that stand directly on it. */
export function findTop(view: GridView, rows: readonly number[], from: number, data: number): number {
  let top = from;
  while (top > 0 && from - top < 6 && rows[top - 1] === (rows[top] ?? 0) - 1) {
    const reaches = view.mergedTo(rows[top - 1] ?? 0) >= (rows[top] ?? 0);
    if (!reaches && !isGroupRow(view, rows, top - 1, data)) break;
    top -= 1;
  }
  return top;
}

/** A row of labels over several columns each, rather than a title, or a key and its value. */
function isGroupRow(view: GridView, rows: readonly number[], at: number, data: number): boolean {
  const row = rows[at] ?? 0;
  const under = rows[at + 1] ?? 0;
  const columns = view.columns(row);
  const texts = columns.map((column) => view.text(row, column));
  if (columns.some((column) => ['number', 'date', 'mark'].includes(view.kind(row, column)))) return false;
  if (texts.some((text) => text.length > (texts.length > 3 ? 300 : 120)) || titleStart.test(texts[0] ?? ''))
    return false;
  // One label of many may end in a colon; a key and its value, or two of them, are none.
  if (texts.filter((text) => text.endsWith(':')).length * 4 >= texts.length) return false;
  const left = leftmost(view, rows);
  const isLabelUnder = view.text(under, left) !== '';
  if (columns.length === 1) {
    if ((texts[0] ?? '').length > 60 || view.first(row) < left) return false;
    // "Percentage" at the right end of a table is the unit of all of it.
    if (columns[0] === view.last(under) && (view.filled(under) > 2 || hasUnits(view, row))) return false;
    if (columns[0] !== left) return (isLabelUnder || view.filled(under) > 0) && isOverFigures(view, rows, at, data);
    // A line of text below another is about the file.
    if (at > 0 && rows[at - 1] === row - 1 && view.filled(rows[at - 1] ?? 0) === 1) return false;
    // "Dates" above a row that begins with the second column's name.
    if (rows.slice(at + 1, data).every((later) => view.text(later, left) === '')) return isShortName(texts[0] ?? '');
    // A label over columns that are all numbers: there is no column that it could be the title of.
    return view.columns(rows[data] ?? 0).every((column) => columnFrom(view, rows, data, column).kind === 'number');
  }
  if (isLabelUnder && columns[0] === left && columns.length === 2) {
    // A title and a date at the right end, or a key and its value.
    const width = usualWidth(view, rows);
    if (width === 2 || columns[1] === view.last(under) || (width > 3 && columns[1] === left + 1)) return false;
  }
  return true;
}

/** A word or two, as names of columns are. */
export function isShortName(text: string): boolean {
  return text.length <= 25 && text.split(/\s+/).length <= 2;
}

/** Whether a lone label stands over figures, as one of measures does, or is short where all are words; a title is neither. */
function isOverFigures(view: GridView, rows: readonly number[], at: number, data: number): boolean {
  const column = view.first(rows[at] ?? 0);
  const { kind, filled } = columnFrom(view, rows, data, column);
  if (kind === 'number' || filled === 0) return true;
  const columns = view.columns(rows[data] ?? 0);
  const areWords = columns.every((other) => columnFrom(view, rows, data, other).kind === null);
  return areWords && isShortName(view.text(rows[at] ?? 0, column));
}

/** Two cells at the left, of which the second tells of the first, above rows that are wider. */
export function isKeyAndValue(view: GridView, rows: readonly number[], at: number): boolean {
  const row = rows[at] ?? 0;
  const next = rows[at + 1];
  if (view.filled(row) !== 2 || next === undefined) return false;
  const [key, value] = view.columns(row);
  if (key === undefined || value !== key + 1) return false;
  if (view.text(row, key).endsWith(':')) return true;
  return view.filled(next) > 2 && view.text(next, key) !== '' && view.filled(next) >= usualWidth(view, rows) * 0.6;
}

/** "Report date, April 2019" above "Ward, Count". */
export function isDatedPair(view: GridView, rows: readonly number[], at: number): boolean {
  const row = rows[at] ?? 0;
  const value = view.columns(row)[1] ?? -1;
  return (
    view.filled(row) === 2 &&
    ['period', 'date'].includes(view.kind(row, value)) &&
    view.kind(rows[at + 1] ?? 0, value) === 'text' &&
    looksLikeHeader(view, rows, at + 1, scoreRow(view, rows, at + 1))
  );
}
