import { expect, test } from 'vitest';
import { randomNormals } from '../../../../../src-main/statistics/special/random-normals.ts';

test('is the same for the same seed and another for another', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, randomNormals(seed));
  expect(draw(7)).toEqual(draw(7));
  expect(draw(8)).not.toEqual(draw(7));
});

test('has the moments and the tails of a normal deviate', () => {
  const draws = Array.from({ length: 200_000 }, randomNormals(1));
  const share = (holds: (draw: number) => boolean) => draws.filter(holds).length / draws.length;
  expect(draws.reduce((sum, draw) => sum + draw, 0) / draws.length).toBeCloseTo(0, 2);
  expect(draws.reduce((sum, draw) => sum + draw ** 2, 0) / draws.length).toBeCloseTo(1, 1);
  expect(share((draw) => draw > 1.959964)).toBeCloseTo(0.025, 2);
  expect(share((draw) => draw < -3)).toBeCloseTo(0.00135, 3);
});
