import { cellShape } from './cell-kind.ts';
import { isShortName } from './group-rows.ts';
import { leftmost } from './score-header.ts';
import type { GridView } from './view-grid.ts';

const looked = 40;
const leastLike = 3;

/** "Staff, Staff, Office, Office" above "Name, Grade, Building, Floor": labels said over several columns each, above names. */
export function isOverNames(view: GridView, rows: readonly number[], at: number): boolean {
  const labels = view.columns(rows[at] ?? 0).map((column) => view.text(rows[at] ?? 0, column).toLowerCase());
  const row = rows[at + 1];
  if (row === undefined || rows.length < at + 4 || view.filled(row) < labels.length) return false;
  const names = view.columns(row).map((column) => view.text(row, column).toLowerCase());
  const isInRuns = labels.filter((label, column) => label !== labels[column - 1]).length === new Set(labels).size;
  return isInRuns && new Set(labels).size * 2 <= labels.length && new Set(names).size === names.length;
}

/** "Table 7.1:" above "Table 7.2:" and "Table 7.3:": the first row is numbered like all below it, so it is one of them. */
export function isNumbered(view: GridView, rows: readonly number[], at: number): boolean {
  const left = leftmost(view, rows);
  const shapes = rows.slice(at, at + looked).map((row) => cellShape(view.text(row, left)));
  const [first = ''] = shapes;
  return shapes.length > leastLike && /\d/.test(first) && shapes.every((shape) => shape === first);
}

/** "Origin" directly above such rows, with nothing above it: the name of their first column, the only one there is. */
export function isLabelAbove(view: GridView, rows: readonly number[], at: number): boolean {
  const row = rows[at - 1];
  if (at !== 1 || row === undefined || view.filled(row) !== 1 || row !== (rows[at] ?? 0) - 1) return false;
  const left = leftmost(view, rows);
  return view.first(row) === left && row > 0 && isShortName(view.text(row, left));
}
