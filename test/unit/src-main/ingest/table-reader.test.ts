import { describe, expect, it } from 'vitest';
import type { ReadPlan } from '../../../../shared/model/read-plan.ts';
import { splitText } from '../../../../src-main/files/split-text.ts';
import { createTableReader } from '../../../../src-main/ingest/table-reader.ts';
import type { Mends } from '../../../../src-main/ingest/table-reader.ts';

/** What becomes of each record of a text, one line each: "3 row a|b". */
function told(text: string, plan: Partial<ReadPlan> = {}, mends?: Mends): string[] {
  const lines: string[] = [];
  const reader = createTableReader(
    { format: 'csv', ...plan },
    {
      begin: ({ names, loaded }) =>
        lines.push(
          `names ${names.join('|')}${loaded.length < names.length ? ` less ${names.length - loaded.length}` : ''}`,
        ),
      row: (cells, { line }, isMended) => lines.push(`${line} ${isMended ? 'mended' : 'row'} ${cells.join('|')}`),
      reject: ({ line }, reason) => lines.push(`${line} rejected ${reason}`),
      pass: ({ line }, kind) => lines.push(`${line} ${kind}`),
    },
    mends,
  );
  reader.take(splitText(text, { delimiter: plan.delimiter ?? ',', quote: plan.quote ?? '"' }));
  reader.end();
  return lines;
}

describe('createTableReader', () => {
  it('tells what stands above and below the table, its header, its rows and blank lines', () => {
    expect(told('Title\n\nA,B\n1,2\n , \n\n3,4\nTotal,6\nNote\n', { skipRows: 2, footerRows: 2 })).toEqual([
      '1 above',
      '2 above',
      '3 header',
      'names A|B',
      '4 row 1|2',
      '5 blank',
      '6 blank',
      '7 row 3|4',
      '8 below',
      '9 below',
    ]);
  });

  it('counts physical lines below a table whose records take several', () => {
    expect(told('A,B\n1,"x\ny"\n2,z\nNote\n', { footerRows: 1 })).toContain('4 row 2|z');
    expect(told('A,B\n1,"x\ny"\nNote "one\n', { footerRows: 1 }).at(-1)).toBe('4 below');
    expect(told('A,B\n1,x\n2,"y\nz"\n', { footerRows: 2 })).toEqual(['1 header', 'names A|B', '2 row 1|x', '3 below']);
  });

  it('joins the rows of a header, and takes the plan’s names in place of the file’s', () => {
    expect(told('Ward,People\nname,aged 16+\nAbbey,1\n', { headerRows: 2 })).toContain(
      'names Ward name|People aged 16+',
    );
    expect(told('a,b\n1,2\n', { names: ['Ward', 'Count'] })).toEqual(['1 header', 'names Ward|Count', '2 row 1|2']);
    expect(told('1,2\n3,4\n', { headerRows: 0 })).toEqual(['names column 1|column 2', '1 row 1|2', '2 row 3|4']);
    expect(told('a,a\n1,2\n', { names: ['Ward', 'Ward [status]'] })).toContain('names Ward|Ward (status)');
  });

  it('takes only the table’s own columns of a wider file, and no row of what stands beside it', () => {
    expect(told('x,A,B,,C\nq,1,2,,9\nq,,,,9\nq,3,4\n', { skipColumns: 1, columnCount: 2 })).toEqual([
      '1 header',
      'names A|B',
      '2 row 1|2',
      '3 blank',
      '4 row 3|4',
    ]);
    expect(told('A,B\n1,2\n', { leaveOut: ['A'] })).toContain('names A|B less 1');
  });

  it('rejects what does not fit with the number of its fields; empty fields too many are no matter', () => {
    expect(told('A,B,C\n1,2,3,4,5\n1\n1,2,3,,\n1,2\n')).toEqual([
      '1 header',
      'names A|B|C',
      '2 rejected It has 5 fields, but the table has 3 columns.',
      '3 rejected It has only 1 of the table’s 3 columns.',
      '4 row 1|2|3',
      '5 rejected It has only 2 of the table’s 3 columns.',
    ]);
    expect(told('A,B,C\n1\n', { shortRows: 'pad' })).toContain('2 row 1||');
  });

  it('rejects a header that is said again, each row of it, but no row that only begins like it', () => {
    expect(told('A,B\n1,2\n A ,B\nA,C\n')).toEqual([
      '1 header',
      'names A|B',
      '2 row 1|2',
      '3 rejected It says the header again.',
      '4 row A|C',
    ]);
  });

  it('rejects a record that could not be split for certain, with its own line only', () => {
    expect(told('A,B\n1,"open\n2,x\n"a"b",3\n4,y\n')).toEqual([
      '1 header',
      'names A|B',
      '2 rejected A quotation mark in it is not closed.',
      '3 row 2|x',
      '4 rejected A quotation mark stands within a field of it.',
      '5 row 4|y',
    ]);
  });

  it('puts mended cells in the place of the rejected row that they came from, if they fit', () => {
    const mends = new Map([
      ['1,2,3', ['1', '2', '']],
      ['9', ['9', '8', '7']],
    ]);
    expect(told('A,B\n1,2,3\n9\n5,6\n1,2,3\n', {}, mends)).toEqual([
      '1 header',
      'names A|B',
      '2 mended 1|2',
      '3 rejected It has only 1 of the table’s 2 columns.',
      '4 row 5|6',
      '5 mended 1|2',
    ]);
  });

  it('tells of a table without rows', () => {
    expect(told('A,B\n')).toEqual(['1 header', 'names A|B']);
    expect(told('')).toEqual(['names ']);
  });
});
