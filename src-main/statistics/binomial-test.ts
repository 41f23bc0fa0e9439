import { checkCountAmong, checkWhole, type CountAmong } from './count-among.ts';
import type { Proportion } from './special/beta-tail.ts';
import { binomialDensity } from './special/binomial-density.ts';
import { binomialTail } from './special/binomial-tail.ts';

/** How much likelier another count may be and still pass for as likely: rounding must not part equal probabilities. */
const slack = 1 + 1e-7;

/**
 * The exact two-sided p of a count where this proportion is expected: the probability of every count that is no likelier
 * than the one found (as R's binom.test). 1 where there is nobody to count. An AppError 'data-impossible' where the
 * count is not whole, below 0 or above its total.
 */
export function binomialTest({ count, total }: CountAmong, expected: Proportion): number {
  checkWhole(count, total);
  if (count === 0 && total === 0) return 1;
  checkCountAmong({ count, total });
  const { value, complement } = expected;
  if (value === 0 || complement === 0) return count === (value === 0 ? 0 : total) ? 1 : 0;
  const mean = total * value;
  if (count === mean) return 1;
  if (count > mean) return binomialTest({ count: total - count, total }, { value: complement, complement: value });
  const threshold = binomialDensity(count, total, expected) * slack;
  const opposite = firstBelow(Math.ceil(mean), total, (at) => binomialDensity(at, total, expected) <= threshold);
  return Math.min(1, binomialTail(count, total, expected, 'lower') + binomialTail(opposite, total, expected, 'upper'));
}

/** The first whole number from `from` on for which it holds, where it holds for all after the first; `to` + 1 if none. */
function firstBelow(from: number, to: number, holds: (at: number) => boolean): number {
  let low = from;
  let high = to + 1;
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (holds(middle)) high = middle;
    else if (middle + 1 > low) low = middle + 1;
    else return high;
  }
  return low;
}
