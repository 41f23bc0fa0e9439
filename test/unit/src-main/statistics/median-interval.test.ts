import fc from 'fast-check';
import { expect, test } from 'vitest';
import { medianInterval } from '../../../../src-main/statistics/median-interval.ts';

// The ranks of Conover 1999, table A3: r = 1 of 6, 2 of 10, 6 of 20, 40 of 100 at 95%.
test.each([
  [6, 0.95, 1],
  [10, 0.95, 2],
  [20, 0.95, 6],
  [100, 0.95, 40],
  [10, 0.998, 1],
])('the limits of %d values at %d are the %d-th from either end', (count, confidence, rank) => {
  const values = Array.from({ length: count }, (_, index) => count - index);
  const { value, limits } = medianInterval(values, confidence);
  expect(value).toBe((count + 1) / 2);
  expect(limits).toEqual({ lower: rank, upper: count + 1 - rank });
});

test('five values have no limits at 95%, and no values no median', () => {
  expect(medianInterval([5, 1, 3, 2, 4])).toEqual({ count: 5, value: 3, limits: null });
  expect(medianInterval([])).toEqual({ count: 0, value: NaN, limits: null });
});

test('lies within its limits, and moves with the values', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 6 }),
      fc.integer({ min: 1, max: 9 }),
      (values, by) => {
        const { value, limits } = medianInterval(values);
        expect(limits?.lower).toBeLessThanOrEqual(value);
        expect(limits?.upper).toBeGreaterThanOrEqual(value);
        expect(medianInterval(values.map((each) => each * by)).value).toBe(value * by);
      },
    ),
  );
});
