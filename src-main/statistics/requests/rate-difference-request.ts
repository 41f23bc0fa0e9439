import { hasTooFewEvents } from '../has-too-few-events.ts';
import { rateDifference } from '../rate-difference.ts';
import { type EventsAmong, exactRateRatioTest } from '../rate-ratio.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { twoRates } from './two-rates.ts';

export const rateDifferenceRequest: EstimateMethod = {
  name: 'rate-difference',
  summary:
    'The rate of a group less that of another, with MOVER limits, an exact p and what it says in words. The groups must share nobody.',
  source: 'Donner and Zou 2012 (MOVER) from exact and Byar’s limits; Clopper and Pearson 1934 (exact p); Cochran 1954',
  ...twoRates(differed),
};

function differed(group: EventsAmong, other: EventsAmong, confidence: number, multiplier: number) {
  const { value, limits } = rateDifference(group, other, confidence);
  const isWhole = Number.isInteger(group.events) && Number.isInteger(other.events);
  return {
    rate1: (group.events / group.population) * multiplier,
    rate2: (other.events / other.population) * multiplier,
    rate_difference: value * multiplier,
    lower: limits.lower * multiplier,
    upper: limits.upper * multiplier,
    exact_p_two_sided: isWhole ? exactRateRatioTest(group, other) : null,
    reading: hasTooFewEvents(group, other) ? 'too few to say' : readingOf(limits.lower, limits.upper),
  };
}

function readingOf(lower: number, upper: number): string {
  if (lower > 0) return 'higher';
  return upper < 0 ? 'lower' : 'not clearly different';
}
