import { expect, test } from 'vitest';
import {
  compareStandardisedRates,
  standardisedRate,
} from '../../../../src-main/statistics/compare-standardised-rates.ts';

const bands = (events: readonly number[]) =>
  events.map((count, index) => ({ events: count, population: 1000 * (index + 1), weight: 500 }));

test('a rate of 0 leaves a difference and no limits of a ratio', () => {
  const comparison = compareStandardisedRates(standardisedRate(bands([0, 0])), standardisedRate(bands([6, 8])));
  expect(comparison.ratio).toEqual({ value: 0, limits: null });
  expect(comparison.difference.value).toBeCloseTo(-0.005, 15);
  expect(comparison.isPublishable).toBe(false);
});

test('ten events on both sides are enough', () => {
  const ten = standardisedRate(bands([4, 6]));
  expect(compareStandardisedRates(ten, ten).isPublishable).toBe(true);
  expect(compareStandardisedRates(ten, standardisedRate(bands([4, 5]))).isPublishable).toBe(false);
});
