import { usualConfidence } from './interval.ts';
import type { Limits } from './limits.ts';
import { betaTail, proportionOfOdds } from './special/beta-tail.ts';
import { tailProbability } from './tail-probability.ts';

/** The middle of some values, in their unit. */
export interface MedianInterval {
  readonly count: number;
  readonly value: number;
  /** Null where there are too few values for any interval at this confidence: 5 or fewer at 0.95. */
  readonly limits: Limits | null;
}

/**
 * The median with distribution-free limits: the r-th value from either end, with the largest r for which a binomial(n, ½)
 * count falls below r with no more than half of 1 − confidence (Conover 1999, 3.2), so that it holds for values of any
 * shape. NaN of no values.
 */
export function medianInterval(values: readonly number[], confidence: number = usualConfidence): MedianInterval {
  const sorted = Float64Array.from(values).sort();
  const count = sorted.length;
  const low = sorted[Math.ceil(count / 2) - 1] ?? Number.NaN;
  const high = sorted[Math.floor(count / 2)] ?? Number.NaN;
  const rank = outerRank(count, tailProbability(confidence));
  const lower = sorted[rank - 1];
  const upper = sorted[count - rank];
  return {
    count,
    value: low + (high - low) / 2,
    limits: lower === undefined || upper === undefined ? null : { lower, upper },
  };
}

/** The largest r for which fewer than r of `count` tosses of a coin are heads with a probability up to this one; or 0. */
function outerRank(count: number, probability: number): number {
  const half = proportionOfOdds(1);
  let low = 0;
  let high = Math.ceil(count / 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (betaTail(count - middle + 1, middle, half, 'lower') <= probability) low = middle;
    else high = middle - 1;
  }
  return low;
}
