import { z } from 'zod';
import { dominance, usualDominanceRules } from '../dominance.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { knownNumbers } from './known-numbers.ts';
import { option } from './request-options.ts';
import { readColumns } from './columns.ts';

const percentSchema = z.coerce.number().min(0).max(100);
const wholeSchema = z.coerce.number().int().min(0);

export const dominanceRequest: EstimateMethod = {
  name: 'dominance',
  summary:
    'Whether a total of money or hours gives away a contributor: the p% rule, the (n, k) rule and the least number of contributors.',
  source: 'Hundepool and others, Handbook on Statistical Disclosure Control, section on tables of magnitudes',
  inputs: {
    contributions: 'the amount of each contributor; amounts below 0 count by their size, those of 0 not at all',
  },
  options: {
    p: 'sensitive where all but the two largest make up less than this per cent of the largest: 10 if left out',
    n: 'how many of the largest k looks at: 2 if left out',
    k: 'sensitive where the n largest make up more than this per cent of the total: 90 if left out',
    min_contributors: 'sensitive with fewer contributors than this: 3 if left out',
  },
  estimate(inputs, options) {
    const isEmpty = readColumns(inputs)['contributions']?.length === 0;
    const contributions = isEmpty ? [] : knownNumbers(inputs, ['contributions'])('contributions');
    const usual = usualDominanceRules;
    const found = dominance(contributions, {
      percent: option(options, 'p', percentSchema, 'a number from 0 to 100') ?? usual.percent,
      largest: option(options, 'n', wholeSchema, 'a whole number') ?? usual.largest,
      largestPercent: option(options, 'k', percentSchema, 'a number from 0 to 100') ?? usual.largestPercent,
      leastContributors: option(options, 'min_contributors', wholeSchema, 'a whole number') ?? usual.leastContributors,
    });
    return {
      total: found.total,
      contributors: found.contributors,
      remainder_after_two_largest: found.remainder,
      p_percent_sensitive: found.failsPercentRule,
      nk_sensitive: found.failsLargestRule,
      too_few_contributors: found.hasTooFew,
      sensitive: found.isSensitive,
    };
  },
};
