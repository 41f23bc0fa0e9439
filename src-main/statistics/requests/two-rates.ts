import type { EventsAmong } from '../rate-ratio.ts';
import { readConfidence, readMultiplier } from './comparison-options.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { rowByRow } from './row-by-row.ts';

type Compare = (
  group: EventsAmong,
  other: EventsAmong,
  confidence: number,
  multiplier: number,
) => Readonly<Record<string, unknown>>;

/** What a comparison of two rates takes, and how it is made row by row. */
export function twoRates(compare: Compare): Pick<EstimateMethod, 'inputs' | 'options' | 'estimate'> {
  return {
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
        compare(
          { events: numberOf('events1'), population: numberOf('pop1') },
          { events: numberOf('events2'), population: numberOf('pop2') },
          confidence,
          multiplier,
        ),
      );
    },
  };
}
