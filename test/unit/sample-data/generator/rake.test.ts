import { expect, test } from 'vitest';
import { rake } from '../../../../sample-data/generator/rake.ts';

test('a raked table has the totals asked for and keeps the odds ratio of its seed', () => {
  const table = rake(
    [
      [4, 1],
      [1, 1],
    ],
    [60, 40],
    [70, 30],
  );
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = table;
  expect(a + b).toBeCloseTo(60, 9);
  expect(a + c).toBeCloseTo(70, 9);
  expect((a * d) / (b * c)).toBeCloseTo(4, 9);
});

test('cells that are 0 stay 0, and column totals are scaled to the rows', () => {
  expect(
    rake(
      [
        [1, 0],
        [1, 1],
      ],
      [10, 10],
      [3, 1],
    ),
  ).toEqual([
    [10, 0],
    [expect.closeTo(5, 9), expect.closeTo(5, 9)],
  ]);
});
