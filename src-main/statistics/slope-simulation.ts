import { fromScale, toScale } from './inequality-scale.ts';
import { indexOfEnds, slopeIndex, slopeWeights, weighted, type RankedGroup, type SlopeOptions } from './slope-index.ts';
import type { SlopeLimits } from './slope-limits.ts';
import { randomNormals } from './special/random-normals.ts';
import { tailProbability } from './tail-probability.ts';

/** How often the groups' values are drawn anew, and from which draws: the same seed gives the same limits. */
export interface Simulation {
  readonly repetitions: number;
  readonly seed: number;
}

/**
 * Limits of the slope and the relative index at each confidence, as percentiles of lines through values drawn from their
 * own uncertainty. `slopeLimits` is what these come near to; they are for comparison with software that simulates.
 */
export function simulateSlopeLimits(
  groups: readonly RankedGroup[],
  options: SlopeOptions,
  confidences: readonly number[],
  { repetitions, seed }: Simulation,
): SlopeLimits[] {
  slopeIndex(groups, options);
  const weights = slopeWeights(groups);
  const points = groups.map(({ value }) => toScale(value, options.scale));
  const held = weighted(weights.mean, points);
  const normal = randomNormals(seed);
  const slopes = new Float64Array(repetitions);
  const ratios = new Float64Array(repetitions);
  for (let round = 0; round < repetitions; round += 1) {
    let mean = 0;
    let slope = 0;
    for (let index = 0; index < groups.length; index += 1) {
      const drawn = (points[index] ?? 0) + (groups[index]?.error ?? 0) * normal();
      const value = options.isTransformed ? drawn : fromScale(drawn, options.scale);
      mean += (weights.mean[index] ?? 0) * value;
      slope += (weights.slope[index] ?? 0) * value;
    }
    const ends = indexOfEnds(options.isTransformed ? held : mean, slope, options);
    slopes[round] = ends.slope;
    ratios[round] = ends.ratio;
  }
  slopes.sort();
  ratios.sort();
  return confidences.map((confidence) => {
    const below = roundHalfEven(repetitions * tailProbability(confidence));
    const above = roundHalfEven(repetitions * (1 - tailProbability(confidence)));
    return {
      slope: { lower: nth(slopes, below), upper: nth(slopes, above) },
      ratio: { lower: nth(ratios, below), upper: nth(ratios, above) },
    };
  });
}

function nth(sorted: Float64Array, rank: number): number {
  return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1] ?? Number.NaN;
}

function roundHalfEven(value: number): number {
  const near = Math.round(value);
  return near - value === 0.5 && near % 2 !== 0 ? near - 1 : near;
}
