import { expect, test } from 'vitest';
import { dominance } from '../../../../src-main/statistics/dominance.ts';

test('amounts below 0 count by their size, those of 0 are nobody’s', () => {
  expect(dominance([-500, 300, 200, 0, 100])).toEqual(dominance([500, 300, 200, 100]));
});

test('no contributor at all is too few', () => {
  expect(dominance([])).toMatchObject({ total: 0, contributors: 0, hasTooFew: true, isSensitive: true });
});

test('other rules may be chosen', () => {
  const rules = { percent: 40, largest: 1, largestPercent: 40, leastContributors: 5 };
  expect(dominance([500, 300, 200, 100], rules)).toMatchObject({
    failsPercentRule: false,
    failsLargestRule: true,
    hasTooFew: true,
  });
});
