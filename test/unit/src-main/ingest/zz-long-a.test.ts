import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { ReadPlan } from '../../../../shared/model/read-plan.ts';
import { extractLoader } from '../../../support/extract-loader.ts';
import { zipOf } from '../../../support/zip-of.ts';

const { load } = extractLoader();

interface Written {
  readonly rows: readonly (readonly string[])[];
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly isAllQuoted: boolean;
  readonly ends: readonly string[];
  readonly blanks: readonly number[];
  readonly read: ReadPlan;
  readonly hasMark: boolean;
}

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom(...Array.from('abcXYZ 019.-/;,|\t"\'£éñ\n')), maxLength: 8 }),
  fc.constantFrom('', '  ', 'O’Brien', '"', '""', 'two\r\nlines', '=1+1', '#', '\\', '*', '\u00a0x'),
);
const note = fc.constantFrom('Title', 'Source: "the register", 2024', 'a,b,c', '', 'It’s a note;|', '1\t2');

const written: fc.Arbitrary<Written> = fc.record({
  rows: fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 6 }),
  above: fc.array(note, { maxLength: 3 }),
  below: fc.array(note, { maxLength: 3 }),
  isAllQuoted: fc.boolean(),
  ends: fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 1, maxLength: 4 }),
  blanks: fc.array(fc.nat({ max: 8 }), { maxLength: 2 }),
  hasMark: fc.boolean(),
  read: fc
    .record({
      format: fc.constant('csv' as const),
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      quote: fc.constantFrom('"' as const, "'" as const),
      encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'),
      packed: fc.constantFrom(undefined, { kind: 'gzip' as const }, { kind: 'zip' as const, member: 'in/table.csv' }),
    })
    .map(({ packed, ...read }) => (packed === undefined ? read : { ...read, packed })),
});

const names = ['one', 'two', 'three'];

/** A file as a careless program writes it. */
function bytesOf({ rows, above, below, isAllQuoted, ends, blanks, read, hasMark }: Written): Uint8Array {
  const { delimiter = ',', quote = '"', encoding = 'utf-8' } = read;
  const field = (text: string): string =>
    isAllQuoted || [delimiter, quote, '\n', '\r'].some((sign) => text.includes(sign)) || text.startsWith(' ')
      ? `${quote}${text.replaceAll(quote, quote + quote)}${quote}`
      : text;
  const table = [names, ...rows].map((row) => row.map(field).join(delimiter));
  for (const at of blanks) table.splice(1 + (at % table.length), 0, '');
  const text = [...above, ...table, ...below].reduce((before, line, at) => {
    const end = ends[at % ends.length] ?? '\n';
    return before + line + (before.endsWith('\r') && line === '' && end === '\n' ? '\r' : end);
  }, '');
  const isMarked = hasMark && encoding.startsWith('utf');
  const bytes =
    encoding === 'macintosh' ? iconv.encode(text, 'macroman') : iconv.encode(text, encoding, { addBOM: isMarked });
  if (read.packed === undefined) return bytes;
  return read.packed.kind === 'gzip' ? gzipSync(bytes) : zipOf({ [read.packed.member]: bytes });
}

/** What is between blanks, as a snapshot has it. */
function tidy(text: string): string | null {
  const inner = text.replace(/^[ \t\r\n\u00a0]+|[ \t\r\n\u00a0]+$/g, '');
  return inner === '' ? null : inner;
}

describe('zz a table that is written in any mixture of dialects', () => {
  it('reads back equal, given how it was written', async () => {
    await fc.assert(
      fc.asyncProperty(written, async (file) => {
        const read = { ...file.read, skipRows: file.above.length, footerRows: file.below.length };
        const { account, columns } = await load(bytesOf(file), { read });
        const expected = file.rows.map((row) => row.map(tidy)).filter((row) => row.some((text) => text !== null));
        expect(account).toEqual({
          read: expected.length,
          loaded: expected.length,
          rejected: 0,
          totals: 0,
          mended: 0,
          rejects: [],
        });
        expect(columns).toEqual(Object.fromEntries(names.map((name, at) => [name, expected.map((row) => row[at])])));
      }),
      { numRuns: 800 },
    );
  });
});
