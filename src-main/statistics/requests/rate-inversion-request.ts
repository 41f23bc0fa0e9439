import { invertRate } from '../invert-rate.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { rowByRow } from './row-by-row.ts';

export const rateInversionRequest: EstimateMethod = {
  name: 'rate-inversion',
  summary:
    'Which counts a printed rate or percentage could come from where its base is known: a rate that only one count fits gives that count away.',
  source: 'Arithmetic: the counts within half a unit of the last digit printed',
  inputs: {
    count: 'the count behind the rate',
    known_denominator: 'the people that it is divided by, which readers are taken to know',
    multiplier: 'what the rate is per: 100 for a percentage',
    decimal_places: 'how many decimals are printed',
  },
  options: {},
  estimate(inputs) {
    return rowByRow(inputs, ['count', 'known_denominator', 'multiplier', 'decimal_places'], (numberOf) => {
      const { published, lowest, highest, reach } = invertRate({
        count: numberOf('count'),
        population: numberOf('known_denominator'),
        multiplier: numberOf('multiplier'),
        decimals: numberOf('decimal_places'),
      });
      return {
        published_value: published,
        count_interval: [lowest, highest],
        exact: lowest === highest,
        rule_of_thumb_exact_if: 'denominator*half_unit/multiplier < 0.5',
        rule_value: reach,
      };
    });
  },
};
