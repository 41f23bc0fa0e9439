import { expect, test } from 'vitest';
import { estimateBreakdown } from '../../../../src-main/statistics/estimate-breakdown.ts';
import { screenBreakdown } from '../../../../src-main/statistics/screen-breakdown.ts';
import { cubeOf, north, south, whole } from './cube-fixture.ts';

const breakdown = estimateBreakdown(
  cubeOf(
    { [north]: [40, 30, 30, 0, 1, 2], [south]: [75, 40, 50, 1, 0, 0] },
    { [north]: [1000, 900, 1100, 10], [south]: [1000, 1000, 1000, 10] },
  ),
);

test('each comparison that was made is a test, and those too few to say are not', () => {
  const cells = screenBreakdown(breakdown).map(({ area, category }) => `${area} ${category}`);
  expect(cells).toEqual([whole, north, south].flatMap((area) => ['a', 'b', 'c'].map((code) => `${area} ${code}`)));
});

test('some differences no longer stand when all are weighed together', () => {
  const alone = screenBreakdown(breakdown, 'benjamini-hochberg', 1).filter(({ pValue }) => pValue <= 0.05);
  const standing = (adjustment: 'holm' | 'benjamini-hochberg') =>
    screenBreakdown(breakdown, adjustment).filter(({ stands }) => stands);
  expect(standing('holm').length).toBeLessThan(alone.length);
  expect(standing('benjamini-hochberg').length).toBeGreaterThanOrEqual(standing('holm').length);
  expect(standing('holm')).toContainEqual(expect.objectContaining({ area: south, category: 'a', stands: true }));
});

test('a p-value is that of the rate against everyone else’s, times the tests for the smallest', () => {
  const cells = screenBreakdown(breakdown, 'bonferroni');
  const cell = cells.find(({ area, category }) => area === south && category === 'a');
  // scipy 1.15: binomtest(75, 166, 1000 / 3010).
  expect(cell?.pValue).toBeCloseTo(0.0016484065913957805, 14);
  expect(cell?.adjustedPValue).toBeCloseTo(9 * 0.0016484065913957805, 13);
});
