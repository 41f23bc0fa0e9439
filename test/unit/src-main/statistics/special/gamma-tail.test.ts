import { expect, test } from 'vitest';
import { gammaTail } from '../../../../../src-main/statistics/special/gamma-tail.ts';

// pchisq(x, df, lower.tail = FALSE), 2 × pnorm(−12), and ppois(k, λ) = Q(k + 1, λ), from base R 4.5.0.
test.each([
  [0.5, 3.841458820694124 / 2, 0.049999999999999975],
  [2, 5, 0.040427681994512805],
  [4.5, 100, 3.312992393909553e-38],
  [0.5, 5e-7, 0.9992021155721779],
  [4.5, 8.45, 0.05030519012431089],
  [0.5, 72, 2 * 1.776482112077679e-33],
  [5, 3, 0.8152632445237722],
  [10, 20, 0.004995412308307587],
  [101, 90, 0.8650998362387117],
])('upper tail for shape %d beyond %d', (shape, x, expected) => {
  expect(gammaTail(shape, x, 'upper') / expected).toBeCloseTo(1, 13);
});

test('both tails add up to 1', () => {
  expect(gammaTail(3.7, 2.2, 'lower') + gammaTail(3.7, 2.2, 'upper')).toBe(1);
});

test('all probability of shape 0 lies at 0', () => {
  expect([gammaTail(0, 0, 'lower'), gammaTail(0, 1, 'lower'), gammaTail(0, 1, 'upper')]).toEqual([1, 1, 0]);
});

test('nothing lies below 0 or beyond infinity', () => {
  expect([gammaTail(2, 0, 'lower'), gammaTail(2, 0, 'upper'), gammaTail(2, Infinity, 'upper')]).toEqual([0, 1, 0]);
});
