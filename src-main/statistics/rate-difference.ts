import { usualConfidence } from './interval.ts';
import type { Estimated, Limits } from './limits.ts';
import { normalDeviate } from './normal-deviate.ts';
import { poissonInterval } from './poisson-interval.ts';
import type { EventsAmong } from './rate-ratio.ts';
import { checkCount } from './check-count.ts';

/**
 * The rate of one group less that of another that shares nobody with it, in events per person, with MOVER limits (Donner
 * and Zou 2012) from each rate's own: exact under 10 events, Byar's from 10. An AppError 'data-impossible' where events
 * < 0 or a population ≤ 0.
 */
export function rateDifference(
  group: EventsAmong,
  other: EventsAmong,
  confidence: number = usualConfidence,
): Estimated {
  const first = ratesOf(group, confidence);
  const second = ratesOf(other, confidence);
  return { value: first.value - second.value, limits: moverLimits(first, second) };
}

/** A value with its own limits. */
interface Bounded extends Limits {
  readonly value: number;
}

/** Limits of the difference of two independent values, each with its own limits: the method of variance recovery. */
export function moverLimits(first: Bounded, second: Bounded): Limits {
  const difference = first.value - second.value;
  return {
    lower: difference - Math.hypot(first.value - first.lower, second.upper - second.value),
    upper: difference + Math.hypot(first.upper - first.value, second.value - second.lower),
  };
}

/** Limits of a rate difference from the normal distribution, per person: for comparison only, poor at small counts. */
export function waldRateDifferenceLimits(group: EventsAmong, other: EventsAmong, confidence: number): Limits {
  const difference = group.events / group.population - other.events / other.population;
  const variance = group.events / group.population ** 2 + other.events / other.population ** 2;
  const margin = normalDeviate(confidence) * Math.sqrt(variance);
  return { lower: difference - margin, upper: difference + margin };
}

function ratesOf({ events, population }: EventsAmong, confidence: number): Bounded {
  checkCount(events, population);
  const { value, lower, upper } = poissonInterval(events, confidence);
  return { value: value / population, lower: lower / population, upper: upper / population };
}
