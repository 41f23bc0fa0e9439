import { AppError } from '../../shared/base/app-error.ts';
import { checkCount } from './check-count.ts';
import { type ContingencyTable, marginsOf, sumOf } from './contingency-table.ts';
import { chiSquareTail } from './special/chi-square-tail.ts';

/** A chi-square statistic with the probability of one of its size or larger, were there no difference. */
export interface ChiSquare {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
}

/** A chi-square test with what was expected and how far each count is from it; cells in the shape of the counts. */
export interface ChiSquareTest<Cells> extends ChiSquare {
  readonly expected: Cells;
  readonly pearsonResiduals: Cells;
  /** These, unlike Pearson's, are to be compared with ±1.96. */
  readonly adjustedResiduals: Cells;
}

/**
 * Pearson's chi-square of a table, without Yates's correction, with adjusted standardised residuals (Haberman 1973). NaN
 * where a row or column holds nobody: leave it out first. An AppError 'data-impossible' as `marginsOf`.
 */
export function chiSquareTest(table: ContingencyTable): ChiSquareTest<ContingencyTable> {
  const { rows, columns, total } = marginsOf(table);
  const expected = rows.map((row) => columns.map((column) => (row * column) / total));
  const residuals = (adjustment: (row: number, column: number) => number) =>
    table.map((counts, row) =>
      counts.map((count, column) => {
        const mean = expected[row]?.[column] ?? 0;
        return (count - mean) / Math.sqrt(mean * adjustment(rows[row] ?? 0, columns[column] ?? 0));
      }),
    );
  const pearsonResiduals = residuals(() => 1);
  return {
    ...chiSquareOf(pearsonResiduals.flat(), (rows.length - 1) * (columns.length - 1)),
    expected,
    pearsonResiduals,
    adjustedResiduals: residuals((row, column) => (1 - row / total) * (1 - column / total)),
  };
}

/** Yates's chi-square of a table of two rows and two columns: closer to the exact test, and too careful. */
export function yatesTest(table: ContingencyTable): ChiSquare {
  const { expected } = chiSquareTest(table);
  const distances = table.map((counts, row) =>
    counts.map((count, column) => Math.abs(count - (expected[row]?.[column] ?? 0))),
  );
  const correction = Math.min(0.5, ...distances.flat());
  const residuals = distances.flatMap((row, index) =>
    row.map((distance, column) => (distance - correction) / Math.sqrt(expected[index]?.[column] ?? 0)),
  );
  return chiSquareOf(residuals, 1);
}

/**
 * Pearson's chi-square of counts against the shares of a population, which are taken as fixed. An AppError
 * 'data-impossible' where the lists differ in length or are shorter than 2, a count is below 0, or either adds up to 0.
 */
export function goodnessOfFitTest(
  observed: readonly number[],
  population: readonly number[],
): ChiSquareTest<readonly number[]> {
  if (observed.length !== population.length || observed.length < 2) {
    throw new AppError(
      'data-impossible',
      `${observed.length} counts were to be compared with ${population.length} populations, and there must be as many of each, and at least two. Check the groups that were given.`,
    );
  }
  for (const count of [...observed, ...population]) checkCount(count, 1);
  const total = sumOf(observed);
  const people = sumOf(population);
  checkCount(total, people);
  checkCount(people, total);
  const shares = population.map((group) => group / people);
  const expected = shares.map((share) => total * share);
  const residuals = (adjustment: (share: number) => number) =>
    observed.map((count, group) => {
      const mean = expected[group] ?? 0;
      return (count - mean) / Math.sqrt(mean * adjustment(shares[group] ?? 0));
    });
  const pearsonResiduals = residuals(() => 1);
  return {
    ...chiSquareOf(pearsonResiduals, observed.length - 1),
    expected,
    pearsonResiduals,
    adjustedResiduals: residuals((share) => 1 - share),
  };
}

/** Cramér's V, from 0 for no association to 1 for a perfect one. */
export function cramersV(statistic: number, table: ContingencyTable): number {
  const { rows, columns, total } = marginsOf(table);
  return Math.sqrt(statistic / (total * (Math.min(rows.length, columns.length) - 1)));
}

/** Cochran's rule (1954) for trusting a chi-square test: no cell expects under 1 and at most a fifth expect under 5. */
export function isChiSquareValid(expected: readonly number[]): boolean {
  return Math.min(...expected) >= 1 && shareBelowFive(expected) <= 0.2;
}

/** The share of the cells in which fewer than 5 are expected. */
export function shareBelowFive(expected: readonly number[]): number {
  return expected.filter((mean) => mean < 5).length / expected.length;
}

function chiSquareOf(residuals: readonly number[], degreesOfFreedom: number): ChiSquare {
  const statistic = sumOf(residuals.map((residual) => residual ** 2));
  return { statistic, degreesOfFreedom, pValue: chiSquareTail(statistic, degreesOfFreedom) };
}
