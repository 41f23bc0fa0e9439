import { expect, test } from 'vitest';
import { findRoot } from '../../../../../src-main/statistics/special/find-root.ts';

test.each([
  ['x² − 2', (x: number) => x * x - 2, 0, 2, Math.SQRT2],
  ['cos x − x', (x: number) => Math.cos(x) - x, 0, 1, 0.7390851332151607],
  ['(x − 1)³', (x: number) => (x - 1) ** 3, 0, 4, 1],
  ['falling', (x: number) => 3 - Math.exp(x), 0, 5, Math.log(3)],
  ['x, at an end', (x: number) => x, 0, 5, 0],
])('%s', (_, of, from, to, root) => {
  expect(findRoot(of, from, to)).toBeCloseTo(root, 5);
});

test('to full precision unless a tolerance allows less', () => {
  const of = (x: number) => x * x - 2;
  expect(findRoot(of, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
  const rough = Math.abs(findRoot(of, 0, 2, 0.01) - Math.SQRT2);
  expect(rough).toBeGreaterThan(1e-9);
  expect(rough).toBeLessThan(0.01);
});

test('no change of sign is an error of the caller', () => {
  expect(() => findRoot((x) => x + 10, 0, 1)).toThrow(RangeError);
});
