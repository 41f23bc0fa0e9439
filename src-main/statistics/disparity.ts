import { AppError } from '../../shared/base/app-error.ts';
import { checkCount } from './check-count.ts';
import { sumOf } from './contingency-table.ts';

/** A group's rate, in any unit, and how many people it stands for. */
export interface GroupRate {
  readonly rate: number;
  readonly population: number;
}

/** What rates are compared with: the rate of everyone, the mean of the groups' rates, or the best group's. */
export type DisparityReference = 'overall' | 'mean' | 'best';

/** Which rates are the better ones. */
export type Better = 'low' | 'high';

/** How unequal the rates of unordered groups are; indices and fractions in per cent, the rest in the rates' unit. */
export interface Disparity {
  readonly weightedMean: number;
  readonly reference: number;
  readonly range: number;
  readonly rangeRatio: number;
  /** Mean distance from the reference (Pearcy and Keppel 2002), every group counting the same. */
  readonly index: number;
  /** The same from the best group, which itself is not counted. */
  readonly indexFromBest: number;
  /** Mean distance from the rate of everyone, each group counting by its population. */
  readonly weightedIndex: number;
  readonly betweenGroupVariance: number;
  readonly coefficientOfVariation: number;
  readonly theil: number;
  readonly meanLogDeviation: number;
  /** How far everyone's rate is from the best group's. */
  readonly attributableRisk: number;
  readonly attributableFraction: number;
}

/**
 * Summary measures of disparity between unordered groups. They can differ several-fold, so say which one is shown, and
 * against which reference; a tiny group with a chance rate inflates the unweighted ones. Infinity where a measure divides
 * by a rate of 0, NaN where all rates are 0. An AppError 'data-impossible' where there is no group, a rate or population
 * is below 0 or nobody is in any group.
 */
export function disparity(
  groups: readonly GroupRate[],
  reference: DisparityReference = 'overall',
  better: Better = 'low',
): Disparity {
  if (groups.length === 0) {
    throw new AppError(
      'data-impossible',
      'No groups were given, and a disparity lies between groups. Give the rate of each.',
    );
  }
  const people = sumOf(groups.map(({ population }) => population));
  for (const { rate, population } of groups) {
    checkCount(rate, people);
    checkCount(population, people);
  }
  const rates = groups.map(({ rate }) => rate);
  const [lowest, highest] = [Math.min(...rates), Math.max(...rates)];
  const best = better === 'low' ? lowest : highest;
  const mean = sumOf(groups.map(({ rate, population }) => rate * population)) / people;
  const weighted = (of: (rate: number) => number) =>
    sumOf(groups.map(({ rate, population }) => (population === 0 ? 0 : (population / people) * of(rate))));
  const references = { overall: mean, mean: sumOf(rates) / rates.length, best };
  const compared = references[reference];
  const distance = (from: number) => sumOf(rates.map((rate) => Math.abs(rate - from)));
  const betweenGroupVariance = weighted((rate) => (rate - mean) ** 2);
  const attributableRisk = Math.abs(mean - best);
  return {
    weightedMean: mean,
    reference: compared,
    range: highest - lowest,
    rangeRatio: highest / lowest,
    index: (100 * distance(compared)) / rates.length / compared,
    indexFromBest: (100 * distance(best)) / (rates.length - 1) / best,
    weightedIndex: (100 * weighted((rate) => Math.abs(rate - mean))) / mean,
    betweenGroupVariance,
    coefficientOfVariation: (100 * Math.sqrt(betweenGroupVariance)) / mean,
    theil: weighted((rate) => (rate === 0 && mean > 0 ? 0 : (rate / mean) * Math.log(rate / mean))),
    meanLogDeviation: weighted((rate) => -Math.log(rate / mean)),
    attributableRisk,
    attributableFraction: (100 * attributableRisk) / mean,
  };
}
