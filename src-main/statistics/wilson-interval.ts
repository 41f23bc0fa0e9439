import { AppError } from '../../shared/base/app-error.ts';
import { checkCount } from './check-count.ts';
import { type Interval, usualConfidence } from './interval.ts';
import { normalDeviate } from './normal-deviate.ts';

/**
 * The proportion count ÷ total (0 to 1) with Wilson score limits (Wilson 1927; Newcombe and Altman 2000). The lower limit
 * is exactly 0 at a count of 0, the upper exactly 1 at count = total; counts may be weighted, so not whole. An AppError
 * 'data-impossible' where count < 0, total ≤ 0 or count > total: such a count is wrong, so it is never clipped.
 */
export function wilsonInterval(count: number, total: number, confidence: number = usualConfidence): Interval {
  checkCount(count, total);
  if (count > total) {
    throw new AppError(
      'data-impossible',
      `A part of ${count} was found in a total of ${total}, and a part cannot be larger than its total. Check that both count the same people.`,
    );
  }
  const value = count / total;
  const precision = 1 / normalDeviate(confidence) ** 2;
  const middle = 2 * count * precision + 1;
  const spread = Math.sqrt(1 + 4 * count * precision * (1 - value));
  return {
    value,
    lower: (2 * count * precision * value) / (middle + spread),
    upper: count === total ? 1 : Math.min(1, (middle + spread) / (2 * (total * precision + 1))),
    method: 'wilson',
  };
}
