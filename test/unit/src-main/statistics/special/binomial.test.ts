import { expect, test } from 'vitest';
import { binomialDensity } from '../../../../../src-main/statistics/special/binomial-density.ts';
import { binomialTail } from '../../../../../src-main/statistics/special/binomial-tail.ts';
import { chiSquareTail } from '../../../../../src-main/statistics/special/chi-square-tail.ts';

const at = (value: number) => ({ value, complement: 1 - value });

// scipy 1.15: binom.pmf, binom.cdf, binom.sf, chi2.sf.
test.each([
  [3, 44, 0.04, 0.15897165688004558],
  [500, 1000, 0.4, 3.447053370928084e-11],
  [1000, 1000, 0.7, 1.2532566399656388e-155],
  [0, 5, 0, 1],
  [1, 5, 0, 0],
])('exactly %d of %d at %d', (count, trials, value, probability) => {
  expect(binomialDensity(count, trials, at(value)) - probability).toBeLessThanOrEqual(1e-12 * probability);
  expect(probability - binomialDensity(count, trials, at(value))).toBeLessThanOrEqual(1e-12 * probability);
});

test.each([
  [3, 44, 0.04, 'lower', 0.9016396087436964],
  [300, 1000, 0.4, 'lower', 3.149945928472072e-11],
  [3, 44, 0.04, 'upper', 0.25733204813634947],
  [500, 1000, 0.4, 'upper', 1.0148030384400086e-10],
  [0, 9, 0.3, 'upper', 1],
  [9, 9, 0.3, 'lower', 1],
  [10, 9, 0.3, 'upper', 0],
] as const)('%d of %d at %d, %s tail', (count, trials, value, tail, probability) => {
  const found = binomialTail(count, trials, at(value), tail);
  expect(Math.abs(found - probability)).toBeLessThanOrEqual(1e-12 * probability);
});

test('chi-square tail', () => {
  expect(chiSquareTail(9.75, 2)).toBeCloseTo(0.007635094218859962, 15);
  expect(chiSquareTail(NaN, 2)).toBeNaN();
  expect(chiSquareTail(Infinity, 2)).toBe(0);
});
