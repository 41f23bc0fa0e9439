import { describeColumn } from './column-below.ts';
import { findHeader } from './find-header.ts';
import { viewGrid } from './view-grid.ts';
import type { GridView } from './view-grid.ts';
import type { Grid } from './table-extent.ts';

/**
 * Splits a grid at blank columns that have a table of its own on either side: each with labels in its first column, and
 * told apart by a header that says the same things again, by a title of its own, or by ending at another row. A blank
 * column within one table has none of these.
 */
export function splitColumns(grid: Grid): GridView[] {
  const whole = viewGrid(grid);
  const spans = filledSpans(whole);
  const parts: { left: number; right: number }[] = [];
  for (const span of spans) {
    const before = parts.at(-1);
    if (before !== undefined && !areTables(grid, before, span)) before.right = span.right;
    else parts.push({ ...span });
  }
  const views = parts.length < 2 ? [whole] : parts.map(({ left, right }) => viewGrid(grid, left, right));
  return views;
}

/** Runs of columns with something in them; one that only rows of a single cell use is no run of its own. */
function filledSpans(view: GridView): { left: number; right: number }[] {
  const isUsed = new Uint8Array(view.right + 1);
  for (let row = 0; row < view.rowCount; row += 1) {
    if (view.filled(row) === view.right + 1) return [{ left: 0, right: view.right }];
    for (const column of view.columns(row)) isUsed[column] = 1;
  }
  const spans: { left: number; right: number }[] = [];
  isUsed.forEach((used, column) => {
    const last = spans.at(-1);
    if (used === 0) return;
    if (last?.right === column - 1) last.right = column;
    else spans.push({ left: column, right: column });
  });
  return spans;
}

function areTables(grid: Grid, one: { left: number; right: number }, other: { left: number; right: number }): boolean {
  const left = readSide(viewGrid(grid, one.left, one.right));
  const right = readSide(viewGrid(grid, other.left, other.right));
  if (left === null || right === null || !left.hasLabels || !right.hasLabels) return false;
  const said = new Set(left.names);
  const isSaidAgain =
    left.names[0] === right.names[0] || right.names.filter((name) => said.has(name)).length * 2 > right.names.length;
  const endsElsewhere = Math.abs(left.end - right.end) >= 2 || left.header !== right.header;
  return isSaidAgain || endsElsewhere || (left.hasTitle && right.hasTitle);
}

/** A side of a blank column as a table by itself; null where it is none. */
function readSide(view: GridView) {
  const rows = Array.from({ length: view.rowCount }, (_, row) => row).filter((row) => view.filled(row) > 0);
  const wide = rows.filter((row) => view.filled(row) > 1);
  const place = findHeader(view, rows);
  if (wide.length < 2 || place === null || place.rows === 0) return null;
  const header = rows[place.data - 1] ?? 0;
  const body = rows.slice(place.data).filter((row) => view.filled(row) > 1);
  const label = describeColumn(view, body.slice(0, 40), view.left);
  const above = rows.slice(0, place.from);
  return {
    header,
    end: wide.at(-1) ?? 0,
    names: view.columns(header).map((column) => view.text(header, column).toLowerCase()),
    hasTitle: above.some((row) => view.filled(row) === 1 && view.first(row) === view.left),
    hasLabels: label.filled * 2 > Math.min(body.length, 40) && label.kind !== 'number' && label.values.size > 1,
  };
}
