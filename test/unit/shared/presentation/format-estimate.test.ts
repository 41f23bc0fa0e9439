import { describe, expect, it } from 'vitest';
import type { RateRatio } from '../../../../shared/model/estimate.ts';
import {
  formatCount,
  formatEstimateInterval,
  formatRate,
  formatRatio,
  formatShare,
  ratioDecimals,
} from '../../../../shared/presentation/format-estimate.ts';

const rate = (value: number, lower: number, upper: number | null) =>
  ({ quantity: 'rate', status: 'value', value, lower, upper, method: 'byar', reliable: true }) as const;
const ratio = (value: number, lower: number, upper: number): Extract<RateRatio, { status: 'value' }> => ({
  quantity: 'rate-ratio',
  status: 'value',
  value,
  lower,
  upper,
  method: 'log-wald',
  reliable: true,
});

describe('a printed number', () => {
  it('is rounded half up, with commas', () => {
    expect(formatCount({ status: 'value', value: 70519 })).toBe('70,519');
    expect(formatRate(rate(29.25, 20.15, 41.149))).toBe('29.3');
    expect(formatEstimateInterval(rate(29.25, 20.15, 41.149))).toBe('20.2 to 41.1');
  });

  it('is a percentage where it is a share', () => {
    const share = {
      quantity: 'share',
      status: 'value',
      value: 0.0865,
      lower: 0.0765,
      upper: 0.09754,
      method: 'wilson',
      reliable: true,
    } as const;
    expect(formatShare(share)).toBe('8.7%');
    expect(formatEstimateInterval(share)).toBe('7.7 to 9.8%');
  });

  it('is a symbol where there is none', () => {
    expect(formatCount({ status: 'suppressed' })).toBe('[c]');
    expect(formatCount({ status: 'not-available' })).toBe('[x]');
    expect(formatRate({ quantity: 'rate', status: 'suppressed' })).toBe('[c]');
    expect(formatRatio({ quantity: 'rate-ratio', status: 'too-few' })).toBe('[x]');
    expect(formatEstimateInterval({ quantity: 'rate', status: 'suppressed' })).toBe('[c]');
  });

  it('tells a true zero from one that only rounds to zero', () => {
    expect(formatRate(rate(0, 0, 3.7))).toBe('0');
    expect(formatRate(rate(0.04, 0.01, 0.09))).toBe('[low]');
  });

  it('has an open end where there is no upper limit', () => {
    expect(formatEstimateInterval(rate(3, 1.25, null))).toBe('1.3 and over');
  });
});

describe('ratioDecimals', () => {
  it('takes a second decimal only where one would print a clear difference as none', () => {
    expect(ratioDecimals([{ ratio: ratio(2.07, 1.61, 2.63), direction: 'higher' }])).toBe(1);
    expect(ratioDecimals([{ ratio: ratio(1.14, 1.04, 1.24), direction: 'higher' }])).toBe(2);
    expect(ratioDecimals([{ ratio: ratio(0.77, 0.58, 0.97), direction: 'lower' }])).toBe(2);
    expect(ratioDecimals([{ ratio: ratio(1.1, 0.95, 1.3), direction: 'no-clear-difference' }])).toBe(1);
  });
});
