import type { Merge } from '../files/sheet.ts';
import { cellKind } from './cell-kind.ts';
import type { CellKind } from './cell-kind.ts';
import type { Grid } from './table-extent.ts';

/** A span of a grid's columns, the last included, with what each of its rows holds. */
export interface GridView {
  readonly left: number;
  readonly right: number;
  readonly rowCount: number;
  /** True for a sheet, whose stray cells are no faults. */
  readonly isSheet: boolean;
  /** A cell without the blanks around it; of cells merged across columns only the first says anything. */
  text(row: number, column: number): string;
  kind(row: number, column: number): CellKind;
  /** How many cells of the row say something, and the columns of the first and the last of them (-1: none). */
  filled(row: number): number;
  first(row: number): number;
  last(row: number): number;
  /** The columns of the row that say something. */
  columns(row: number): number[];
  /** The last row of the tallest merge that begins in the row; the row itself where there is none. */
  mergedTo(row: number): number;
}

/** Looks at a grid's columns from `left` to `right`, as text and as kinds of cells. */
export function viewGrid(grid: Grid, left = 0, right = widestRow(grid) - 1): GridView {
  const covered = coveredCells(grid.merges ?? []);
  const tall = new Map<number, number>();
  for (const { top, bottom } of grid.merges ?? []) tall.set(top, Math.max(bottom, tall.get(top) ?? top));
  const kinds = new Map<string, CellKind>();
  const text = (row: number, column: number): string => {
    const cell = grid.rows[row]?.[column];
    if (cell === undefined || cell === '' || column < left || column > right) return '';
    return covered.get(row)?.has(column) === true ? '' : cell.trim();
  };
  const filled = new Int32Array(grid.rows.length);
  const first = new Int32Array(grid.rows.length).fill(-1);
  const last = new Int32Array(grid.rows.length).fill(-1);
  grid.rows.forEach((cells, row) => {
    const end = Math.min(cells.length - 1, right);
    for (let column = left; column <= end; column += 1) {
      if (isBlank(cells[column] ?? '') || covered.get(row)?.has(column) === true) continue;
      if (filled[row] === 0) first[row] = column;
      last[row] = column;
      filled[row] = (filled[row] ?? 0) + 1;
    }
  });
  return {
    left,
    right,
    rowCount: grid.rows.length,
    isSheet: grid.merges !== undefined,
    text,
    kind(row, column) {
      const cell = text(row, column);
      const known = kinds.get(cell);
      if (known !== undefined) return known;
      const kind = cellKind(cell);
      if (kinds.size < 100_000) kinds.set(cell, kind);
      return kind;
    },
    filled: (row) => filled[row] ?? 0,
    first: (row) => first[row] ?? -1,
    last: (row) => last[row] ?? -1,
    mergedTo: (row) => tall.get(row) ?? row,
    columns(row) {
      const found: number[] = [];
      for (let column = first[row] ?? -1; column >= 0 && column <= (last[row] ?? -1); column += 1) {
        if (text(row, column) !== '') found.push(column);
      }
      return found;
    },
  };
}

function widestRow(grid: Grid): number {
  return grid.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}

function isBlank(cell: string): boolean {
  return cell === '' || (cell.charCodeAt(0) <= 32 || cell.charCodeAt(0) > 127 ? cell.trim() === '' : false);
}

/** Cells that a merge spreads its first column's value over. */
function coveredCells(merges: readonly Merge[]): Map<number, Set<number>> {
  const covered = new Map<number, Set<number>>();
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= bottom && right > left; row += 1) {
      const columns = covered.get(row) ?? new Set();
      for (let column = left + 1; column <= right; column += 1) columns.add(column);
      covered.set(row, columns);
    }
  }
  return covered;
}
