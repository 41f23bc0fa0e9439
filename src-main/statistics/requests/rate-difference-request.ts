import { hasTooFewEvents } from '../has-too-few-events.ts';
import { rateDifference } from '../rate-difference.ts';
import { type EventsAmong, exactRateRatioTest } from '../rate-ratio.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { readConfidence, readMultiplier } from './comparison-options.ts';
import { rowByRow } from './row-by-row.ts';

export const rateDifferenceRequest: EstimateMethod = {
  name: 'rate-difference',
  summary:
    'The rate of a group less that of another, with MOVER limits, an exact p and what it says in words. The groups must share nobody.',
  source: 'Donner and Zou 2012 (MOVER) from exact and Byar’s limits; Clopper and Pearson 1934 (exact p); Cochran 1954',
  inputs: {
    events1: 'events in the group of interest',
    pop1: 'its people, or person-years',
    events2: 'events in the group it is compared with',
    pop2: 'its people, or person-years',
  },
  options: {
    confidence: '0.95 if left out; from 0.9 to 1 or 90 to 100',
    multiplier: 'rates are per this many people: 100000 if left out',
  },
  estimate(inputs, options) {
    const confidence = readConfidence(options);
    const multiplier = readMultiplier(options);
    return rowByRow(inputs, ['events1', 'pop1', 'events2', 'pop2'], (numberOf) =>
      differed(
        { events: numberOf('events1'), population: numberOf('pop1') },
        { events: numberOf('events2'), population: numberOf('pop2') },
        confidence,
        multiplier,
      ),
    );
  },
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
