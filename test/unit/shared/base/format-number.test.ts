import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, roundHalfUp } from '../../../../shared/base/format-number.ts';

describe('roundHalfUp', () => {
  it.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [1.45, 1, 1.5],
    [8.35, 1, 8.4],
    [0.5, 0, 1],
    [-1.005, 2, -1.01],
    [1e-7, 2, 0],
    [5e-7, 6, 0.000001],
    [123456789.05, 1, 123456789.1],
    [0, 1, 0],
  ])('rounds %d to %d decimals as %d', (value, decimals, rounded) => {
    expect(roundHalfUp(value, decimals)).toBe(rounded);
  });

  it('never moves a number by more than half a unit, and leaves a rounded one alone', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          const rounded = roundHalfUp(value, decimals);
          expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6);
          expect(roundHalfUp(rounded, decimals)).toBe(rounded);
        },
      ),
    );
  });
});

describe('formatNumber', () => {
  it.each([
    [3558, 0, '3,558'],
    [290012, 0, '290,012'],
    [1234567.891, 2, '1,234,567.89'],
    [20.849999, 1, '20.8'],
    [0.04, 1, '0.0'],
    [0.05, 1, '0.1'],
    [999.95, 1, '1,000.0'],
    [-1234.5, 1, '−1,234.5'],
    [-0.01, 1, '0.0'],
    [7, 1, '7.0'],
  ])('prints %d with %d decimals as %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });
});
