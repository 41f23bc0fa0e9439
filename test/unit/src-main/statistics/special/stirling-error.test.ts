import { expect, test } from 'vitest';
import { stirlingError } from '../../../../../src-main/statistics/special/stirling-error.ts';

// ln Γ(x) from base R 4.5.0.
test.each([
  [0.5, 0.5723649429247001],
  [10, 12.801827480081469],
  [100.5, 361.43554046777757],
  [100_000, 1051287.7089736569],
])('gives back ln Γ(%d)', (x, logGamma) => {
  const found = (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + stirlingError(x);
  expect(found / logGamma).toBeCloseTo(1, 14);
});

test('is 1 − ½ ln 2π at 1', () => {
  expect(stirlingError(1)).toBeCloseTo(1 - 0.5 * Math.log(2 * Math.PI), 15);
});

test.each([0.5, 1, 7, 14.5])('falls from %d to one more as ln Γ does, across the start of its series', (x) => {
  expect(stirlingError(x)).toBeCloseTo(stirlingError(x + 1) + (x + 0.5) * Math.log1p(1 / x) - 1, 14);
});
