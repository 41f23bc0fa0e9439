import type { ReadingChange } from '../../shared/model/import-plan.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { rowSpan } from './place-name.ts';
import type { SheetTable } from './sheet-table.ts';

/** "Row 7", "Rows 3 to 5", or that there is no header. */
export function headerName(skipRows: number, headerRows: number): string {
  return headerRows === 0 ? `No header, data from row ${skipRows + 1}` : rowSpan(skipRows + 1, skipRows + headerRows);
}

/** The header one row higher or lower, longer or shorter, or none at all, where there are rows for it. */
export function headerAlternatives({ sheet, extent, read }: SheetTable): ReadingChange[] {
  const { skipRows, headerRows } = extent;
  const below = skipRows + headerRows;
  const isWide = (row: number): boolean => (sheet.rows[row] ?? []).filter((cell) => cell.trim() !== '').length > 1;
  const places = new Map<string, readonly [number, number]>();
  const offer = (from: number, rows: number): void => {
    places.set(headerName(from, rows), [from, rows]);
  };
  if (headerRows > 1) {
    offer(below - 1, 1);
    offer(skipRows, headerRows - 1);
  }
  if (isWide(below)) {
    offer(below, 1);
    offer(skipRows, headerRows + 1);
  }
  if (isWide(skipRows - 1)) {
    offer(skipRows - 1, 1);
    offer(skipRows - 1, headerRows + 1);
  }
  if (headerRows > 0) offer(skipRows, 0);
  return [...places].map(([label, [from, rows]]) => ({ label, read: atHeader(read, from, rows) }));
}

/** The same table under another header: what was said of its columns by name holds no more. */
function atHeader(read: ReadPlan, skipRows: number, headerRows: number): ReadPlan {
  const { names: _names, leaveOut: _leaveOut, columns: _columns, ...rest } = read;
  const { totalRows: _totalRows, unpivot: _unpivot, ...place } = rest;
  return { ...place, skipRows, headerRows };
}
