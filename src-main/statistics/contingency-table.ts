import { AppError } from '../../shared/base/app-error.ts';
import { checkCount } from './check-count.ts';

/** Counts of people by two things at once: a list of rows of equal length. */
export type ContingencyTable = readonly (readonly number[])[];

/** The totals of a table of counts. */
export interface Margins {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly total: number;
}

/**
 * The totals of each row, of each column and of all. An AppError 'data-impossible' where the rows differ in length, there
 * are fewer than 2 of either, or a count is below 0 or nobody is counted.
 */
export function marginsOf(table: ContingencyTable): Margins {
  const width = table[0]?.length ?? 0;
  if (table.length < 2 || width < 2 || table.some((row) => row.length !== width)) {
    throw new AppError(
      'data-impossible',
      'A table of counts needs at least two rows and two columns, and as many columns in each row. Check the rows that were given.',
    );
  }
  for (const row of table) for (const count of row) checkCount(count, 1);
  const rows = table.map(sumOf);
  const columns = Array.from({ length: width }, (_, column) => sumOf(table.map((row) => row[column] ?? 0)));
  const total = sumOf(rows);
  checkCount(0, total);
  return { rows, columns, total };
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
