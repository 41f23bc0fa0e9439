import { AppError } from '../../../shared/base/app-error.ts';
import { type AgeBand, compareStandardisedRates, standardisedRate } from '../compare-standardised-rates.ts';
import { europeanStandardPopulation } from '../european-standard-population.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { readConfidence, readMultiplier } from './comparison-options.ts';
import { readColumns } from './columns.ts';
import { knownNumbers } from './known-numbers.ts';

export const dsrComparisonRequest: EstimateMethod = {
  name: 'dsr-comparison',
  summary:
    'The ratio and the difference of two directly standardised rates of groups that share nobody, with limits; publishable where both rest on 10 events or more.',
  source: 'Dobson and others 1991 (variance); delta method on the logarithm (ratio) and on the rates (difference)',
  inputs: {
    x1: 'the events of the first group in each age band',
    n1: 'the people of the first group in each age band',
    x2: 'the events of the second group in each age band',
    n2: 'the people of the second group in each age band',
    w: 'the standard population of each age band; the European Standard Population 2013 if left out, for its 19 bands',
  },
  options: {
    confidence: '0.95 if left out; from 0.9 to 1 or 90 to 100',
    multiplier: 'rates are per this many people: 100000 if left out',
  },
  estimate(inputs, options) {
    const columns = knownNumbers(inputs, ['x1', 'n1', 'x2', 'n2']);
    const hasWeights = readColumns(inputs)['w'] !== undefined;
    const weights = hasWeights ? knownNumbers(inputs, ['x1', 'w'])('w') : europeanStandard(columns('x1').length);
    const confidence = readConfidence(options);
    const multiplier = readMultiplier(options);
    const first = standardisedRate(bandsOf(columns('x1'), columns('n1'), weights));
    const second = standardisedRate(bandsOf(columns('x2'), columns('n2'), weights));
    const { ratio, difference, isPublishable } = compareStandardisedRates(first, second, confidence);
    return {
      dsr1: first.value * multiplier,
      dsr2: second.value * multiplier,
      var1: first.variance * multiplier ** 2,
      var2: second.variance * multiplier ** 2,
      ratio: ratio.value,
      ratio_lower: ratio.limits === null ? Number.NaN : ratio.limits.lower,
      ratio_upper: ratio.limits === null ? Number.NaN : ratio.limits.upper,
      difference: difference.value * multiplier,
      diff_lower: difference.limits.lower * multiplier,
      diff_upper: difference.limits.upper * multiplier,
      publishable: isPublishable,
      warnings: isPublishable ? [] : ['one of the rates rests on fewer than 10 events, and must not be published'],
    };
  },
};

function europeanStandard(bands: number): readonly number[] {
  if (bands === europeanStandardPopulation.length) return europeanStandardPopulation;
  throw new AppError(
    'data-impossible',
    `${bands} age bands were given without the standard population of each, and the European Standard Population has 19. Give the column "w".`,
    { column: 'w' },
  );
}

function bandsOf(events: readonly number[], people: readonly number[], weights: readonly number[]): readonly AgeBand[] {
  return events.map((count, band) => ({
    events: count,
    population: people[band] ?? 0,
    weight: weights[band] ?? 0,
  }));
}
