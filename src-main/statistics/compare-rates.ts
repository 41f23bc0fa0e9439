import type { Comparison, Direction } from '../../shared/model/estimate.ts';
import { estimated, notEstimated } from './estimate.ts';
import { hasTooFewEvents } from './has-too-few-events.ts';
import type { Interval } from './interval.ts';
import { type EventsAmong, rateRatio } from './rate-ratio.ts';

/** What is said where there is nothing to compare. */
export const notComparable: Comparison = {
  ratio: notEstimated('rate-ratio', 'not-available'),
  direction: 'not-comparable',
};

/**
 * The rate in a group against the rate in others, as a ratio with its 95% interval and the direction that the interval
 * allows: higher or lower only where it leaves out 1. Not comparable where either side has no population or neither has
 * an event; too few by `hasTooFewEvents`. Where only the others have no events the direction stands but the ratio,
 * being infinite, is not available. Reliable where both sides have `unreliableUnder` events or more.
 */
export function compareRates(group: EventsAmong, other: EventsAmong, unreliableUnder: number): Comparison {
  if (group.population <= 0 || other.population <= 0) return notComparable;
  const interval = rateRatio(group, other);
  if (interval === null) return notComparable;
  if (hasTooFewEvents(group, other)) return { ratio: notEstimated('rate-ratio', 'too-few'), direction: 'too-few' };
  const direction = directionOf(interval);
  if (!Number.isFinite(interval.value)) return { ratio: notEstimated('rate-ratio', 'not-available'), direction };
  const reliable = Math.min(group.events, other.events) >= unreliableUnder;
  return { ratio: estimated('rate-ratio', interval, reliable), direction };
}

function directionOf({ lower, upper }: Interval): Direction {
  if (lower > 1) return 'higher';
  return upper < 1 ? 'lower' : 'no-clear-difference';
}
