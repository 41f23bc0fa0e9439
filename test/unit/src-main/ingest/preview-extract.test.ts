import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ReadPlan } from '../../../../shared/model/read-plan.ts';
import { previewExtract } from '../../../../src-main/ingest/preview-extract.ts';
import type { PreviewOptions } from '../../../../src-main/ingest/preview-extract.ts';
import { extractLoader, never } from '../../../support/extract-loader.ts';

const { path, connection } = extractLoader();
const csv = { format: 'csv', delimiter: ',' } as const;

async function preview(content: string | Uint8Array, read: ReadPlan = csv, options: Partial<PreviewOptions> = {}) {
  const file = path('preview.csv');
  await writeFile(file, content);
  const told = await previewExtract(connection(), file, read, { relation: 'previewed', signal: never, ...options });
  const { names, types, columns } = await connection().columns('SELECT * FROM previewed');
  return { ...told, names, types, columns };
}

describe('previewExtract', () => {
  it('leaves a table of text with the line of each row, and tells what became of each line', async () => {
    const text = 'Title\nWard,Count\nA, 1 \n\nB,"2\n3"\nC\nTotal,3\nNote\n';
    const read = { ...csv, skipRows: 1, footerRows: 1, totalRows: [{ column: 'Ward', values: ['Total'] }] };
    const told = await preview(text, read);
    expect(told.names).toEqual(['Ward', 'Count', '[line]']);
    expect(told.types).toEqual(['VARCHAR', 'VARCHAR', 'BIGINT']);
    expect(told.columns).toEqual([
      ['A', 'B', 'Total'],
      [' 1 ', '2\n3', '3'],
      [3, 5, 8],
    ]);
    expect(told.lines.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      '1 above',
      '2 header',
      '3 row',
      '4 blank',
      '5 row',
      '7 rejected',
      '8 total',
      '9 below',
    ]);
    expect(told.lines[4]?.text).toBe('B,"2\n3"');
    expect(told).toMatchObject({ whole: true, rows: 4, account: { read: 4, loaded: 3, rejected: 1, totals: 1 } });
  });

  it('shows the first lines of a long file, and those below its table', async () => {
    const text = `A\n${'x\n'.repeat(50)}Note\n`;
    const { lines } = await preview(text, { ...csv, footerRows: 1 }, { maxLines: 3 });
    expect(lines.map(({ number, kind }) => `${number} ${kind}`)).toEqual(['1 header', '2 row', '3 row', '52 below']);
  });

  it.each([
    ['as it is', csv, (text: string) => text],
    ['packed', { ...csv, packed: { kind: 'gzip' } }, (text: string) => gzipSync(text)],
    ['in UTF-16', { ...csv, encoding: 'utf-16le' }, (text: string) => Buffer.from(text, 'utf16le')],
  ] as const)('reads the beginning of a big file %s, and estimates the rows of all of it', async (_, read, write) => {
    const rows = 200_000;
    const told = await preview(
      write(`Ward,Count\n${'Abbey Road,12345\n'.repeat(rows)}Note\n`),
      { ...read, footerRows: 1 },
      { maxBytes: 1e6 },
    );
    expect(told.whole).toBe(false);
    expect(told.account.read).toBeLessThan(rows / 2);
    expect(told.account.rejected).toBe(0);
    expect(Math.abs(told.rows / rows - 1)).toBeLessThan(0.02);
    expect(told.lines).toHaveLength(300);
  });

  it('counts all rows of a list, which is held whole, and keeps the first', async () => {
    const items = Array.from({ length: 30_000 }, (_, at) => ({ id: at, ward: 'Abbey Road' }));
    const told = await preview(JSON.stringify(items), { format: 'json' }, { maxBytes: 100_000 });
    expect(told).toMatchObject({ whole: false, rows: 30_000 });
    expect(told.columns[0]?.length).toBe(told.account.loaded);
    expect(told.account.loaded).toBeLessThan(30_000);
  });

  it('refuses a file without a table in a sentence', async () => {
    await expect(preview('')).rejects.toMatchObject({
      code: 'file-format',
      message: expect.stringContaining('holds no table'),
    });
  });
});
