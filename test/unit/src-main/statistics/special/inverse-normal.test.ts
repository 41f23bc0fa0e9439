import { expect, test } from 'vitest';
import { inverseNormal } from '../../../../../src-main/statistics/special/inverse-normal.ts';

// qnorm(p) from base R 4.5.0.
test.each([
  [1e-10, -6.361340902404056],
  [0.0005, -3.2905267314918945],
  [0.025, -1.9599639845400538],
  [0.1, -1.2815515655446008],
  [0.9, 1.2815515655446008],
  [0.975, 1.9599639845400536],
  [0.999, 3.090232306167813],
])('at %d', (probability, expected) => {
  expect(inverseNormal(probability) / expected).toBeCloseTo(1, 14);
});

test('is 0 in the middle and infinite at the ends', () => {
  expect([inverseNormal(0.5), inverseNormal(0), inverseNormal(1)]).toEqual([0, -Infinity, Infinity]);
});
