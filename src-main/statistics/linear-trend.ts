import { AppError } from '../../shared/base/app-error.ts';
import type { ChiSquare } from './chi-square.ts';
import { sumOf } from './contingency-table.ts';
import { checkCountAmong, type CountAmong } from './count-among.ts';
import { chiSquareTail } from './special/chi-square-tail.ts';

/**
 * Cochran and Armitage's chi-square for a linear trend of shares over ordered groups (as R's prop.trend.test), with
 * scores of 1, 2, 3 … unless others are given. NaN where all shares are 0 or 1 or all scores are the same. An AppError
 * 'data-impossible' where a count is below 0 or above its total, a total is not above 0, or there are under two groups
 * or not as many scores as groups.
 */
export function linearTrend(groups: readonly CountAmong[], scores?: readonly number[]): ChiSquare {
  const ranks = scores ?? groups.map((_, index) => index + 1);
  if (groups.length < 2 || ranks.length !== groups.length || !ranks.every(Number.isFinite)) {
    throw new AppError(
      'data-impossible',
      `A trend needs at least two groups and a score for each; ${groups.length} groups and ${ranks.length} scores were given. Check the groups.`,
    );
  }
  groups.forEach(checkCountAmong);
  const people = sumOf(groups.map(({ total }) => total));
  const share = sumOf(groups.map(({ count }) => count)) / people;
  const middle = sumOf(groups.map(({ total }, index) => total * (ranks[index] ?? 0))) / people;
  const distances = ranks.map((rank) => rank - middle);
  const covariance = sumOf(groups.map(({ count, total }, index) => (count - total * share) * (distances[index] ?? 0)));
  const spread = sumOf(groups.map(({ total }, index) => total * (distances[index] ?? 0) ** 2));
  const statistic = covariance ** 2 / (share * (1 - share) * spread);
  return { statistic, degreesOfFreedom: 1, pValue: chiSquareTail(statistic, 1) };
}
