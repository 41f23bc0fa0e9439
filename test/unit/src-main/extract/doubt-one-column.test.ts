import { describe, expect, it } from 'vitest';
import { doubtOneColumn } from '../../../../src-main/extract/doubt-one-column.ts';

describe('doubtOneColumn', () => {
  it('tells columns of fixed width', () => {
    const lines = ['Ward          Count  Rate', 'Acton            12   1.2', 'Perivale          7   0.8'];
    expect(doubtOneColumn(lines)).toMatch(/^Its lines look like columns of fixed width/);
  });

  it('tells lines that were quoted as a whole', () => {
    expect(doubtOneColumn(['"Ward,Count,Rate"', '"Acton,12,1.2"', '"Perivale,7,0.8"'])).toMatch(
      /in quotation marks as a whole, with three fields within them/,
    );
    expect(doubtOneColumn(['"Ward,Note"', '"Acton,""a, b"""', '"Perivale,""c"""'])).toMatch(/two fields/);
  });

  it.each([
    ['words', ['Ward', 'Acton', 'North  End', 'Perivale']],
    ['sentences', ['The one was here.  It left.', 'Another is here still.', 'None came after that one.']],
    ['quoted words', ['"Ward"', '"Acton"', '"Perivale"']],
    ['too little to tell', ['a  b', 'c  d']],
  ])('doubts nothing about %s', (_, lines) => {
    expect(doubtOneColumn(lines)).toBeNull();
  });
});
