import { AppError } from '../../../shared/base/app-error.ts';
import { numbersOf, rowCount, type Columns } from './columns.ts';

/** An area's count and what it is over: its people, or the events expected. */
export interface FunnelCount {
  readonly num: number;
  readonly den: number;
}

/** Each area's count and denominator, neither missing; an AppError 'data-impossible' otherwise. */
export function funnelCounts(columns: Columns, statistic: 'proportion' | 'ratio'): FunnelCount[] {
  rowCount(columns, ['num', 'den']);
  const denominators = numbersOf(columns, 'den');
  return numbersOf(columns, 'num').map((num, row) => {
    const den = denominators[row] ?? null;
    if (num === null || den === null) {
      throw impossible(
        `Row ${row + 1} is not complete: for ${statistic}s, numerators and denominators must be provided for all records, even when their values are zero.`,
      );
    }
    if (den <= 0)
      throw impossible(`Row ${row + 1} has a denominator of ${den}: denominators must be greater than zero.`);
    if (num < 0) {
      throw impossible(`Row ${row + 1} has a count of ${num}: numerators must be greater than or equal to zero.`);
    }
    if (statistic === 'proportion' && num > den) {
      throw impossible(
        `Row ${row + 1} has ${num} of ${den}: numerators must be less than or equal to denominator for a proportion statistic.`,
      );
    }
    return { num, den };
  });
}

/** The share of all areas' people together. */
export function pooledShare(counts: readonly FunnelCount[]): number {
  return counts.reduce((sum, { num }) => sum + num, 0) / counts.reduce((sum, { den }) => sum + den, 0);
}

function impossible(message: string): AppError {
  return new AppError('data-impossible', message);
}
