import { describe, expect, test } from 'vitest';
import type { Rate } from '../../../../shared/model/estimate.ts';
import { againstValue, compareBenchmarks } from '../../../../src-main/statistics/compare-benchmarks.ts';
import { sampleEvidence } from '../../../support/sample-evidence.ts';
import { hiddenEvidence } from '../../../support/sample-views.ts';

const england = { measure: 'housing-register', title: 'England', value: 9, source: 'A table', period: '2025' };

function rate(lower: number, upper: number | null): Rate {
  return { quantity: 'rate', status: 'value', value: 10, lower, upper, method: 'byar', reliable: true };
}

describe('againstValue', () => {
  test('is higher or lower only where the interval leaves the value out', () => {
    expect(againstValue(rate(9.1, 11), 9)).toBe('higher');
    expect(againstValue(rate(8, 8.9), 9)).toBe('lower');
    expect(againstValue(rate(9, 11), 9)).toBe('no-clear-difference');
    expect(againstValue(rate(8, null), 9)).toBe('no-clear-difference');
  });

  test('says nothing of a rate that is not printed', () => {
    expect(againstValue({ quantity: 'rate', status: 'suppressed' }, 9)).toBe('hidden');
    expect(againstValue({ quantity: 'rate', status: 'not-available' }, 9)).toBe('not-comparable');
    expect(againstValue({ quantity: 'rate', status: 'too-few' }, 9)).toBe('too-few');
  });
});

describe('compareBenchmarks', () => {
  test('sets the whole and each ward beside it', () => {
    const [found] = compareBenchmarks([england], [sampleEvidence()]);
    expect(found?.areas).toHaveLength(25);
    expect(found?.areas[0]).toEqual({ area: 'E09000009', direction: 'higher' });
    expect(new Set(found?.areas.map(({ direction }) => direction)).size).toBe(3);
  });

  test('hides with the rate', () => {
    const [found] = compareBenchmarks([england], [hiddenEvidence(sampleEvidence(), [])]);
    expect(found?.areas.every(({ direction }) => direction === 'hidden')).toBe(true);
  });

  test('refuses a measure that is not shown', () => {
    expect(() => compareBenchmarks([{ ...england, measure: 'arrears' }], [sampleEvidence()])).toThrow(
      'The benchmark of England is for the measure "arrears", which this profile does not show.',
    );
  });
});
