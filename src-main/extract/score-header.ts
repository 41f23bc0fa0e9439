import { compareCell, describeColumn } from './column-below.ts';
import type { ColumnBelow } from './column-below.ts';
import type { GridView } from './view-grid.ts';

/** How a row goes with the rows below it, counted in cells. */
export interface RowScore {
  /** Cells of the same kind as the column below them. */
  readonly matches: number;
  /** Marks such as "*" or "n/a" where the column below holds values. */
  readonly marks: number;
  /** Words where the column below holds numbers, dates or codes, and that are not said there. */
  readonly breaks: number;
  /** Years and the like where the column below holds numbers. */
  readonly periods: number;
  /** Columns of the row below which are numbers, dates or codes. */
  readonly typed: number;
}

const window = 40;
const mostCells = 12_000;
const unit =
  /^(?:%|[£$€]\s*(?:['’]?000s?|k|m|mn|bn|millions?|thousands?|billions?|per .*)?|\(\D*\)|no\.?|nos\.?|n|number|count|rate|share|per ?cent(?:age)?|percentages?|percentage points|per .*|(?:in )?(?:thousands?|millions?|billions?|hundreds?)|['’]?000s|m|km2?|m2|m3|kg|kwh|tonnes?|hectares?|gbp|pence|years?|months?|days?|hours?|index.*|fte|headcount|ratio|score)$/i;

/** Compares the row at `at` with up to forty rows below it, fewer where rows are very wide. */
export function scoreRow(view: GridView, rows: readonly number[], at: number): RowScore {
  const row = rows[at] ?? 0;
  const reach = Math.max(12, Math.min(window, Math.floor(mostCells / Math.max(1, view.filled(row)))));
  const below = rows.slice(at + 1, at + 1 + reach);
  const counts = { match: 0, mark: 0, break: 0, period: 0, open: 0 };
  let typed = 0;
  for (const column of view.columns(row)) {
    const described = describeColumn(view, below, column);
    if (described.kind !== null) typed += 1;
    counts[compareCell(view, row, column, described)] += 1;
  }
  return { matches: counts.match, marks: counts.mark, breaks: counts.break, periods: counts.period, typed };
}

/** A row of words above values that are none; what stands above it is not looked at. */
export function looksLikeHeader(view: GridView, rows: readonly number[], at: number, score: RowScore): boolean {
  const row = rows[at] ?? 0;
  if (view.filled(row) === 1 && view.first(row) <= leftmost(view, rows)) return false;
  if (score.matches * 4 > score.breaks + score.periods) return false;
  if (score.breaks === 0 && score.periods < 2) return score.periods === 1 && isFirstOfTwo(view, rows, at);
  return !saysOneThing(view, row) || hasUnits(view, row) || view.first(row) > leftmost(view, rows);
}

/** A further row of a header that has `above` as its last: sub-headings, units, or a numbering of the columns. */
export function extendsHeader(view: GridView, rows: readonly number[], at: number, above: number): boolean {
  const row = rows[at] ?? 0;
  const score = scoreRow(view, rows, at);
  const left = leftmost(view, rows);
  if (numbersColumns(view, rows, at) || fillsBlanks(view, rows, at, above)) return true;
  if (!looksLikeHeader(view, rows, at, score)) return false;
  if (view.first(row) > left || hasUnits(view, row)) return true;
  const isAboveComplete = view.columns(row).every((column) => view.text(above, column) !== '');
  const unlike = score.breaks + score.periods;
  if (!isAboveComplete) return unlike >= score.typed * 0.6;
  return (score.breaks >= 3 && unlike >= score.typed * 0.6) || (score.breaks >= 2 && unlike === score.typed);
}

/** "ONS code, Area" below ", , 2019, 2020": names for the columns that have none yet. */
export function fillsBlanks(view: GridView, rows: readonly number[], at: number, above: number): boolean {
  const row = rows[at] ?? 0;
  const columns = view.columns(row);
  const below = rows.slice(at + 1, at + 1 + window);
  return (
    columns.length > 1 &&
    row === above + 1 &&
    columns.every((column) => view.text(above, column) === '' && view.kind(row, column) === 'text') &&
    columns.every((column) => compareCell(view, row, column, describeColumn(view, below, column)) !== 'mark') &&
    !columns.some((column) => describeColumn(view, below, column).values.has(view.text(row, column).toLowerCase()))
  );
}

/** Numbers that go up or down in equal steps over three or more columns beside each other, as ages and years do in a header. */
export function isSequence(view: GridView, row: number): boolean {
  const columns = view.columns(row).filter((column) => isNumeric(view, row, column));
  const values = columns.map((column) => Number(view.text(row, column).replace(/^\((.*)\)$/, '$1')));
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  return (
    columns.length >= 3 &&
    step !== 0 &&
    values.every((value, at) => at === 0 || value - (values[at - 1] ?? 0) === step) &&
    columns.every((column, at) => at === 0 || column === (columns[at - 1] ?? 0) + 1)
  );
}

/** "1, 2, 3, 4": a row that numbers the columns, the first of which holds no numbers itself. */
export function numbersColumns(view: GridView, rows: readonly number[], at: number): boolean {
  const row = rows[at] ?? 0;
  const left = leftmost(view, rows);
  const below = rows.slice(at + 1, at + 1 + window);
  return (
    below.length > 2 &&
    isSequence(view, row) &&
    view.text(row, left).replace(/^\((.*)\)$/, '$1') === '1' &&
    below.every((later) => view.kind(later, left) !== 'number')
  );
}

/** The first column that any of up to forty rows of more than one cell uses. */
export function leftmost(view: GridView, rows: readonly number[]): number {
  let left = view.right;
  for (const row of rows.slice(0, window)) if (view.filled(row) > 1) left = Math.min(left, view.first(row));
  return left;
}

/** What stands in a column in the rows from `at` on. */
export function columnFrom(view: GridView, rows: readonly number[], at: number, column: number): ColumnBelow {
  return describeColumn(view, rows.slice(at, at + window), column);
}

function isNumeric(view: GridView, row: number, column: number): boolean {
  const kind = view.kind(row, column);
  return kind === 'number' || kind === 'period';
}

/** "Area, 2019": one year, in the first row that has more than one cell. */
function isFirstOfTwo(view: GridView, rows: readonly number[], at: number): boolean {
  return rows.slice(0, at).every((row) => view.filled(row) < 2) || view.first(rows[at] ?? 0) > leftmost(view, rows);
}

/** True of a row such as "Acton, closed, closed": data, rather than names for columns. */
function saysOneThing(view: GridView, row: number): boolean {
  const said = view
    .columns(row)
    .slice(1)
    .map((column) => view.text(row, column).toLowerCase());
  return said.length > 1 && new Set(said).size === 1;
}

/** A word for what is counted or how, and nothing else. */
export function isUnit(text: string): boolean {
  return unit.test(text.replace(/[¹²³⁴⁵⁶⁷⁸⁹]+$/, ''));
}

/** A row of units, a label before them aside. */
export function hasUnits(view: GridView, row: number): boolean {
  const said = view.columns(row).map((column) => view.text(row, column));
  return said.filter(isUnit).length >= Math.max(1, said.length - 1);
}
