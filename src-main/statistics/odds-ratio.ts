import { checkCountAmong, checkWhole, type CountAmong } from './count-among.ts';
import { hypergeometricSupport } from './hypergeometric-support.ts';
import { usualConfidence } from './interval.ts';
import type { Estimated, Limits } from './limits.ts';
import { normalDeviate } from './normal-deviate.ts';
import { findRoot } from './special/find-root.ts';
import { tailProbability } from './tail-probability.ts';

/**
 * The odds in one group divided by those in another that shares nobody with it, with Woolf's limits (1955) of its
 * logarithm: null where any of the four cells is 0. Not to be told as "times more likely".
 */
export function oddsRatio(
  group: CountAmong,
  other: CountAmong,
  confidence: number = usualConfidence,
): Estimated<Limits | null> {
  checkCountAmong(group);
  checkCountAmong(other);
  const rest = group.total - group.count;
  const otherRest = other.total - other.count;
  const value = (group.count * otherRest) / (rest * other.count);
  const cells = [group.count, rest, other.count, otherRest];
  if (cells.includes(0)) return { value, limits: null };
  const variance = cells.reduce((sum, cell) => sum + 1 / cell, 0);
  const factor = Math.exp(normalDeviate(confidence) * Math.sqrt(variance));
  return { value, limits: { lower: value / factor, upper: value * factor } };
}

/**
 * Fisher's conditional odds ratio (the most likely one with all margins fixed) and its exact limits; 0 or Infinity at the
 * ends of what the margins allow. `tolerance` is that of the odds ratio up to 1, or of its reciprocal above. An AppError
 * 'data-impossible' where a count is not whole, below 0 or above its total.
 */
export function fisherOddsRatio(
  group: CountAmong,
  other: CountAmong,
  confidence: number = usualConfidence,
  tolerance = 0,
): Estimated {
  checkWhole(group.count, group.total, other.count, other.total);
  checkCountAmong(group);
  checkCountAmong(other);
  const { count } = group;
  const { lowest, highest, probabilities } = hypergeometricSupport(group, other);
  const tail = tailProbability(confidence);
  const sum = (odds: number, weight: (at: number) => number) =>
    odds === 0
      ? weight(lowest)
      : probabilities(odds).reduce((total, probability, index) => total + probability * weight(lowest + index), 0);
  const solve = (of: (odds: number) => number) => {
    const atOne = of(1);
    if (atOne === 0) return 1;
    if (atOne > 0 !== of(0) > 0) return findRoot(of, 0, 1, tolerance);
    return 1 / findRoot((reciprocal) => of(1 / reciprocal), Number.EPSILON, 1, tolerance);
  };
  return {
    value: count === lowest ? 0 : count === highest ? Infinity : solve((odds) => sum(odds, (at) => at) - count),
    limits: {
      lower: count === lowest ? 0 : solve((odds) => sum(odds, (at) => Number(at >= count)) - tail),
      upper: count === highest ? Infinity : solve((odds) => sum(odds, (at) => Number(at <= count)) - tail),
    },
  };
}
