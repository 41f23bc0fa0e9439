import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { splitRecords } from '../../../../src-main/extract/split-records.ts';

describe('splitRecords', () => {
  it('keeps delimiters, doubled quotes and line breaks within quotes, and says where each record begins', () => {
    expect(splitRecords('a,"b,1"\n"two\nlines","say ""hi"""\nlast,x', ',')).toEqual([
      { line: 1, fields: ['a', 'b,1'] },
      { line: 2, fields: ['two\nlines', 'say "hi"'] },
      { line: 4, fields: ['last', 'x'] },
    ]);
  });

  it('reads back any table, whatever the delimiter and line end', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', '1'), maxLength: 6 });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, delimiter, end) => {
          const text = stringify(rows, { delimiter, record_delimiter: end, quoted: true });
          expect(splitRecords(text, delimiter).map((record) => record.fields)).toEqual(rows);
        },
      ),
    );
  });
});
