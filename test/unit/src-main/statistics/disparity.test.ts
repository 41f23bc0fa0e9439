import { expect, test } from 'vitest';
import { disparity } from '../../../../src-main/statistics/disparity.ts';

const groups = [
  { rate: 60, population: 300 },
  { rate: 80, population: 100 },
];

test('where high rates are better, the best is the highest and the gain is up to it', () => {
  expect(disparity(groups, 'best', 'high')).toMatchObject({
    weightedMean: 65,
    reference: 80,
    index: 12.5,
    indexFromBest: 25,
    attributableRisk: 15,
  });
});

test('a group of nobody counts in the plain index and not in the weighted ones', () => {
  const found = disparity([...groups, { rate: 0, population: 0 }]);
  expect(found.meanLogDeviation).toBeCloseTo(-0.75 * Math.log(60 / 65) - 0.25 * Math.log(80 / 65), 14);
  expect(found.rangeRatio).toBe(Infinity);
});

test('rates of 0 everywhere, or one group, leave what divides by them not calculable', () => {
  const none = disparity([
    { rate: 0, population: 5 },
    { rate: 0, population: 5 },
  ]);
  expect([none.index, none.theil, none.rangeRatio, none.weightedIndex]).toEqual([NaN, NaN, NaN, NaN]);
  expect(disparity([{ rate: 3, population: 5 }])).toMatchObject({ index: 0, indexFromBest: NaN });
});

test.each([[[]], [[{ rate: -1, population: 2 }]], [[{ rate: 1, population: 0 }]]])('%j is refused', (given) => {
  expect(() => disparity(given)).toThrow(expect.objectContaining({ code: 'data-impossible' }));
});
