import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gammaTail } from '../../../../../src-main/statistics/special/gamma-tail.ts';
import { inverseGamma } from '../../../../../src-main/statistics/special/inverse-gamma.ts';

// qchisq(p, df) from base R 4.5.0.
test.each([
  [0.0005, 1, 3.926991331029197e-7],
  [0.025, 1, 0.0009820691171752562],
  [0.5, 1, 0.45493642311957283],
  [0.975, 1, 5.023886187314885],
  [0.025, 2, 0.05063561596857975],
  [0.999, 2, 13.815510557964272],
  [0.95, 3, 7.814727903251179],
  [0.0005, 7, 0.4848749910269359],
  [0.9995, 21, 49.01081159521163],
])('χ²(%d; %d)', (probability, degrees, expected) => {
  expect((2 * inverseGamma(degrees / 2, probability, 'lower')) / expected).toBeCloseTo(1, 13);
});

test.each([0.025, 0.5, 0.999])('χ²(%d; 0) is 0, not missing', (probability) => {
  expect(inverseGamma(0, probability, 'lower')).toBe(0);
});

test('the ends of the distribution are 0 and infinity', () => {
  expect(inverseGamma(3, 0, 'lower')).toBe(0);
  expect(inverseGamma(3, 0, 'upper')).toBe(Infinity);
  expect(inverseGamma(3, 1, 'lower')).toBe(Infinity);
});

test('undoes the tail, fractional shapes and far tails included', () => {
  const shape = fc.double({ min: 0.5, max: 5000, noNaN: true });
  const probability = fc.double({ min: 1e-100, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(shape, probability, fc.constantFrom('lower' as const, 'upper' as const), (a, p, tail) => {
      expect(gammaTail(a, inverseGamma(a, p, tail), tail) / p).toBeCloseTo(1, 8);
    }),
  );
});
