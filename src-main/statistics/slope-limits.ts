import { fromScale, toScale } from './inequality-scale.ts';
import type { Limits } from './limits.ts';
import { normalDeviate } from './normal-deviate.ts';
import { indexOfEnds, slopeIndex, slopeWeights, weighted, type RankedGroup, type SlopeOptions } from './slope-index.ts';
import { findRoot } from './special/find-root.ts';
import { normalTail } from './special/normal-tail.ts';
import { sumTail } from './special/sum-tail.ts';
import { tailProbability } from './tail-probability.ts';

export interface SlopeLimits {
  readonly slope: Limits;
  readonly ratio: Limits;
}

/**
 * Limits of the slope and the relative index from the uncertainty of each group's value, without simulating: what a
 * simulation of the values comes near to as it grows. On a transformed scale the slope is normal, and the fitted value
 * at the middle rank is held; untransformed plain values have a normal slope and Fieller's limits of the ratio; for
 * untransformed rates and proportions the distribution of the line is found from that of each value.
 */
export function slopeLimits(groups: readonly RankedGroup[], options: SlopeOptions, confidence: number): SlopeLimits {
  slopeIndex(groups, options);
  return options.isTransformed
    ? transformedLimits(groups, options, confidence)
    : untransformedLimits(groups, options, confidence);
}

function transformedLimits(groups: readonly RankedGroup[], options: SlopeOptions, confidence: number): SlopeLimits {
  const weights = slopeWeights(groups);
  const points = groups.map(({ value }) => toScale(value, options.scale));
  const mean = weighted(weights.mean, points);
  const slope = weighted(weights.slope, points);
  const reach = normalDeviate(confidence) * errorOf(weights.slope, groups);
  const [low, high] = [indexOfEnds(mean, slope - reach, options), indexOfEnds(mean, slope + reach, options)];
  return { slope: inOrder(low.slope, high.slope), ratio: inOrder(low.ratio, high.ratio) };
}

function untransformedLimits(groups: readonly RankedGroup[], options: SlopeOptions, confidence: number): SlopeLimits {
  const weights = slopeWeights(groups);
  const values = groups.map(({ value }) => value);
  const centre = weighted(weights.slope, values);
  const mean = weighted(weights.mean, values);
  const spread = spreadOf(groups, options, weights.slope);
  const [lower, upper] = bothTails(confidence, (probability) =>
    quantile(probability, centre, spread, (at) => tailOf(groups, options, weights.slope, at)),
  );
  const ratio = (mean + centre / 2) / (mean - centre / 2);
  const ends = (at: number) =>
    weights.mean.map((share, index) => share * (1 - at) + ((weights.slope[index] ?? 0) / 2) * (1 + at));
  const ratioSpread = spreadOf(groups, options, ends(ratio)) / (mean - centre / 2);
  const [lowRatio, highRatio] = bothTails(confidence, (probability) =>
    quantile(probability, ratio, ratioSpread, (at) => tailOf(groups, options, ends(at), 0)),
  );
  const { multiplier } = options;
  return {
    slope: inOrder(lower * multiplier, upper * multiplier),
    ratio: multiplier < 0 ? inOrder(1 / lowRatio, 1 / highRatio) : inOrder(lowRatio, highRatio),
  };
}

/** The probability that a weighted sum of the groups' values, each as uncertain as it is, is `at` or less. */
function tailOf(
  groups: readonly RankedGroup[],
  { scale }: SlopeOptions,
  weights: readonly number[],
  at: number,
): number {
  if (scale === 'plain') {
    const centre = weighted(
      weights,
      groups.map(({ value }) => value),
    );
    return normalTail((at - centre) / errorOf(weights, groups), 'lower');
  }
  return sumTail(
    groups.map(({ value, error }, index) => {
      const point = toScale(value, scale);
      const weight = weights[index] ?? 0;
      return (deviate) => weight * fromScale(point + error * deviate, scale);
    }),
    at,
  );
}

/** Where the probability is reached; outwards from the centre until it is between. */
function quantile(probability: number, centre: number, spread: number, tail: (at: number) => number): number {
  if (spread === 0) return centre;
  const miss = (at: number) => tail(at) - probability;
  const outwards = probability < 0.5 ? -spread : spread;
  let far = centre + 4 * outwards;
  for (let round = 0; round < 40 && miss(far) > 0 === probability < 0.5; round += 1) far += 4 * outwards;
  const near = miss(centre) > 0 === probability < 0.5 ? centre : centre - 4 * outwards;
  return findRoot(miss, far, near, Math.abs(spread) * 1e-9);
}

function bothTails(confidence: number, at: (probability: number) => number): readonly [number, number] {
  const probability = tailProbability(confidence);
  return [at(probability), at(1 - probability)];
}

/** About how far a weighted sum of the values strays, by the errors at the values themselves. */
function spreadOf(groups: readonly RankedGroup[], { scale }: SlopeOptions, weights: readonly number[]): number {
  return errorOf(
    weights,
    groups.map((group) => ({ ...group, error: group.error * steepness(group.value, scale) })),
  );
}

function steepness(value: number, scale: SlopeOptions['scale']): number {
  if (scale === 'plain') return 1;
  return scale === 'log' ? value : value * (1 - value);
}

function errorOf(weights: readonly number[], groups: readonly RankedGroup[]): number {
  return Math.sqrt(groups.reduce((sum, { error }, index) => sum + ((weights[index] ?? 0) * error) ** 2, 0));
}

function inOrder(first: number, second: number): Limits {
  return first <= second ? { lower: first, upper: second } : { lower: second, upper: first };
}
