import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fisherOddsRatio, oddsRatio } from '../../../../src-main/statistics/odds-ratio.ts';
import { riskDifference } from '../../../../src-main/statistics/risk-difference.ts';
import { riskRatio } from '../../../../src-main/statistics/risk-ratio.ts';

const of = (count: number, total: number) => ({ count, total });

test('Koopman’s limits hold at the edges, where Katz’s would not', () => {
  const { value, limits } = riskRatio(of(1, 1), of(20, 80));
  expect(value).toBe(4);
  expect(limits.lower).toBeCloseTo(0.8026108814290172, 12);
  expect(limits.upper).toBeCloseTo(5.950173771708489, 12);
});

test('nobody counted on one side or on both', () => {
  expect(riskRatio(of(0, 60), of(5, 75))).toMatchObject({ value: 0, limits: { lower: 0 } });
  expect(riskRatio(of(5, 60), of(0, 75)).limits.upper).toBe(Infinity);
  expect(riskRatio(of(0, 60), of(0, 75))).toEqual({ value: NaN, limits: { lower: 0, upper: Infinity } });
});

// scipy 1.15: the noncentral hypergeometric distribution solved to full precision.
test('Fisher’s odds ratio to full precision', () => {
  const { value, limits } = fisherOddsRatio(of(45, 210), of(300, 2100));
  expect(value).toBeCloseTo(1.6359640629529506, 11);
  expect(limits.lower).toBeCloseTo(1.1238496187998581, 11);
  expect(limits.upper).toBeCloseTo(2.344544160379882, 11);
  expect(fisherOddsRatio(of(0, 10), of(0, 20))).toEqual({ value: 0, limits: { lower: 0, upper: Infinity } });
});

test('an odds ratio with an empty cell has no Woolf limits', () => {
  expect(oddsRatio(of(12, 12), of(400, 500))).toEqual({ value: Infinity, limits: null });
});

const shareOf = fc
  .integer({ min: 1, max: 300 })
  .chain((total) => fc.record({ count: fc.integer({ min: 1, max: total }), total: fc.constant(total) }));

test('a ratio seen from the other side is its reciprocal, a difference its opposite', () => {
  fc.assert(
    fc.property(shareOf, shareOf, (group, other) => {
      const there = riskRatio(group, other);
      const back = riskRatio(other, group);
      expect(there.limits.lower * back.limits.upper).toBeCloseTo(1, 8);
      expect(there.limits.lower).toBeLessThanOrEqual(there.value * (1 + 1e-9));
      expect(there.limits.upper).toBeGreaterThanOrEqual(there.value * (1 - 1e-9));
      expect(riskDifference(group, other).limits.lower).toBeCloseTo(-riskDifference(other, group).limits.upper, 12);
    }),
  );
});
