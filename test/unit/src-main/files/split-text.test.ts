import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { createSplitter, splitText } from '../../../../src-main/files/split-text.ts';
import type { SourceRecord } from '../../../../src-main/files/source-record.ts';

const comma = { delimiter: ',', quote: '"' };
const messy = fc.string({
  unit: fc.constantFrom('a', 'é', '"', '"', ',', ';', '\n', '\r', '\r\n', ' ', '1', '\\', '\0', '\uFEFF', "'", '😀'),
  maxLength: 60,
});
const dialects = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|', ' '),
  quote: fc.constantFrom('"', '"', "'", ''),
});

function fieldsOf(records: readonly SourceRecord[]) {
  return records.map(({ fields }) => fields);
}

function brief(text: string) {
  return splitText(text, comma).map(({ line, fields, fault }) => [line, ...fields, ...(fault ? [{ fault }] : [])]);
}

describe('splitText', () => {
  it('keeps delimiters, doubled quotes and line breaks within quotes, and says where each record begins', () => {
    expect(splitText('a,"b,1"\n"two\nlines","say ""hi"""\nlast,x', comma)).toEqual([
      { line: 1, fields: ['a', 'b,1'], raw: 'a,"b,1"' },
      { line: 2, fields: ['two\nlines', 'say "hi"'], raw: '"two\nlines","say ""hi"""' },
      { line: 4, fields: ['last', 'x'], raw: 'last,x' },
    ]);
  });

  it.each([
    [
      'mixed line ends',
      'a\r\nb\nc\rd\r\r\n\ne',
      [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
        [4, 'd'],
        [5, ''],
        [6, ''],
        [7, 'e'],
      ],
    ],
    [
      'a CR in quotes',
      '"a\rb",c\rd,e',
      [
        [1, 'a\rb', 'c'],
        [3, 'd', 'e'],
      ],
    ],
    [
      'one final CRLF after LF lines',
      'a,b\nc,d\r\n',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    ['nothing', '', []],
    ['a quotation mark within a field', '5" pipe,the "Hub",x\n', [[1, '5" pipe', 'the "Hub"', 'x']]],
    ['spaces before and after quotes', 'a, "b, c" ,"d" \n', [[1, 'a', 'b, c', 'd']]],
    ['a padded quotation mark that does not close', 'a, "b" c,d\n', [[1, 'a', ' "b" c', 'd']]],
    [
      'quotes escaped by a backslash',
      '"a \\"b\\", c",d\n"\\"e\\"",f',
      [
        [1, 'a "b", c', 'd'],
        [2, '"e"', 'f'],
      ],
    ],
    [
      'a backslash before a closing quote',
      '"C:\\data\\",x\n"y",z',
      [
        [1, 'C:\\data\\', 'x'],
        [2, 'y', 'z'],
      ],
    ],
    [
      'marks and NULs',
      '\uFEFFa,b\n\uFEFF"c",d\0\0\n\u001A',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
        [3, ''],
      ],
    ],
    [
      'a block of NULs',
      'a\n\0\0\0\0',
      [
        [1, 'a'],
        [2, '', { fault: 'not-a-record' }],
      ],
    ],
    [
      'an empty last field',
      'a,\n,\n',
      [
        [1, 'a', ''],
        [2, '', ''],
      ],
    ],
  ])('reads %s', (_, text, records) => {
    expect(brief(text)).toEqual(records);
  });

  it.each([
    ['a name never quoted', '"Hub" centre,1\n', ['"Hub" centre', '1']],
    ['a quoted name, unescaped', '"the "Hub, Acton" centre",1\n', ['the "Hub, Acton" centre', '1']],
    ['two names', '"Hub" and "Spoke",1\n', ['"Hub" and "Spoke"', '1']],
    ['a name at the end of quotes', '"the "Hub"",1\n', ['the "Hub"', '1']],
    ['text before the next quoted field', '"a" b,"c",1\n', ['"a" b', 'c', '1']],
    ['a mark after a closed field', '1,"3" "\n', ['1', '"3" "']],
  ])('reads %s, and says that it is not certain', (_, text, fields) => {
    expect(splitText(text, comma)).toMatchObject([{ fields, fault: 'stray-quote' }]);
  });

  const unclosed = { fault: 'unclosed-quote' };
  it.each([
    [
      'to the end of the file',
      '1,a\n2,"b,3\n4,c\n',
      [
        [1, '1', 'a'],
        [2, '2', '"b', '3', unclosed],
        [3, '4', 'c'],
      ],
    ],
    [
      'when a quoted field follows',
      '2,"b\n4,"c"\n',
      [
        [1, '2', '"b', unclosed],
        [2, '4', 'c'],
      ],
    ],
    [
      'when a quoted line follows',
      '2,"b\n"4","c"\n',
      [
        [1, '2', '"b', unclosed],
        [2, '4', 'c'],
      ],
    ],
    [
      'when doubled quotes follow',
      '2,"b\n4,"""c"" d"\n',
      [
        [1, '2', '"b', unclosed],
        [2, '4', '"c" d'],
      ],
    ],
    [
      'after a field of two lines',
      '"a\nb","c\nd,e',
      [
        [1, 'a\nb', '"c', unclosed],
        [3, 'd', 'e'],
      ],
    ],
  ])('lets an unclosed quote spoil its own line only: %s', (_, text, records) => {
    expect(brief(text)).toEqual(records);
  });

  it('reads texts that were written as formulas so that spreadsheet programs leave them alone', () => {
    const records = splitText('="00123",1\n"=""00124""",2\n="a ""b""",=1+1\n', { delimiter: ',', quote: '"' });
    expect(records.map(({ fields }) => fields)).toEqual([
      ['00123', '1'],
      ['00124', '2'],
      ['a "b"', '=1+1'],
    ]);
    expect(records[0]?.raw).toBe('="00123",1');
  });

  it('takes back a quote that swallowed two hundred records, and keeps a note of two hundred lines', () => {
    const rows = Array.from({ length: 200 }, (_, index) => `${index},x,y`).join('\n');
    expect(splitText(`0,"x,y\n${rows}\n1,z",w\n2,x,y`, comma)).toHaveLength(203);
    const note = Array.from({ length: 200 }, (_, index) => `line ${index}${', and more'.repeat(index % 3)}`).join('\n');
    expect(splitText(`a,"${note}",b\nc,d,e`, comma)).toMatchObject([{ fields: ['a', note, 'b'] }, { line: 201 }]);
  });

  it('reads back any table, whatever the dialect, the line end and the mark at its head', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', "'", ',', ';', '\n', '\r', ' ', '1'), maxLength: 6 });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|', '^', '~', ':', '\u001F'),
        fc.constantFrom('"', "'"),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('', '\uFEFF'),
        (rows, delimiter, quote, end, mark) => {
          const text = mark + stringify(rows, { delimiter, quote, escape: quote, record_delimiter: end, quoted: true });
          const records = splitText(text, { delimiter, quote });
          expect(fieldsOf(records)).toEqual(rows);
          expect(records.every(({ fault }) => fault === undefined)).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('loses nothing of any text: the records and the line ends between them are the text, and lines are counted', () => {
    fc.assert(
      fc.property(messy, dialects, (text, dialect) => {
        let at = 0;
        let line = 1;
        for (const record of splitText(text, dialect)) {
          expect(record.line).toBe(line);
          expect(text.startsWith(record.raw, at)).toBe(true);
          at += record.raw.length;
          const [lineEnd = ''] = /^(\r\n|\n|\r)?/.exec(text.slice(at)) ?? [];
          expect(lineEnd !== '' || at === text.length).toBe(true);
          at += lineEnd.length;
          line += (record.raw + lineEnd).split(/\r\n|\n|\r/).length - 1;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same records however the text is cut into pieces', () => {
    fc.assert(
      fc.property(messy, dialects, fc.array(fc.nat(60), { maxLength: 8 }), (text, dialect, cuts) => {
        const splitter = createSplitter(dialect);
        const places = [0, ...cuts.filter((cut) => cut < text.length).toSorted((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((to, index) => text.slice(places[index], to));
        const records = [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
        expect(records).toEqual(splitText(text, dialect));
      }),
      { numRuns: 2000 },
    );
  });
});
