import { binomialTest } from './binomial-test.ts';
import { checkCount } from './check-count.ts';
import { type Interval, usualConfidence } from './interval.ts';
import type { Limits } from './limits.ts';
import { normalDeviate } from './normal-deviate.ts';
import { inverseBeta } from './special/inverse-beta.ts';
import { tailProbability } from './tail-probability.ts';

/** Events among a number of people. */
export interface EventsAmong {
  readonly events: number;
  readonly population: number;
}

const logWaldFrom = 10;

/**
 * The rate of one group divided by the rate of another that shares nobody with it. Limits are log-Wald where both have
 * 10 events or more, else exact conditional. The value and upper limit are Infinity where only the other group has no
 * events; null, not calculable, where neither has any. Nothing is ever added to a zero. An AppError 'data-impossible'
 * where events < 0 or a population ≤ 0.
 */
export function rateRatio(
  group: EventsAmong,
  other: EventsAmong,
  confidence: number = usualConfidence,
): Interval | null {
  checkCount(group.events, group.population);
  checkCount(other.events, other.population);
  if (group.events === 0 && other.events === 0) return null;
  const value = group.events / group.population / (other.events / other.population);
  if (group.events >= logWaldFrom && other.events >= logWaldFrom) {
    const factor = logWaldFactor(group.events, other.events, confidence);
    return { value, lower: value / factor, upper: value * factor, method: 'log-wald' };
  }
  return { value, ...exactRateRatioLimits(group, other, confidence), method: 'exact-conditional' };
}

/** What a ratio of two Poisson counts is divided by and multiplied with for its log-Wald limits; both above 0. */
export function logWaldFactor(events: number, otherEvents: number, confidence: number): number {
  return Math.exp(normalDeviate(confidence) * Math.sqrt(1 / events + 1 / otherEvents));
}

/**
 * Exact conditional limits of a rate ratio: Clopper and Pearson's limits of the first group's share of all events, as
 * odds, times the ratio of the populations (as R's poisson.test). From 0 to Infinity where there are no events at all.
 */
export function exactRateRatioLimits(group: EventsAmong, other: EventsAmong, confidence: number): Limits {
  const probability = tailProbability(confidence);
  const perOdds = other.population / group.population;
  return {
    lower: lowerOdds(group.events, other.events, probability) * perOdds,
    upper: perOdds / lowerOdds(other.events, group.events, probability),
  };
}

/**
 * The exact two-sided p of two rates being the same, by the first group's share of all events (as R's poisson.test); 1
 * where there are no events. An AppError 'data-impossible' where events are not whole or below 0, or a population ≤ 0.
 */
export function exactRateRatioTest(group: EventsAmong, other: EventsAmong): number {
  checkCount(group.events, group.population);
  checkCount(other.events, other.population);
  const people = group.population + other.population;
  return binomialTest(
    { count: group.events, total: group.events + other.events },
    { value: group.population / people, complement: other.population / people },
  );
}

/** The lower limit of the odds that an event is one of the first group's. */
function lowerOdds(events: number, others: number, probability: number): number {
  if (events === 0) return 0;
  const { value, complement } = inverseBeta(events, others + 1, probability, 'lower');
  return value / complement;
}
