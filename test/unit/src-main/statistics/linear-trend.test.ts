import { expect, test } from 'vitest';
import { linearTrend } from '../../../../src-main/statistics/linear-trend.ts';

const groups = [
  { count: 0, total: 12 },
  { count: 1, total: 15 },
  { count: 4, total: 9 },
  { count: 3, total: 6 },
];

// R's prop.trend.test.
test('scores are ranks unless given, and only their spacing matters', () => {
  const { statistic, pValue } = linearTrend(groups);
  expect(statistic).toBeCloseTo(10.337137840210715, 12);
  expect(pValue).toBeCloseTo(0.0013038002628616686, 14);
  expect(linearTrend(groups, [10, 30, 50, 70]).statistic).toBeCloseTo(statistic, 12);
  expect(linearTrend(groups, [1, 2, 3, 9]).statistic).not.toBeCloseTo(statistic, 3);
});

test('nobody counted, or one score for all, is no trend that could be calculated', () => {
  expect(linearTrend(groups.map(({ total }) => ({ count: 0, total }))).pValue).toBeNaN();
  expect(linearTrend(groups, [2, 2, 2, 2]).statistic).toBeNaN();
});
