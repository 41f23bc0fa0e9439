import { expect, test } from 'vitest';
import { meanInterval } from '../../../../src-main/statistics/mean-interval.ts';

// R package PHEindicatormethods 2.1.0, phe_mean.
test.each([
  [[12.1, 14.7, 9.3, 11.8, 13.6, 10.05], 0.95, 11.924999999999999, 2.047376369893918, 9.776410269152457],
  [[4, 9], 0.95, 6.5, 3.5355339059327378, -25.265511840436734],
  [[21, 34, 55, 89, 144], 0.998, 68.6, 49.369018625044596, -89.77307728239884],
  [[1000000001, 1000000002, 1000000004, 1000000008], 0.95, 1000000003.75, 3.095695936834452, 999999998.824057],
])('of %j at %d', (values, confidence, value, deviation, lower) => {
  const found = meanInterval(values, confidence);
  expect(found.value).toBeCloseTo(value, 12);
  expect(found.deviation / deviation).toBeCloseTo(1, 12);
  expect(found.lower / lower).toBeCloseTo(1, 12);
  expect(found.value - found.lower).toBeCloseTo(found.upper - found.value, 6);
});

test('of one value has no limits, and of values that are alike no width', () => {
  expect(meanInterval([4])).toEqual({ count: 1, sum: 4, value: 4, deviation: NaN, lower: NaN, upper: NaN });
  expect(meanInterval([3, 3, 3])).toMatchObject({ value: 3, deviation: 0, lower: 3, upper: 3 });
});
