import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rate } from '../../../../shared/model/estimate.ts';
import { plotPosition, positionOn, valueAt } from '../../../../shared/presentation/plot-position.ts';
import { rateScale, ratioScale } from '../../../../shared/presentation/plot-scale.ts';

const rate = (value: number, lower: number, upper: number | null): Rate => ({
  quantity: 'rate',
  status: 'value',
  value,
  lower,
  upper,
  method: 'byar',
  reliable: true,
});
const cell = (value: number, lower: number, upper: number | null) =>
  ({ kind: 'plot', status: 'value', value, lower, upper, direction: 'higher', reliable: true }) as const;

describe('rateScale', () => {
  it('starts at zero, has round ticks and holds the reference', () => {
    const scale = rateScale([rate(29.3, 20.2, 33)], 11.2);
    expect(scale.domain).toEqual([0, 33]);
    expect(scale.ticks.map(({ text }) => text)).toEqual(['0', '10', '20', '30']);
    expect(scale.referenceLabel).toBe('11.2');
  });

  it('lets an interval leave rather than shrink the rest', () => {
    const scale = rateScale([rate(20, 15, 900), rate(10, 8, 12)], 11);
    expect(scale.domain[1]).toBe(27);
    expect(plotPosition(scale, cell(20, 15, 900))).toMatchObject({ to: 1, leavesRight: true, leavesLeft: false });
    expect(plotPosition(scale, cell(20, 15, null))?.leavesRight).toBe(true);
    expect(plotPosition(scale, cell(10, 8, 12))?.leavesRight).toBe(false);
  });

  it('is the same whatever stands in a hidden row', () => {
    const shown = [rate(20, 15, 26)];
    expect(rateScale([...shown, { quantity: 'rate', status: 'suppressed' }], 11)).toEqual(rateScale(shown, 11));
  });

  it('stands up to zero and to fractions', () => {
    expect(rateScale([], 0).domain).toEqual([0, 1]);
    expect(rateScale([rate(0.04, 0.02, 0.05)], 0.03).ticks.map(({ text }) => text)).toEqual([
      '0.00',
      '0.01',
      '0.02',
      '0.03',
      '0.04',
      '0.05',
    ]);
  });
});

describe('ratioScale', () => {
  it('runs in doublings around "same"', () => {
    const scale = ratioScale([
      {
        quantity: 'rate-ratio',
        status: 'value',
        value: 2.1,
        lower: 1.6,
        upper: 2.6,
        method: 'log-wald',
        reliable: true,
      },
    ]);
    expect(scale.domain).toEqual([0.5, 4]);
    expect(scale.ticks.map(({ text }) => text)).toEqual(['half', 'same', '2 times', '4 times']);
    expect(ratioScale([]).domain).toEqual([0.5, 2]);
  });

  it('keeps a ratio of zero at its left end', () => {
    expect(plotPosition(ratioScale([]), cell(0, 0, 1.5))).toMatchObject({ point: 0, from: 0, leavesLeft: true });
  });
});

it('gives each value its place and back', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.51, max: 1.99, noNaN: true }), (value) => {
      const scale = ratioScale([]);
      expect(valueAt(scale, positionOn(scale, value))).toBeCloseTo(value, 9);
    }),
  );
});
