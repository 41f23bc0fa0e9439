import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalBreaks, naturalBreaks, quantileBreaks } from '../../../../shared/presentation/class-breaks.ts';

/** The sum of squares about the mean of each class that the limits make. */
function spreadOf(values: readonly number[], limits: readonly number[]): number {
  const classes = Array.from({ length: limits.length + 1 }, (): number[] => []);
  for (const value of values) classes[limits.filter((limit) => value >= limit).length]?.push(value);
  return classes.reduce((total, members) => {
    const mean = members.reduce((sum, value) => sum + value, 0) / Math.max(1, members.length);
    return total + members.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  }, 0);
}

/** The least spread over every choice of so many limits among the values. */
function leastSpread(values: readonly number[], classes: number): number {
  const candidates = [...new Set(values)].sort((a, b) => a - b).slice(1);
  const choose = (from: number, left: number): number[][] =>
    left === 0
      ? [[]]
      : candidates
          .slice(from)
          .flatMap((limit, index) => choose(from + index + 1, left - 1).map((rest) => [limit, ...rest]));
  return Math.min(...choose(0, Math.min(classes - 1, candidates.length)).map((limits) => spreadOf(values, limits)));
}

describe('naturalBreaks', () => {
  it('cuts between clumps', () => {
    expect(naturalBreaks([1, 2, 3, 20, 21, 22, 50, 51], 3)).toEqual([20, 50]);
  });

  it('never parts equal values, and makes no more classes than there are values', () => {
    expect(naturalBreaks([4, 4, 4, 9], 5)).toEqual([9]);
    expect(naturalBreaks([4, 4, 4], 5)).toEqual([]);
    expect(naturalBreaks([], 5)).toEqual([]);
  });

  it('has the least sum of squares of all ways to cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 11 }),
        fc.integer({ min: 2, max: 5 }),
        (numbers, classes) => {
          const sorted = numbers.toSorted((a, b) => a - b);
          expect(spreadOf(sorted, naturalBreaks(sorted, classes))).toBeCloseTo(leastSpread(sorted, classes), 6);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('equalBreaks and quantileBreaks', () => {
  it('cut the range, or the values, into equal parts', () => {
    expect(equalBreaks([10, 11, 12, 50], 4)).toEqual([20, 30, 40]);
    expect(quantileBreaks([1, 2, 3, 4, 5, 6, 7, 8], 4)).toEqual([3, 5, 7]);
    expect(quantileBreaks([0, 0, 0, 0, 9], 4)).toEqual([9]);
  });
});
