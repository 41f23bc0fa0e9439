import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../../shared/model/estimate.ts';
import { crossedClass, crossedClassWords } from '../../../../shared/presentation/crossed-classes.ts';

const compared = (value: number, direction: Comparison['direction']): Comparison => ({
  ratio: {
    quantity: 'rate-ratio',
    status: 'value',
    value,
    lower: value,
    upper: value,
    method: 'log-wald',
    reliable: true,
  },
  direction,
});

describe('crossedClass', () => {
  it('cuts clear differences alike on both sides of 1', () => {
    const higher = [1.05, 1.49, 1.5, 1.99, 2, 9].map((value) => crossedClass(compared(value, 'higher')));
    expect(higher).toEqual([5, 5, 6, 6, 7, 7]);
    const lower = [0.95, 0.67, 2 / 3, 0.51, 0.5, 0].map((value) => crossedClass(compared(value, 'lower')));
    expect(lower).toEqual([3, 3, 2, 2, 1, 1]);
  });

  it('gives what is not clear no colour of a side, however far from 1', () => {
    expect(crossedClass(compared(3, 'no-clear-difference'))).toBe(4);
    expect(crossedClass(compared(3, 'too-few'))).toBeNull();
    expect(crossedClass({ ratio: { quantity: 'rate-ratio', status: 'suppressed' }, direction: 'hidden' })).toBeNull();
  });

  it('has words for every step', () => {
    expect(crossedClassWords.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
