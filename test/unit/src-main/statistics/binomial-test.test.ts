import { expect, test } from 'vitest';
import { binomialTest } from '../../../../src-main/statistics/binomial-test.ts';
import { exactRateRatioTest } from '../../../../src-main/statistics/rate-ratio.ts';

// scipy 1.15 binomtest.
test.each([
  [7, 20, 0.2, 0.09822172861346881],
  [0, 12, 0.3, 0.02333065833100001],
  [10, 20, 0.5, 1],
  [0, 0, 0.5, 1],
])('%d of %d where %d is expected', (count, total, value, p) => {
  expect(binomialTest({ count, total }, { value, complement: 1 - value })).toBeCloseTo(p, 12);
});

test.each([
  [3, 900, 41, 20_100, 0.43723427786882096],
  [84, 12_050, 310, 71_200, 0.00024385971181052857],
  [15_230, 402_113, 60_120, 2_100_450, 7.122356340475087e-198],
])('%d of %d against %d of %d', (events, population, otherEvents, others, p) => {
  const found = exactRateRatioTest({ events, population }, { events: otherEvents, population: others });
  expect(Math.abs(found / p - 1)).toBeLessThan(1e-10);
});

test('weighted counts have no exact test', () => {
  expect(() => binomialTest({ count: 1.5, total: 3 }, { value: 0.5, complement: 0.5 })).toThrow(/whole/);
});

test('counts beyond the whole numbers that a double tells apart are answered', () => {
  expect(binomialTest({ count: 2 ** 60, total: 2 ** 60 + 20 }, { value: 0.2, complement: 0.8 })).toBeLessThan(1e-300);
  expect(binomialTest({ count: 1e308, total: 1e308 }, { value: 0.2, complement: 0.8 })).not.toBeGreaterThan(1);
});
