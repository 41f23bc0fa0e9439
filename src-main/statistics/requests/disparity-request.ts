import { z } from 'zod';
import { disparity } from '../disparity.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { knownNumbers } from './known-numbers.ts';
import { option } from './request-options.ts';

const referenceSchema = z.enum(['overall', 'mean', 'best']);
const betterSchema = z.enum(['low', 'high']);

export const disparityRequest: EstimateMethod = {
  name: 'disparity',
  summary:
    'How unequal the rates of unordered groups are: the index of disparity in its three forms, range, between-group variance, Theil index, mean log deviation and population attributable risk.',
  source:
    'Pearcy and Keppel 2002 (index of disparity); World Health Organization, Handbook on Health Inequality Monitoring 2013',
  inputs: { rate: 'the rate of each group, in any one unit', population: 'the people of each group' },
  options: {
    reference: 'what rates are compared with: overall (everyone, if left out), mean (of the groups) or best',
    better: 'which rates are better: low (if left out) or high',
  },
  estimate(inputs, options) {
    const columns = knownNumbers(inputs, ['rate', 'population']);
    const reference = option(options, 'reference', referenceSchema, 'overall, mean or best') ?? 'overall';
    const better = option(options, 'better', betterSchema, 'low or high') ?? 'low';
    const groups = columns('rate').map((rate, index) => ({ rate, population: columns('population')[index] ?? 0 }));
    const found = disparity(groups, reference, better);
    return {
      population_weighted_mean: found.weightedMean,
      reference_rate: found.reference,
      range_absolute: found.range,
      range_ratio: found.rangeRatio,
      index_of_disparity: found.index,
      index_of_disparity_best_ref: found.indexFromBest,
      index_of_disparity_weighted: found.weightedIndex,
      between_group_variance: found.betweenGroupVariance,
      between_group_sd: Math.sqrt(found.betweenGroupVariance),
      coefficient_of_variation: found.coefficientOfVariation,
      theil_T: found.theil,
      mean_log_deviation: found.meanLogDeviation,
      population_attributable_risk: found.attributableRisk,
      population_attributable_fraction: found.attributableFraction,
    };
  },
};
