import { gammaTail } from './gamma-tail.ts';

/** The probability of a chi-square statistic of this size or larger; NaN where the statistic is not a number. */
export function chiSquareTail(statistic: number, degreesOfFreedom: number): number {
  return Number.isNaN(statistic) ? NaN : gammaTail(degreesOfFreedom / 2, statistic / 2, 'upper');
}
