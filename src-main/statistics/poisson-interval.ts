import { checkCount } from './check-count.ts';
import { type Interval, usualConfidence } from './interval.ts';
import type { Limits } from './limits.ts';
import { normalDeviate } from './normal-deviate.ts';
import { inverseGamma } from './special/inverse-gamma.ts';
import { tailProbability } from './tail-probability.ts';

const byarFrom = 10;

/**
 * A number of events with limits of its Poisson mean: exact, by chi-square quantiles, under 10 events (Armitage and Berry
 * 2002) and Byar's approximation from 10 (Breslow and Day 1987). The lower limit is exactly 0 at 0 events. Take it of
 * the sum of a group, never of its parts. An AppError 'data-impossible' where events < 0.
 */
export function poissonInterval(events: number, confidence: number = usualConfidence): Interval {
  checkCount(events, 1);
  if (poissonMethod(events) === 'exact-poisson') {
    const probability = tailProbability(confidence);
    return {
      value: events,
      lower: inverseGamma(events, probability, 'lower'),
      upper: inverseGamma(events + 1, probability, 'upper'),
      method: 'exact-poisson',
    };
  }
  return { value: events, ...byarLimits(events, confidence), method: 'byar' };
}

/** Which limits so many events have. */
export function poissonMethod(events: number): 'exact-poisson' | 'byar' {
  return events < byarFrom ? 'exact-poisson' : 'byar';
}

/** Byar's limits of a Poisson mean at any number of events above 0, for the methods that are built on them. */
export function byarLimits(events: number, confidence: number): Limits {
  const deviate = normalDeviate(confidence);
  return { lower: Math.max(0, byarLimit(events, -deviate)), upper: byarLimit(events + 1, deviate) };
}

function byarLimit(events: number, deviate: number): number {
  return events * (1 - 1 / (9 * events) + deviate / (3 * Math.sqrt(events))) ** 3;
}
