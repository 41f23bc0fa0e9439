import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poissonInterval } from '../../../../src-main/statistics/poisson-interval.ts';

test('no events: from exactly 0 to −ln 0.025', () => {
  const found = poissonInterval(0);
  expect(found.lower).toBe(0);
  expect(found.upper).toBeCloseTo(-Math.log(0.025), 13);
});

test.each([
  [9, 'exact-poisson'],
  [9.5, 'exact-poisson'],
  [10, 'byar'],
])('%d events by %s', (events, method) => {
  expect(poissonInterval(events).method).toBe(method);
});

test('at a confidence of 1 nothing is left out, by either method', () => {
  expect(poissonInterval(4, 1)).toMatchObject({ lower: 0, upper: Infinity });
  expect(poissonInterval(40, 1)).toMatchObject({ lower: 0, upper: Infinity });
});

test('a count below 0 is an error of the data', () => {
  expect(() => poissonInterval(-2)).toThrow(expect.objectContaining({ code: 'data-impossible' }));
});

test('holds the count and widens with the confidence', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (events) => {
      const narrow = poissonInterval(events, 0.95);
      const wide = poissonInterval(events, 0.998);
      const ordered = [wide.lower, narrow.lower, events, narrow.upper, wide.upper];
      expect(ordered).toEqual(ordered.toSorted((a, b) => a - b));
    }),
  );
});
