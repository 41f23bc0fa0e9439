import { formatNumber } from '../../shared/base/format-number.ts';

/** "1 cell holds", "1,204 cells hold". */
export function cellsHold(cells: number): string {
  return cells === 1 ? '1 cell holds' : `${formatNumber(cells)} cells hold`;
}

/** "1 row", "1,204 rows". */
export function rowsOf(rows: number): string {
  return rows === 1 ? '1 row' : `${formatNumber(rows)} rows`;
}
