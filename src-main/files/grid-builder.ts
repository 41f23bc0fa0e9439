import { AppError } from '../../shared/base/app-error.ts';

/** The most rows and columns that a sheet can have. */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;
/** More cells than this would not leave room for anything else in memory. */
const mostCells = 24_000_000;

const blankRow: readonly string[] = [];

/** Builds the rows of a sheet from its filled cells, in any order; rows and columns are counted from 0. */
export interface GridBuilder {
  set(row: number, column: number, text: string): void;
  rows(): (readonly string[])[];
}

/** Refuses a sheet that is larger than any can be, or than can be held. */
export function createGridBuilder(path: string): GridBuilder {
  const rows: string[][] = [];
  let cells = 0;
  return {
    set(row, column, text) {
      if (text.trim() === '') return;
      if (!(row >= 0 && row < mostRows && column >= 0 && column < mostColumns)) {
        throw new Error(`Cell ${row}, ${column} is outside every sheet.`);
      }
      while (rows.length <= row) rows.push([]);
      const fields = rows[row] ?? [];
      cells += Math.max(0, column + 1 - fields.length);
      if (cells > mostCells) throw tooLarge(path);
      while (fields.length < column) fields.push('');
      fields[column] = text;
    },
    rows: () => rows.map((row) => (row.length === 0 ? blankRow : row)),
  };
}

function tooLarge(path: string): AppError {
  return new AppError(
    'file-unreadable',
    `"${path}" holds more cells than can be read from a workbook at once. Save the sheet that you need as CSV and choose that.`,
    { file: path },
  );
}
