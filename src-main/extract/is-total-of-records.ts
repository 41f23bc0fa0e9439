import type { ColumnBelow } from './column-below.ts';
import type { GridView } from './view-grid.ts';

const called =
  /^(?:(?:grand|overall)[ -])?(?:totals?|sum|count|all)(?: (?:number of )?(?:records?|rows?|entries|people|persons|clients?|users?|customers?|cases|residents|patients|pupils|referrals))?\s*[:=]?$/i;
/** "Total: 200", all in one cell. */
const calledAndCounted = /^(.{3,40}?)\s*[:=]\s*(\d[\d, ]*)$/;
const wholeNumber = /^\d[\d, ]*$/;
const mostCompared = 200;

/** Whether a line is called a total: "Total", "Grand total", "Count of records". */
export function isCalledTotal(text: string): boolean {
  return called.test(text) || called.test(calledAndCounted.exec(text)?.[1] ?? '');
}

/**
 * Whether a row below people says no more than how many they are: "Total,,,200". Its number stands where no row has one, or
 * is how many rows stand above it. A total of a column of numbers is none of these: it is a row that sums others.
 */
export function isTotalOfRecords(
  view: GridView,
  row: number,
  above: readonly number[],
  below: ReadonlyMap<number, ColumnBelow>,
): boolean {
  const [first, ...rest] = view.columns(row);
  const text = first === undefined ? '' : view.text(row, first);
  if (first === undefined || !isCalledTotal(text)) return false;
  const counted = calledAndCounted.exec(text)?.[2];
  if (counted !== undefined) return rest.length === 0 && numberOf(counted) === above.length;
  if (rest.length === 0 || rest.length > 2 || rest.length + 1 >= below.size) return false;
  if (!rest.every((column) => wholeNumber.test(view.text(row, column)))) return false;
  return rest.some(
    (column) =>
      isWithoutNumbers(view, above, column, below.get(column)?.values) ||
      (numberOf(view.text(row, column)) === above.length && sumOf(view, above, column) !== above.length),
  );
}

/** Whether a column's cells above are words: in one of marks and blanks alone it cannot be told. */
function isWithoutNumbers(
  view: GridView,
  above: readonly number[],
  column: number,
  values: ReadonlySet<string> = new Set(),
): boolean {
  const last = above.slice(-mostCompared).map((row) => view.text(row, column).toLowerCase());
  const first = [...values].filter((value) => !wholeNumber.test(value));
  const said = [...new Set([...first, ...last])].filter((value) => /[\p{L}\d]{2}|^[\p{L}\d]$/u.test(value));
  const isTold = said.length >= 2 || said.some((value) => /\p{L}{2}/u.test(value));
  return isTold && said.every((value) => /\p{L}/u.test(value) || /^\d+\s*[-–+]\s*\d*$/.test(value));
}

function sumOf(view: GridView, rows: readonly number[], column: number): number {
  return rows.reduce((sum, row) => sum + numberOf(view.text(row, column)), 0);
}

function numberOf(text: string): number {
  return Number(text.replace(/[^\d.-]/g, '') || 0);
}
