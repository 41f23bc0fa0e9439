import { expect, test } from 'vitest';
import { deviance } from '../../../../../src-main/statistics/special/deviance.ts';

test('is 0 where the count is the mean', () => {
  expect(deviance(10, 10)).toBe(0);
});

// Found with 40 digits in mpmath 1.3.0.
test.each([
  [10, 10.000001, 4.9999996591826879e-14],
  [100_000, 100_001, 4.9999666669166647e-6],
  [1000, 1003.7, 0.0068281623824301896],
  [5, 6, 0.088392216030226869],
  [3, 90, 76.796407855013534],
  [1, 1e-12, 26.631021115929548],
])('keeps its digits for %d events of %d', (count, mean, expected) => {
  expect(deviance(count, mean) / expected).toBeCloseTo(1, 13);
});
