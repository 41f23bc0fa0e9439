import { AppError } from '../../shared/base/app-error.ts';
import { checkCount } from './check-count.ts';
import { sumOf } from './contingency-table.ts';
import { leastStandardEvents } from './direct-rate.ts';
import { usualConfidence } from './interval.ts';
import type { Estimated, Limits } from './limits.ts';
import { normalDeviate } from './normal-deviate.ts';

/** The events and people of one age band, and its weight in the standard population. */
export interface AgeBand {
  readonly events: number;
  readonly population: number;
  readonly weight: number;
}

/** A directly standardised rate, per person, with its variance and the events that it rests on. */
export interface StandardisedRate {
  readonly events: number;
  readonly value: number;
  readonly variance: number;
}

/** Two directly standardised rates against each other. */
export interface StandardisedComparison {
  /** Null limits where either rate is 0. */
  readonly ratio: Estimated<Limits | null>;
  /** In events per person. */
  readonly difference: Estimated;
  readonly isPublishable: boolean;
}

/**
 * Events per person weighted to a standard population, with Σw²x/n² ÷ (Σw)², its variance (Dobson and others 1991). An
 * AppError 'data-impossible' where a band's events are below 0 or its population or the weights' sum is not above 0.
 */
export function standardisedRate(bands: readonly AgeBand[]): StandardisedRate {
  const weights = sumOf(bands.map(({ weight }) => weight));
  for (const { events, population, weight } of bands) {
    checkCount(events, population);
    checkCount(weight, weights);
  }
  if (bands.length === 0) {
    throw new AppError('data-impossible', 'No age bands were given. Give the events and the population of each band.');
  }
  return {
    events: sumOf(bands.map(({ events }) => events)),
    value: sumOf(bands.map(({ events, population, weight }) => (weight * events) / population)) / weights,
    variance: sumOf(bands.map(({ events, population, weight }) => events * (weight / population) ** 2)) / weights ** 2,
  };
}

/**
 * The ratio, with log-normal limits, and the difference, with normal limits, of the directly standardised rates of two
 * groups that share nobody. Publishable where both have 10 events or more.
 */
export function compareStandardisedRates(
  group: StandardisedRate,
  other: StandardisedRate,
  confidence: number = usualConfidence,
): StandardisedComparison {
  const deviate = normalDeviate(confidence);
  const value = group.value / other.value;
  const factor = Math.exp(deviate * Math.sqrt(group.variance / group.value ** 2 + other.variance / other.value ** 2));
  const difference = group.value - other.value;
  const margin = deviate * Math.sqrt(group.variance + other.variance);
  return {
    ratio: {
      value,
      limits: group.value === 0 || other.value === 0 ? null : { lower: value / factor, upper: value * factor },
    },
    difference: { value: difference, limits: { lower: difference - margin, upper: difference + margin } },
    isPublishable: group.events >= leastStandardEvents && other.events >= leastStandardEvents,
  };
}
