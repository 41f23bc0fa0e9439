import { checkCountAmong, type CountAmong } from './count-among.ts';
import { usualConfidence } from './interval.ts';
import type { Estimated, Limits } from './limits.ts';
import { normalDeviate } from './normal-deviate.ts';
import { findRoot } from './special/find-root.ts';

/**
 * The share of one group divided by that of another that shares nobody with it, with Koopman's score limits (1984), which
 * hold at counts of 0 and at whole groups. Value and upper limit are Infinity where the other count is 0; the value is
 * NaN where both are. An AppError 'data-impossible' where a count is below 0 or above its total, or a total ≤ 0.
 */
export function riskRatio(group: CountAmong, other: CountAmong, confidence: number = usualConfidence): Estimated {
  checkCountAmong(group);
  checkCountAmong(other);
  const value = group.count / group.total / (other.count / other.total);
  const deviate = normalDeviate(confidence);
  const limit = (sign: 1 | -1) => {
    const distance = (logarithm: number) => scoreAt(group, other, Math.exp(logarithm)) - sign * deviate;
    const start = Number.isFinite(value) && value > 0 ? Math.log(value) : 0;
    return Math.exp(crossing(distance, start));
  };
  return {
    value,
    limits: { lower: group.count === 0 ? 0 : limit(1), upper: other.count === 0 ? Infinity : limit(-1) },
  };
}

/** Katz's limits (1978) of a risk ratio, from its logarithm: null where a count is 0, and wrong for very small groups. */
export function katzLimits(group: CountAmong, other: CountAmong, confidence: number): Limits | null {
  if (group.count === 0 || other.count === 0) return null;
  const value = group.count / group.total / (other.count / other.total);
  const variance = 1 / group.count - 1 / group.total + 1 / other.count - 1 / other.total;
  const factor = Math.exp(normalDeviate(confidence) * Math.sqrt(Math.max(0, variance)));
  return { lower: value / factor, upper: value * factor };
}

/** How many standard errors the groups are from having this ratio, positive where theirs is higher. */
function scoreAt(group: CountAmong, other: CountAmong, ratio: number): number {
  const people = group.total + other.total;
  const middle = ratio * (group.total + other.count) + group.count + other.total;
  const product = 4 * ratio * people * (group.count + other.count);
  const share = (2 * ratio * (group.count + other.count)) / (middle + Math.sqrt(Math.max(0, middle ** 2 - product)));
  const otherShare = share / ratio;
  const difference = group.count / group.total - (ratio * other.count) / other.total;
  const variance =
    (share * Math.max(0, 1 - share)) / group.total + (ratio * share * Math.max(0, 1 - otherShare)) / other.total;
  return difference === 0 ? 0 : difference / Math.sqrt(variance);
}

/** Where a falling function crosses 0, searched ever further to both sides of a start. */
function crossing(of: (at: number) => number, start: number): number {
  let width = 1;
  while (width < 700 && !(of(start - width) > 0 && of(start + width) < 0)) width *= 2;
  return findRoot(of, start - width, start + width);
}
