import { expect, test } from 'vitest';
import { betaTail } from '../../../../../src-main/statistics/special/beta-tail.ts';

// pbinom(k, n, p) = 1 − Iₚ(k + 1, n − k), from base R 4.5.0.
test.each([
  [0, 10, 0.1, 0.3486784401000003],
  [3, 10, 0.1, 0.9872048016],
  [410, 540, 0.8047105, 0.00534681364893831],
  [9, 540, 0.0206084, 0.3243742181744836],
])('at most %d of %d at %d', (count, total, value, expected) => {
  const found = betaTail(count + 1, total - count, { value, complement: 1 - value }, 'upper');
  expect(found / expected).toBeCloseTo(1, 13);
});

test('the ends hold nothing and everything', () => {
  expect(betaTail(2, 3, { value: 0, complement: 1 }, 'lower')).toBe(0);
  expect(betaTail(2, 3, { value: 1, complement: 0 }, 'lower')).toBe(1);
});

test('is the other tail of the complement', () => {
  const lower = betaTail(9, 60_000, { value: 1.2e-4, complement: 1 - 1.2e-4 }, 'lower');
  const upper = betaTail(60_000, 9, { value: 1 - 1.2e-4, complement: 1.2e-4 }, 'upper');
  expect(lower / upper).toBeCloseTo(1, 14);
});
