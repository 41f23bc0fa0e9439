import { AppError } from '../../shared/base/app-error.ts';
import { fromScale, toScale, type InequalityScale } from './inequality-scale.ts';

/** One of 5 to 100 groups, in order from the least to the most advantaged. */
export interface RankedGroup {
  readonly population: number;
  readonly value: number;
  /** Of the value on the scale that its uncertainty is even on. */
  readonly error: number;
}

export interface SlopeOptions {
  readonly scale: InequalityScale;
  /** Whether the line is fitted on that scale, and read back at both ends. */
  readonly isTransformed: boolean;
  /** The slope is given times this; below 0 it turns the sign and the ratio, for a value of which less is better. */
  readonly multiplier: number;
}

/** The line through the groups: a difference and a ratio between the most and the least advantaged ends of the population. */
export interface SlopeIndex {
  readonly slope: number;
  readonly ratio: number;
  /** The line at its least advantaged end, times the size of the multiplier. */
  readonly intercept: number;
}

/** The weights by which the line's mean (at the middle rank) and slope are sums of the groups' values. */
export interface SlopeWeights {
  readonly mean: readonly number[];
  readonly slope: readonly number[];
}

/**
 * The slope and relative index of inequality: a line through the groups' values over their middle ranks in the population
 * (0 to 1), by least squares weighted by population (Low and Low 2004). The slope index is its rise from rank 0 to 1, the
 * relative index the ratio of those ends. An AppError where there are not 5 to 100 groups, where a population is not
 * above 0, or where a value has no logarithm.
 */
export function slopeIndex(groups: readonly RankedGroup[], options: SlopeOptions): SlopeIndex {
  checkGroups(groups, options);
  const { mean, slope } = slopeWeights(groups);
  const scale = options.isTransformed ? options.scale : 'plain';
  const values = groups.map(({ value }) => toScale(value, scale));
  return indexOfEnds(weighted(mean, values), weighted(slope, values), options);
}

/** What a line with this mean and slope, on the scale that it was fitted on, says at its two ends. */
export function indexOfEnds(
  mean: number,
  slope: number,
  { scale, isTransformed, multiplier }: SlopeOptions,
): SlopeIndex {
  const on = isTransformed ? scale : 'plain';
  const start = fromScale(mean - slope / 2, on);
  const end = fromScale(mean + slope / 2, on);
  return {
    slope: (on === 'plain' ? slope : end - start) * multiplier,
    ratio: multiplier < 0 ? start / end : end / start,
    intercept: start * Math.abs(multiplier),
  };
}

export function slopeWeights(groups: readonly RankedGroup[]): SlopeWeights {
  const total = groups.reduce((sum, { population }) => sum + population, 0);
  let below = 0;
  const fromMiddle = groups.map(({ population }) => {
    const rank = (below + population / 2) / total;
    below += population;
    return rank - 0.5;
  });
  const mean = groups.map(({ population }) => population / total);
  const spread = weighted(
    mean,
    fromMiddle.map((distance) => distance ** 2),
  );
  return { mean, slope: mean.map((share, index) => (share * (fromMiddle[index] ?? 0)) / spread) };
}

export function weighted(weights: readonly number[], values: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (values[index] ?? 0), 0);
}

function checkGroups(groups: readonly RankedGroup[], { scale, isTransformed }: SlopeOptions): void {
  if (groups.length < 5 || groups.length > 100) {
    throw new AppError(
      'data-impossible',
      `There are ${groups.length} groups. Number of quantiles must be between 5 and 100: divide the population into more or fewer.`,
    );
  }
  if (!groups.every(({ population }) => population > 0)) {
    throw new AppError(
      'data-impossible',
      'A slope cannot be fitted: some groups have a zero, negative or missing population. Give each group its people.',
    );
  }
  if (isTransformed && scale === 'plain') {
    throw new AppError(
      'usage',
      'Only rates and proportions can be transformed: value_type should be 1 or 2 when transform is true.',
    );
  }
  const broken = groups.find(({ value }) => !Number.isFinite(toScale(value, scale)));
  if (broken !== undefined) {
    throw new AppError(
      'data-impossible',
      `A group has a value of ${broken.value}, whose limits have no logarithm: rates must be above 0, and proportions between 0 and 1.`,
    );
  }
}
