import { describe, expect, test } from 'vitest';
import { dominatedRange } from '../../../../src-main/disclosure/dominance.ts';

const none = { dominance: null, closerThanPercent: null };

describe('dominatedRange', () => {
  test('many like contributions are not sensitive', () => {
    expect(dominatedRange([40, 35, 30, 28], { ...none, closerThanPercent: 10 })).toBeNull();
  });

  test('with 100, 50 and 5, the second could put the first within 5, so 10% asks for 5 more either way', () => {
    expect(dominatedRange([100, 50, 5], { ...none, closerThanPercent: 10 })).toEqual({ lower: 150, upper: 160 });
  });

  test('with 100, 50 and 10, the second knows the first within 10 and no closer', () => {
    expect(dominatedRange([100, 50, 10], { ...none, closerThanPercent: 10 })).toBeNull();
  });

  test('a share over 75% of one contributor asks that the sum could be one of which it is 75%', () => {
    const rule = { ...none, dominance: { most: 1, share: 0.75 } };
    expect(dominatedRange([90, 5, 5], rule)).toEqual({ lower: 80, upper: 120 });
    expect(dominatedRange([75, 15, 10], rule)).toBeNull();
  });

  test('fewer than three contributors know each other, whatever the rule; nobody gives nothing', () => {
    expect(dominatedRange([60, 40, 0], none)).toEqual({ lower: 94, upper: 106 });
    expect(dominatedRange([7], none)).toEqual({ lower: 6, upper: 8 });
    expect(dominatedRange([0, 0], none)).toBeNull();
  });

  test.each([
    { contributions: [500, 300, 200, 100], isSensitive: false },
    { contributions: [1000], isSensitive: true },
    { contributions: [900, 50, 30, 20], isSensitive: true },
    { contributions: [500, 480, 20, 10], isSensitive: true },
    { contributions: [1000, 500, 100], isSensitive: true },
    { contributions: [1000, 500, 99], isSensitive: true },
    { contributions: [300, 200, 150, 0, 0], isSensitive: false },
    { contributions: [45, 45, 10], isSensitive: false },
  ])('p% of 10, two over 90%, or fewer than three: $contributions', ({ contributions, isSensitive }) => {
    const rule = { dominance: { most: 2, share: 0.9 }, closerThanPercent: 10 };
    expect(dominatedRange(contributions, rule) !== null).toBe(isSensitive);
  });
});
