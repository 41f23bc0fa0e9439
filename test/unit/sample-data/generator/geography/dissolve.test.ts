import { expect, test } from 'vitest';
import { dissolve } from '../../../../../sample-data/generator/geography/dissolve.ts';
import type { Point } from '../../../../../sample-data/generator/geography/outline.ts';

function square(x: number, y: number): Point[] {
  return [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
  ];
}

test('two squares side by side become one ring, whatever their direction', () => {
  expect(dissolve([square(0, 0), square(1, 0).reverse()])).toEqual([
    [
      [0, 0],
      [1, 0],
      [2, 0],
      [2, 1],
      [1, 1],
      [0, 1],
    ],
  ]);
});

test('squares apart stay apart, and eight around a gap leave a hole', () => {
  expect(dissolve([square(0, 0), square(5, 5)])).toHaveLength(2);
  const around = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => [x, y] as const)).filter(([x, y]) => x !== 1 || y !== 1);
  expect(dissolve(around.map(([x, y]) => square(x, y))).map((ring) => ring.length)).toEqual([12, 4]);
});
