import { checkCount } from './check-count.ts';
import { type Interval, usualConfidence } from './interval.ts';
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
 * 10 events or more, else exact conditional: Clopper and Pearson's limits of the first group's share of all events, as
 * odds, times the ratio of the populations (as R's poisson.test). The value and upper limit are Infinity where only the
 * other group has no events; null, not calculable, where neither has any. Nothing is ever added to a zero. An AppError
 * 'data-impossible' where events < 0 or a population ≤ 0.
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
    const factor = Math.exp(normalDeviate(confidence) * Math.sqrt(1 / group.events + 1 / other.events));
    return { value, lower: value / factor, upper: value * factor, method: 'log-wald' };
  }
  const probability = tailProbability(confidence);
  const perOdds = other.population / group.population;
  return {
    value,
    lower: lowerOdds(group.events, other.events, probability) * perOdds,
    upper: perOdds / lowerOdds(other.events, group.events, probability),
    method: 'exact-conditional',
  };
}

/** The lower limit of the odds that an event is one of the first group's. */
function lowerOdds(events: number, others: number, probability: number): number {
  if (events === 0) return 0;
  const { value, complement } = inverseBeta(events, others + 1, probability, 'lower');
  return value / complement;
}
