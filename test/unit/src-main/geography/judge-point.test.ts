import { describe, expect, it } from 'vitest';
import { judgePoint } from '../../../../src-main/geography/judge-point.ts';

describe('judgePoint', () => {
  it.each([
    ['a place in Ealing', -0.3055, 51.513, null],
    ['none', Number.NaN, 51.5, 'no-position'],
    ['0 and 0', 0, 0, 'zero'],
    ['latitude first', 51.513, -0.3055, 'swapped'],
    ['metres', 517_500, 180_500, 'other-system'],
    ['Paris', 2.35, 48.86, 'outside-uk'],
  ] as const)('judges degrees: %s', (_, x, y, reason) => {
    expect(judgePoint(x, y, 'wgs84')).toBe(reason);
  });

  it.each([
    ['a place in Ealing', 517_500, 180_500, null],
    ['Belfast', 146_000, 530_000, null],
    ['none', 517_500, Number.NaN, 'no-position'],
    ['0 and 0', 0, 0, 'zero'],
    ['kilometres', 517.5, 180.5, 'kilometres'],
    ['degrees', -0.3055, 51.513, 'other-system'],
    ['northing first, in the north of Scotland', 1_150_000, 440_000, 'swapped'],
    ['Paris', 700_500, -300_000, 'outside-uk'],
  ] as const)('judges metres: %s', (_, x, y, reason) => {
    expect(judgePoint(x, y, 'british-national-grid')).toBe(reason);
  });
});
