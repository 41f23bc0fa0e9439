import { describe, expect, it } from 'vitest';
import { rowHeight, wrappedRowHeight } from '../../../../../src-main/output/pdf/row-height.ts';

const columns = [
  { kind: 'label', width: 120, flagWidth: 0 },
  { kind: 'figure', width: 50, flagWidth: 15 },
] as const;
const hidden = { kind: 'hidden', text: '[c] hidden' } as const;
const row = (name: string, number = '1,234') => [name, number];

describe('rowHeight', () => {
  it('is that of one line, or of a plot', () => {
    expect(rowHeight(columns, row('Women'))).toBeCloseTo(8.75 * 0.698 + 6.6, 6);
    expect(rowHeight(columns, [...row('Women'), { plot: hidden }])).toBe(14.9);
  });

  it('is left to the compiler where a name or a number may not fit, or a symbol may be higher than letters', () => {
    const long = 'English, Welsh, Scottish, Northern Irish or British';
    expect(rowHeight(columns, row(long))).toBeNull();
    expect(rowHeight(columns, row('Women', '1,234,567'))).toBeNull();
    expect(rowHeight(columns, row('▲ Women'))).toBeNull();
    expect(rowHeight(columns, row(''))).toBeNull();
  });

  it('may be told about of a name that wraps', () => {
    const long = 'English, Welsh, Scottish, Northern Irish or British';
    const [one, two] = [wrappedRowHeight(columns, row('Women')), wrappedRowHeight(columns, row(long))];
    expect(two - one).toBeCloseTo(8.75 * (0.698 + 0.42), 6);
  });
});
