import { describe, expect, it } from 'vitest';
import { builtInFormat, readNumberFormat } from '../../../../src-main/files/number-format.ts';

describe('readNumberFormat', () => {
  it.each([
    ['dd/mm/yyyy', 'date'],
    ['[$-809]d mmmm yyyy;@', 'date'],
    ['mmm-yy', 'date'],
    ['dd/mm/yyyy hh:mm', 'date'],
    ['mmddyyam/pm', 'date'],
    ['hh:mm AM/PM', 'time'],
    ['mm:ss', 'time'],
    ['[h]:mm:ss', 'duration'],
    ['0.0%', 'percent'],
    ['0%;[Red]-0%', 'percent'],
    ['General', 'plain'],
    ['#,##0.00', 'plain'],
    ['"£"#,##0;[Red]-"£"#,##0', 'plain'],
    ['_-* #,##0_-;\\-* #,##0_-;_-* "-"??_-;_-@_-', 'plain'],
    ['0.00E+00', 'plain'],
    ['"Percentages are rounded to the nearest "0" per cent."', 'plain'],
    ['0" days"', 'plain'],
    ['[Red]0', 'plain'],
    ['@', 'plain'],
    ['00.0', 'plain'],
  ])('%s is %s', (code, kind) => {
    expect(readNumberFormat(code).kind).toBe(kind);
  });

  it.each([
    ['00000', '00000'],
    ['0000;[Red]-0000', '0000'],
    ['"E"00000000', 'E00000000'],
    ['00000 000000', '00000 000000'],
    ['000\\-00\\-0000', '000-00-0000'],
  ])('%s is a code of the shape %s', (code, mask) => {
    expect(readNumberFormat(code)).toEqual({ kind: 'code', mask });
  });

  it('knows the formats that have a number only', () => {
    expect([0, 9, 10, 14, 18, 22, 45, 46, 49].map((id) => builtInFormat(id).kind)).toEqual([
      'plain',
      'percent',
      'percent',
      'date',
      'time',
      'date',
      'time',
      'duration',
      'plain',
    ]);
  });
});
