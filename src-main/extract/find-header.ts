import { findTop, isDatedPair, isKeyAndValue, usualWidth } from './group-rows.ts';
import {
  columnFrom,
  extendsHeader,
  fillsBlanks,
  isSequence,
  leftmost,
  looksLikeHeader,
  numbersColumns,
  scoreRow,
} from './score-header.ts';
import type { RowScore } from './score-header.ts';
import type { GridView } from './view-grid.ts';
import { isLabelAbove, isNumbered, isOverNames } from './words-header.ts';

/** Where a table's header and data begin, as positions in a list of rows. */
export interface HeaderPlace {
  /** The header's first row; the first row of data where it has none. */
  readonly from: number;
  readonly rows: number;
  readonly data: number;
  /** How the header's last row (or the first row of data) goes with what stands below it. */
  readonly score: RowScore;
  /** True where numbers, dates or codes tell data from header. */
  readonly isTyped: boolean;
}

const furthest = 60;

/**
 * Finds the header among rows that follow each other: the first row of words above cells that are none, with rows of
 * group labels above it and of units below it. Null where no row has more than one cell.
 */
export function findHeader(view: GridView, rows: readonly number[]): HeaderPlace | null {
  const wide = usualWidth(view, rows);
  if (wide < 2) return null;
  const from = rows.findIndex(
    (row, at) => view.filled(row) >= Math.max(2, wide * 0.6) && !isKeyAndValue(view, rows, at),
  );
  const start = Math.max(0, from);
  const data = findFirstData(view, rows, start);
  return data < 0 ? findAmongWords(view, rows, start) : findAboveData(view, rows, start, data);
}

function findFirstData(view: GridView, rows: readonly number[], start: number): number {
  const left = leftmost(view, rows);
  for (let at = start; at < Math.min(rows.length, start + furthest); at += 1) {
    const row = rows[at] ?? 0;
    if (view.filled(row) < 2) continue;
    if (isNumberedHeader(view, rows, at, start)) continue;
    const { matches, marks, breaks, periods } = scoreRow(view, rows, at);
    if (matches > 0 && matches >= breaks) return at;
    if (at === start || breaks > 0 || view.first(row) > left) continue;
    const above = rows[at - 1] ?? 0;
    const isNamed = view.columns(row).every((column) => view.text(above, column) !== '');
    if (marks > 0 || (periods > 0 && isNamed && !isSequence(view, row))) return at;
  }
  return -1;
}

/** Ages or years as names, or a numbering of the columns. */
function isNumberedHeader(view: GridView, rows: readonly number[], at: number, start: number): boolean {
  const row = rows[at] ?? 0;
  const next = rows[at + 1];
  if (next === undefined || !isRun(view, row) || isRun(view, next)) return false;
  return at === start || view.first(row) > leftmost(view, rows) || numbersColumns(view, rows, at);
}

/** Two years beside each other are a run too, where they are all the figures of a row. */
function isRun(view: GridView, row: number): boolean {
  if (isSequence(view, row)) return true;
  const years = view.columns(row).filter((column) => ['number', 'period'].includes(view.kind(row, column)));
  const [first = 0, second = 0] = years.map((column) => Number(view.text(row, column)));
  return years.length === 2 && first >= 1900 && second < 2100 && Math.abs(first - second) === 1;
}

function findAboveData(view: GridView, rows: readonly number[], start: number, data: number): HeaderPlace {
  const scores = rows.slice(start, data).map((_, at) => scoreRow(view, rows, start + at));
  let first = scores.findIndex(
    (score, at) => looksLikeHeader(view, rows, start + at, score) || isSequence(view, rows[start + at] ?? 0),
  );
  if (first < 0) first = rows.slice(start, data).findIndex((row) => view.filled(row) > 1);
  if (first < 0 && data > 0 && isLoneHeader(view, rows, data - 1)) return place(view, rows, data - 1, data - 1, true);
  if (first < 0) return findBelowData(view, rows, data);
  let last = start + first;
  while (last + 1 < data && extendsHeader(view, rows, last + 1, rows[last] ?? 0)) last += 1;
  // "Report date, April 2019" above "Ward, Count" is a key and its value.
  if (last === start + first && last + 1 < data && isDatedPair(view, rows, last)) last += 1;
  return place(view, rows, start + first, last, true);
}

/** A header of few cells directly above the data: "All people" over the only column of values. */
function isLoneHeader(view: GridView, rows: readonly number[], at: number): boolean {
  return rows[at + 1] === (rows[at] ?? 0) + 1 && looksLikeHeader(view, rows, at, scoreRow(view, rows, at));
}

/** The header whose rows from `first` to `last` are known: with group rows above, and as far down as merged cells go. */
function place(view: GridView, rows: readonly number[], first: number, last: number, isTyped: boolean): HeaderPlace {
  let end = last;
  for (let at = first; at <= end; at += 1) {
    const bottom = view.mergedTo(rows[at] ?? 0);
    while (end - first < 8 && end + 2 < rows.length && (rows[end + 1] ?? Infinity) <= bottom) end += 1;
  }
  const top = findTop(view, rows, first, end + 1);
  const score = scoreRow(view, rows, end);
  const named = isSequence(view, rows[end] ?? 0) ? score.matches + score.breaks : score.breaks;
  return { from: top, rows: end + 1 - top, data: end + 1, score: { ...score, breaks: named }, isTyped };
}

/** Data from the first row on, unless a row of words soon follows that is as wide: then what came first was about the file. */
function findBelowData(view: GridView, rows: readonly number[], data: number): HeaderPlace {
  const width = view.filled(rows[data] ?? 0);
  for (let at = data + 1; at < Math.min(rows.length - 1, data + 15, Math.ceil(rows.length / 2)); at += 1) {
    const score = scoreRow(view, rows, at);
    if (view.filled(rows[at] ?? 0) < Math.max(2, width) || !looksLikeHeader(view, rows, at, score)) continue;
    if (score.breaks * 2 < score.typed || scoreRow(view, rows, at + 1).matches === 0) continue;
    return { from: at, rows: 1, data: at + 1, score, isTyped: true };
  }
  return { from: data, rows: 0, data, score: scoreRow(view, rows, data), isTyped: true };
}

/** All cells are words: the first row that is wide is the header, unless the rows below it say the same things. */
function findAmongWords(view: GridView, rows: readonly number[], start: number): HeaderPlace {
  const row = rows[start] ?? 0;
  const columns = view.columns(row);
  const score = scoreRow(view, rows, start);
  const repeated = columns.filter((column) =>
    columnFrom(view, rows, start + 1, column).values.has(view.text(row, column).toLowerCase()),
  ).length;
  if (isNumbered(view, rows, start) && isLabelAbove(view, rows, start)) {
    return { from: start - 1, rows: 1, data: start, score: scoreRow(view, rows, start - 1), isTyped: false };
  }
  const isLikeData = repeated > 0 && repeated * 2 >= columns.length && repeated < columns.length;
  if (isLikeData || isNumbered(view, rows, start)) {
    return { from: start, rows: 0, data: start, score, isTyped: false };
  }
  const left = leftmost(view, rows);
  const below = rows[start + 1];
  const hasSubHeadings =
    below !== undefined &&
    rows.length > start + 2 &&
    view.filled(below) > 1 &&
    view.first(below) > left &&
    view.first(row) === left &&
    rows.slice(start + 2, start + 20).every((later) => view.first(later) === left);
  const hasLower = hasSubHeadings || fillsBlanks(view, rows, start + 1, row) || isOverNames(view, rows, start);
  const last = hasLower ? start + 1 : start;
  return place(view, rows, start, last, false);
}
