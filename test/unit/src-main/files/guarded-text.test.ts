import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardText, unguardText } from '../../../../src-main/files/guarded-text.ts';

describe('guardText', () => {
  it.each([
    ['=HYPERLINK("http://example.org")', '\'=HYPERLINK("http://example.org")'],
    ['@sum', "'@sum"],
    ['- see note', "'- see note"],
    ['+44 20 7946 0000', "'+44 20 7946 0000"],
    ['-1,200.50', '-1,200.50'],
    ["'=1", "''=1"],
    ["'tis", "'tis"],
    ['Acton', 'Acton'],
  ])('makes %j %j', (text, guarded) => {
    expect(guardText(text)).toBe(guarded);
  });

  it('is undone by unguardText', () => {
    const text = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '1', '.', 'a'), maxLength: 5 });
    fc.assert(
      fc.property(text, (cell) => {
        expect(unguardText(guardText(cell))).toBe(cell);
      }),
    );
  });
});
