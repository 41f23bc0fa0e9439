import { describe, expect, it } from 'vitest';
import { stripTicks } from '../../../../../src-renderer/features/explore/strip-ticks.ts';

describe('the strip of a hidden count', () => {
  it('marks each of few numbers', () => {
    expect(stripTicks({ lower: 0, upper: 5 })).toEqual({ from: 0, to: 5, ticks: [0, 1, 2, 3, 4, 5] });
  });

  it('marks the ends of a long range and round numbers between them, none on top of another', () => {
    expect(stripTicks({ lower: 3, upper: 47 })).toEqual({ from: 3, to: 47, ticks: [3, 10, 20, 30, 40, 47] });
    expect(stripTicks({ lower: 190, upper: 204 }).ticks).toEqual([190, 195, 200, 204]);
  });

  it('goes on where there is no upper limit', () => {
    expect(stripTicks({ lower: 2, upper: null })).toMatchObject({ from: 2, to: 10 });
  });

  it('has a length even for a single number', () => {
    expect(stripTicks({ lower: 4, upper: 4 })).toEqual({ from: 4, to: 5, ticks: [4] });
  });
});
