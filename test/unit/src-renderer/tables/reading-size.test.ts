import { describe, expect, it } from 'vitest';
import type { PreviewPage } from '../../../../shared/model/preview.ts';
import { pinsWidth, readingHeaderHeight, readingWidth } from '../../../../src-renderer/tables/reading-size.ts';

/** Every character ten pixels wide. */
const measure = (text: string): number => text.length * 10;

function column(name: string, values: PreviewPage['columns'][number]['values'], type: 'text' | 'number' = 'text') {
  return { name, type, role: { kind: 'category' } as const, values, statuses: values.map(() => 'value' as const) };
}

describe('a column', () => {
  it('is as wide as its longest value', () => {
    expect(readingWidth(column('Ward', ['Southall Green']), 'Ward', measure)).toBe(160);
  });

  it('is as wide as the longest word of its heading, which wraps', () => {
    expect(readingWidth(column('Organisation visited', ['a']), 'Category', measure)).toBe(140);
  });

  it('is no wider than a screen can bear, and no narrower than a number', () => {
    expect(readingWidth(column('Note', ['x'.repeat(500)]), 'Free text', measure)).toBe(420);
    expect(readingWidth(column('n', [1], 'number'), 'Count', measure)).toBe(72);
  });

  it('has room for the mark of a status beside its number', () => {
    const marked = { ...column('n', [12345], 'number'), statuses: ['provisional' as const] };
    expect(readingWidth(marked, 'Count', measure)).toBe(60 + 38 + 20);
  });
});

describe('the pins of a cell', () => {
  it('have room of their own beside its text as it came', () => {
    const unread = { ...column('n', [null], 'number'), statuses: ['unreadable' as const], asItCame: ['twelve or so'] };
    expect(readingWidth(unread, 'Count', measure)).toBe(120 + 38 + 20);
    expect([0, 1, 2].map(pinsWidth)).toEqual([0, 36, 64]);
  });
});

describe('the header', () => {
  it('is as high as the heading that wraps most, with what its column is for', () => {
    const columns = [column('Ward', ['a']), column('Total of all rows', ['a'], 'number')];
    expect(readingHeaderHeight(columns, () => 'Category', measure)).toBe(3 * 14 + 16);
  });

  it('leaves room for rows', () => {
    expect(readingHeaderHeight([column('a '.repeat(400), ['a'])], () => 'Category', measure)).toBe(132);
  });
});
