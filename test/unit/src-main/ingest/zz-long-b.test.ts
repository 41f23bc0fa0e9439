import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceRecords } from '../../../../src-main/files/source-records.ts';
import type { SourceRecord } from '../../../../src-main/files/source-record.ts';
import { extractLoader, never } from '../../../support/extract-loader.ts';

const { load, path } = extractLoader();
const read = { format: 'csv', delimiter: ',', encoding: 'utf-8' } as const;
const roles = { n: { kind: 'count', unit: 'people' }, d: { kind: 'date' } } as const;

const texts = [
  'abc',
  'x "y"',
  'a,b',
  'two\nlines',
  'é',
  '1',
  '2.5',
  '1,234',
  '*',
  'n/a',
  '(3)',
  '12 [p]',
  'nan',
  'epoch',
  '1_000',
];
const dates = ['01/02/2023', '2023-01-05', '31/09/1974', '1/1/1900', '7 May 24', '2023-01-05T10:00:00Z'];
const cell = fc.constantFrom('', ' ', 'Name', ...texts, ...dates);
const plainRow = fc.tuple(
  fc.constantFrom('abc', 'x y'),
  fc.constantFrom('1', '2.5', ''),
  fc.constantFrom('01/02/2023', ''),
);
const rows = fc.array(fc.oneof(fc.tuple(cell, cell, cell), plainRow), { minLength: 1, maxLength: 10 });
const damage = fc.record({
  kind: fc.constantFrom('flip', 'cut', '"', '\n', '\r', ',', '\0', '\uFEFF'),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  byte: fc.nat({ max: 255 }),
});
type Damage = typeof damage extends fc.Arbitrary<infer D> ? D : never;

const damagedFile = fc
  .tuple(rows, fc.array(damage, { maxLength: 3 }), fc.constantFrom('\n', '\r\n'))
  .map(([table, damages, end]) =>
    damages.reduce(harm, Buffer.from([['Name', 'n', 'd'], ...table].map(lineOf).join(end) + end)),
  );

function lineOf(row: readonly string[]): string {
  return row.map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',');
}

function harm(bytes: Buffer, { kind, at, byte }: Damage): Buffer {
  const place = Math.floor(at * bytes.length);
  const rest = bytes.subarray(place);
  if (kind === 'cut') return bytes.subarray(0, Math.max(place, 'Name,n,d\n'.length));
  if (kind === 'flip') return Buffer.concat([bytes.subarray(0, place), Buffer.from([byte]), rest.subarray(1)]);
  return Buffer.concat([bytes.subarray(0, place), Buffer.from(kind), rest]);
}

async function recordsOf(file: string): Promise<SourceRecord[]> {
  const all: SourceRecord[] = [];
  for await (const records of sourceRecords(file, read, never)) all.push(...records);
  return all;
}

/** Whether a record holds more than blanks, or could not be split at all. */
function isFilled({ fields, fault }: SourceRecord): boolean {
  return fault !== undefined || fields.some((text) => /[^ \t\r\n\u00a0]/.test(text));
}

describe('a damaged file', () => {
  it('loses no row, and every row that is loaded is a record of it, unaltered and in its place', async () => {
    await fc.assert(
      fc.asyncProperty(damagedFile, async (bytes) => {
        const { account, columns } = await load(bytes, { read });
        expect(account.read).toBe(account.loaded + account.rejected);
        const records = (await recordsOf(path('extract.csv'))).slice(1).filter(isFilled);
        expect(account.read).toBe(records.length);
        const rejected = new Set(account.rejects.map(({ line }) => line));
        const loaded = records.filter(({ line }) => !rejected.has(line));
        const width = Object.keys(columns).length;
        const cells = loaded.map(({ fields }) =>
          fields.slice(0, width).map((text) => text.replace(/^[ \t\r\n\u00a0]+|[ \t\r\n\u00a0]+$/g, '') || null),
        );
        expect(Object.values(columns)).toEqual(
          Array.from({ length: width }, (_, at) => cells.map((row) => row[at] ?? null)),
        );
      }),
      { numRuns: 600 },
    );
  });

  it('is read alike whether it is given to DuckDB as it is or record by record', async () => {
    await fc.assert(
      fc.asyncProperty(damagedFile, async (bytes) => {
        const outcome = (directFrom: number): Promise<unknown> =>
          load(bytes, { read, roles }, { directFrom }).catch((error: unknown) => String(error));
        expect(await outcome(0)).toEqual(await outcome(Infinity));
      }),
      { numRuns: 150 },
    );
  });
});
