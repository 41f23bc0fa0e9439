import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rateRatio } from '../../../../src-main/statistics/rate-ratio.ts';

// Base R 4.5.0; the exact limits are those of poisson.test.
test.each([
  [84, 12_050, 310, 71_200, 1.6010708071208675, 1.2580772890818104, 2.0375757130832137, 'log-wald'],
  [20, 1000, 200, 10_000, 1, 0.6315031822015253, 1.5835232951856764, 'log-wald'],
  [15_230, 402_113, 60_120, 2_100_450, 1.3232599417330446, 1.2999403843560295, 1.3469978273371108, 'log-wald'],
  [3, 900, 41, 20_100, 1.634146341463415, 0.32371641432807274, 5.1221501944408505, 'exact-conditional'],
  [1, 35, 12, 900, 2.142857142857143, 0.05012797749616162, 14.482967090310517, 'exact-conditional'],
])('%d of %d against %d of %d', (events, population, otherEvents, otherPopulation, value, lower, upper, method) => {
  const found = rateRatio({ events, population }, { events: otherEvents, population: otherPopulation });
  expect(found?.value).toBeCloseTo(value, 13);
  expect(found?.lower).toBeCloseTo(lower, 13);
  expect(found?.upper).toBeCloseTo(upper, 12);
  expect(found?.method).toBe(method);
});

test('no events among the others: an infinite ratio with a finite lower limit', () => {
  const found = rateRatio({ events: 6, population: 800 }, { events: 0, population: 5200 });
  expect([found?.value, found?.upper]).toEqual([Infinity, Infinity]);
  expect(found?.lower).toBeCloseTo(7.653260717207157, 13);
});

test('no events in the group: exactly 0', () => {
  const found = rateRatio({ events: 0, population: 5200 }, { events: 6, population: 800 });
  expect([found?.value, found?.lower]).toEqual([0, 0]);
  expect(found?.upper).toBeCloseTo(1 / 7.653260717207157, 14);
});

test('no events at all: not calculable', () => {
  expect(rateRatio({ events: 0, population: 100 }, { events: 0, population: 200 })).toBeNull();
});

test.each([
  [1, 0, 1, 10],
  [1, 10, 1, 0],
  [-1, 10, 1, 10],
])('%d of %d against %d of %d is an error of the data', (events, population, otherEvents, otherPopulation) => {
  expect(() => rateRatio({ events, population }, { events: otherEvents, population: otherPopulation })).toThrow(
    expect.objectContaining({ code: 'data-impossible' }),
  );
});

const eventsAmong = fc.record({
  events: fc.integer({ min: 1, max: 40 }),
  population: fc.integer({ min: 1, max: 1_000_000 }),
});

test('is the reciprocal seen from the other side', () => {
  fc.assert(
    fc.property(eventsAmong, eventsAmong, (group, other) => {
      const there = rateRatio(group, other);
      const back = rateRatio(other, group);
      expect((there?.value ?? 0) * (back?.value ?? 0)).toBeCloseTo(1, 12);
      expect((there?.lower ?? 0) * (back?.upper ?? 0)).toBeCloseTo(1, 12);
    }),
  );
});

test('holds the ratio and widens with the confidence', () => {
  fc.assert(
    fc.property(eventsAmong, eventsAmong, (group, other) => {
      const narrow = rateRatio(group, other, 0.95);
      const wide = rateRatio(group, other, 0.998);
      const ordered = [wide?.lower, narrow?.lower, narrow?.value, narrow?.upper, wide?.upper].map(Number);
      expect(ordered).toEqual(ordered.toSorted((a, b) => a - b));
    }),
  );
});
