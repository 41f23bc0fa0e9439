import { expect, test } from 'vitest';
import { crudeRate } from '../../../../src-main/statistics/crude-rate.ts';

// R package PHEindicatormethods 2.1.0, phe_rate.
test.each([
  [58, 20_450, 100_000, 0.95, 283.61858190709046, 215.35069362704547, 366.64934860695996],
  [1204, 310_777, 100_000, 0.95, 387.4160571728281, 365.8389688561319, 409.9334884872894],
  [9, 25_000, 100_000, 0.95, 36, 16.46149238951333, 68.33921380567668],
  [10, 25_000, 100_000, 0.95, 40, 19.149799655870257, 73.56583442302589],
  [4, 1000, 100_000, 0.998, 400, 42.855241362842314, 1479.4149222537208],
  [40, 1000, 100_000, 0.998, 4000, 2323.3197578774916, 6369.2854362128155],
  [9.5, 7000, 100_000, 0.95, 135.71428571428572, 63.61797487134266, 253.42054218376606],
  [130, 100, 1000, 0.95, 1300, 1086.130420385145, 1543.6548861323924],
  [10, 100, 100_000, 0.9999999999, 10_000, 289.94537697008275, 48507.25165068084],
  [23, 6100, 1000, 0.9, 3.7704918032786887, 2.5768834925377444, 5.341506438224239],
])('%d of %d per %d at %d', (events, population, multiplier, confidence, value, lower, upper) => {
  const found = crudeRate(events, population, multiplier, confidence);
  expect(found.value / value).toBeCloseTo(1, 13);
  expect(found.lower / lower).toBeCloseTo(1, 13);
  expect(found.upper / upper).toBeCloseTo(1, 13);
});

test('no events', () => {
  const found = crudeRate(0, 1500, 100_000);
  expect([found.value, found.lower]).toEqual([0, 0]);
  expect(found.upper / 245.925296940929).toBeCloseTo(1, 13);
});

test.each([
  [1, 0],
  [-2, 100],
  [1, Number.NaN],
])('%d of %d is an error of the data', (events, population) => {
  expect(() => crudeRate(events, population, 1000)).toThrow(expect.objectContaining({ code: 'data-impossible' }));
});
