import { checkCount } from './check-count.ts';
import { type Interval, usualConfidence } from './interval.ts';
import { poissonInterval } from './poisson-interval.ts';

/**
 * Events per `multiplier` people, with exact Poisson limits under 10 events and Byar's from 10 (the method of OHID's
 * Fingertips guidance). Events may exceed the population. An AppError 'data-impossible' where events < 0 or population ≤ 0.
 */
export function crudeRate(
  events: number,
  population: number,
  multiplier: number,
  confidence: number = usualConfidence,
): Interval {
  checkCount(events, population);
  const { lower, upper, method } = poissonInterval(events, confidence);
  return {
    value: (events / population) * multiplier,
    lower: (lower / population) * multiplier,
    upper: (upper / population) * multiplier,
    method,
  };
}
