import { expect, test } from 'vitest';
import { fisherExactTest } from '../../../../src-main/statistics/fisher-exact-test.ts';
import { monteCarloTest } from '../../../../src-main/statistics/monte-carlo-test.ts';

// By listing every table with the same margins, in Python; the first two by R's fisher.test.
const tables: readonly (readonly [readonly (readonly number[])[], number])[] = [
  [
    [
      [30, 45, 25],
      [70, 55, 75],
    ],
    0.008381351471052451,
  ],
  [
    [
      [12, 88],
      [30, 170],
    ],
    0.5969989899932076,
  ],
  [
    [
      [3, 1, 0],
      [2, 5, 1],
      [0, 2, 6],
    ],
    0.009393771003678105,
  ],
  [
    [
      [4, 1, 2, 0],
      [1, 3, 0, 2],
      [0, 2, 4, 3],
    ],
    0.04697282265534472,
  ],
  [
    [
      [2, 1],
      [1, 3],
      [0, 2],
      [5, 1],
      [2, 2],
    ],
    0.25016778886747737,
  ],
  [
    [
      [5, 0, 3],
      [1, 6, 2],
    ],
    0.01110654051830514,
  ],
  [
    [
      [5, 0, 0, 3],
      [1, 0, 6, 2],
    ],
    0.01110654051830514,
  ],
  [
    [
      [0, 0],
      [3, 4],
    ],
    1,
  ],
];

test.each(tables)('%j', (table, p) => {
  expect(fisherExactTest(table)).toBeCloseTo(p, 12);
});

test('a table on its side has the same p', () => {
  expect(
    fisherExactTest([
      [2, 1, 0, 5, 2],
      [1, 3, 2, 1, 2],
    ]),
  ).toBeCloseTo(0.25016778886747737, 12);
});

test('none for a table of too many people', () => {
  expect(
    fisherExactTest([
      [90_000, 80_000, 70_000],
      [60_000, 50_000, 40_000],
    ]),
  ).toBeNull();
});

test.each(tables.slice(0, 6))('tables drawn at random agree: %j', (table, p) => {
  const { pValue, samples } = monteCarloTest(table, 20_000, 3);
  expect(Math.abs(pValue - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / samples));
});

test('the same seed draws the same tables, another seed others', () => {
  const [table] = tables[2] ?? [[]];
  expect(monteCarloTest(table, 3000, 5)).toEqual(monteCarloTest(table, 3000, 5));
  expect(monteCarloTest(table, 3000, 6).pValue).not.toBe(monteCarloTest(table, 3000, 5).pValue);
});
