import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invertRate } from '../../../../src-main/statistics/invert-rate.ts';

const printed = fc.record({
  count: fc.integer({ min: 0, max: 4000 }),
  population: fc.integer({ min: 1, max: 60_000 }),
  multiplier: fc.constantFrom(100, 1000, 100_000),
  decimals: fc.integer({ min: 0, max: 3 }),
});

test('the true count is always among those found, and every other prints the same but for a half', () => {
  fc.assert(
    fc.property(printed, (rate) => {
      const { published, lowest, highest } = invertRate(rate);
      expect(lowest).toBeLessThanOrEqual(rate.count);
      expect(highest).toBeGreaterThanOrEqual(rate.count);
      const half = 0.5 * 10 ** -rate.decimals * (1 + 1e-6);
      for (const count of [lowest, highest]) {
        expect(Math.abs((count / rate.population) * rate.multiplier - published)).toBeLessThanOrEqual(half);
      }
    }),
  );
});

test('a rate of 0 reaches no count below 0, and a percentage none above everyone', () => {
  expect(invertRate({ count: 0, population: 840, multiplier: 100, decimals: 1 })).toMatchObject({
    lowest: 0,
    highest: 0,
  });
  expect(invertRate({ count: 3000, population: 3000, multiplier: 100, decimals: 1 })).toMatchObject({
    published: 100,
    lowest: 2999,
    highest: 3000,
  });
});

test('a count at the very end of what prints alike is counted in', () => {
  // 25 of 200 is 12.5%, printed without decimals as 13; 27 is 13.5%, which rounds to either.
  expect(invertRate({ count: 25, population: 200, multiplier: 100, decimals: 0 })).toMatchObject({
    lowest: 25,
    highest: 27,
  });
});
