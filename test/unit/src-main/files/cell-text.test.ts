import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText, plainDate, plainNumber } from '../../../../src-main/files/cell-text.ts';

describe('numberText', () => {
  it.each([
    [45_382, '2024-03-31'],
    [45_382.438_888_888_89, '2024-03-31 10:32:00'],
    [45_382.999_999_999, '2024-04-01'],
    [61, '1900-03-01'],
    [59, '1900-02-28'],
    [1, '1900-01-01'],
    [0.5, '12:00:00'],
    [0, '0'],
    [-3, '-3'],
    [2_958_466, '2958466'],
  ])('%d as a date is %s', (value, text) => {
    expect(numberText(value, { kind: 'date' }, false)).toBe(text);
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(numberText(43_920, { kind: 'date' }, true)).toBe('2024-03-31');
    expect(numberText(0, { kind: 'date' }, true)).toBe('1904-01-01');
  });

  it.each([
    [0.125, '12.5%'],
    [0.07, '7%'],
    [0.29, '29%'],
    [1.1, '110%'],
    [-0.045, '-4.5%'],
    [0, '0%'],
    [1e-5, '0.001%'],
  ])('%d as a percentage is %s', (value, text) => {
    expect(numberText(value, { kind: 'percent' }, false)).toBe(text);
  });

  it.each([
    [724, '0000', '0724'],
    [12_345, '0000', '12345'],
    [7_700_900_123, '00000 000000', '07700 900123'],
    [5_013_522, 'E00000000', 'E05013522'],
    [1.5, '0000', '1.5'],
    [-7, '0000', '-7'],
  ])('%d by %s is %s', (value, mask, text) => {
    expect(numberText(value, { kind: 'code', mask }, false)).toBe(text);
  });

  it('writes times and lengths of time', () => {
    expect(numberText(0.25, { kind: 'time' }, false)).toBe('06:00:00');
    expect(numberText(1.5, { kind: 'duration' }, false)).toBe('36:00:00');
    expect(numberText(45_382.25, { kind: 'time' }, false)).toBe('2024-03-31 06:00:00');
  });
});

describe('plainNumber', () => {
  it.each([
    [1e15, '1000000000000000'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [100_021_000_000, '100021000000'],
    [0.1 + 0.2, '0.30000000000000004'],
    [-1.5e-10, '-0.00000000015'],
  ])('writes %d in full', (value, text) => {
    expect(plainNumber(value)).toBe(text);
  });

  it('reads back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(plainNumber(value)) + 0).toBe(value + 0);
        expect(plainNumber(value)).not.toContain('e');
      }),
    );
  });
});

describe('plainDate', () => {
  it.each([
    ['2024-03-31T00:00:00', '2024-03-31'],
    ['2024-03-31', '2024-03-31'],
    ['2024-03-31T05:43:21.000', '2024-03-31 05:43:21'],
    ['2024-03-31T05:43:21.5', '2024-03-31 05:43:21.5'],
    ['2024-03-31T00:00:00Z', '2024-03-31'],
  ])('%s → %s', (iso, text) => {
    expect(plainDate(iso)).toBe(text);
  });
});
