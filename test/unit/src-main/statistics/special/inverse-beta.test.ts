import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betaTail } from '../../../../../src-main/statistics/special/beta-tail.ts';
import { inverseBeta } from '../../../../../src-main/statistics/special/inverse-beta.ts';

// qbeta(p, a, b) from base R 4.5.0.
test.each([
  [0.025, 1, 10, 0.0025285785444617843],
  [0.975, 2, 9, 0.44501611702819543],
  [0.025, 84, 311, 0.17377338497152686],
  [0.001, 3, 42, 0.004422039814173587],
  [0.999, 4, 41, 0.26488738040384896],
  [0.025, 0.5, 0.5, 0.0015413331334360124],
  [0.975, 1200, 5, 0.9986502563020198],
])('at %d of beta(%d, %d)', (probability, a, b, expected) => {
  expect(inverseBeta(a, b, probability, 'lower').value / expected).toBeCloseTo(1, 13);
});

// Odds found with 40 digits in mpmath 1.3.0.
test.each([
  [9, 60_000, 0.8, 0.0001896682236121571],
  [9, 60_000, 0.975, 0.00026273681674901864],
  [3, 41, 1e-10, 0.00002008996534408483],
])('keeps its digits where one side is far larger: beta(%d, %d) at %d', (a, b, probability, odds) => {
  const { value, complement } = inverseBeta(a, b, probability, 'lower');
  expect(value / complement / odds).toBeCloseTo(1, 13);
});

test('the ends of the distribution are 0 and 1', () => {
  expect(inverseBeta(2, 3, 0, 'lower')).toEqual({ value: 0, complement: 1 });
  expect(inverseBeta(2, 3, 0, 'upper')).toEqual({ value: 1, complement: 0 });
});

test('undoes the tail', () => {
  const shape = fc.double({ min: 0.5, max: 5000, noNaN: true });
  const probability = fc.double({ min: 1e-100, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(shape, shape, probability, (a, b, p) => {
      expect(betaTail(a, b, inverseBeta(a, b, p, 'lower'), 'lower') / p).toBeCloseTo(1, 8);
    }),
  );
});
