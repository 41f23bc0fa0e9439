import { AppError } from '../../shared/base/app-error.ts';
import { sumOf } from './contingency-table.ts';

/** When a total of money or hours gives away too much of a contributor's part. */
export interface DominanceRules {
  /** The largest contributor must not be known to within this many per cent by the second largest. */
  readonly percent: number;
  /** So many of the largest contributors … */
  readonly largest: number;
  /** … must not make up more than this many per cent. */
  readonly largestPercent: number;
  readonly leastContributors: number;
}

/** The usual rules: p% at 10, two largest at 90%, at least three contributors. */
export const usualDominanceRules: DominanceRules = {
  percent: 10,
  largest: 2,
  largestPercent: 90,
  leastContributors: 3,
};

/** What the rules say of one total. */
export interface Dominance {
  readonly total: number;
  readonly contributors: number;
  readonly remainder: number;
  readonly failsPercentRule: boolean;
  readonly failsLargestRule: boolean;
  readonly hasTooFew: boolean;
  readonly isSensitive: boolean;
}

/**
 * Whether a total of contributions is dominated by few of them: the p% and the (n, k) rule and a least number of
 * contributors (Hundepool and others, Handbook on Statistical Disclosure Control). Contributions below 0 count by their
 * size; those of 0 are nobody's. An AppError 'data-impossible' where a contribution is not a number.
 */
export function dominance(contributions: readonly number[], rules: DominanceRules = usualDominanceRules): Dominance {
  if (!contributions.every(Number.isFinite)) {
    throw new AppError(
      'data-impossible',
      'A contribution that is not a number was found. Check the amounts that the total is made of.',
    );
  }
  const sizes = contributions
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort((one, other) => other - one);
  const total = sumOf(sizes);
  const remainder = sumOf(sizes.slice(2));
  const failsPercentRule = 100 * remainder < rules.percent * (sizes[0] ?? 0);
  const failsLargestRule = 100 * sumOf(sizes.slice(0, rules.largest)) > rules.largestPercent * total;
  const hasTooFew = sizes.length < rules.leastContributors;
  return {
    total,
    contributors: sizes.length,
    remainder,
    failsPercentRule,
    failsLargestRule,
    hasTooFew,
    isSensitive: failsPercentRule || failsLargestRule || hasTooFew,
  };
}
