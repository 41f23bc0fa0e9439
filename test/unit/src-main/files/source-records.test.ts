import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadPlan } from '../../../../shared/model/read-plan.ts';
import type { SourceRecord } from '../../../../src-main/files/source-record.ts';
import { sourceRecords } from '../../../../src-main/files/source-records.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strand-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function recordsOf(content: Buffer, read: Partial<ReadPlan> = {}, signal = new AbortController().signal) {
  const path = join(folder, 'extract.csv');
  await writeFile(path, content);
  const records: SourceRecord[] = [];
  for await (const batch of sourceRecords(path, { format: 'csv', ...read }, signal)) records.push(...batch);
  return records;
}

describe('sourceRecords of text', () => {
  it('reads the records of a packed file in its encoding, delimiter and quotation marks', async () => {
    const bytes = gzipSync(iconv.encode("Ward;N\r\n'Acton; West';£5\r\n", 'windows-1252'));
    const read = { packed: { kind: 'gzip' }, encoding: 'windows-1252', delimiter: ';', quote: "'" } as const;
    expect(await recordsOf(bytes, read)).toEqual([
      { line: 1, fields: ['Ward', 'N'], raw: 'Ward;N' },
      { line: 2, fields: ['Acton; West', '£5'], raw: "'Acton; West';£5" },
    ]);
  });

  it('carries on past damaged bytes, and says in which records characters are lost', async () => {
    const bytes = Buffer.concat([Buffer.from('a,£\nCaf'), Buffer.from([0xe9, 0x2c, 0xff, 0x0a]), Buffer.from('é,c\n')]);
    expect(await recordsOf(bytes, { encoding: 'utf-8' })).toEqual([
      { line: 1, fields: ['a', '£'], raw: 'a,£' },
      { line: 2, fields: ['Caf\uFFFD', '\uFFFD'], raw: 'Caf\uFFFD,\uFFFD', lost: 2 },
      { line: 3, fields: ['é', 'c'], raw: 'é,c' },
    ]);
  });

  it('counts lines across the pieces that a large file is read in', async () => {
    const rows = Array.from(
      { length: 60_000 },
      (_, index) => `${index},"a ""quoted""\nnote, of two lines",é${index % 7}`,
    );
    const records = await recordsOf(Buffer.from(rows.join('\r\n')));
    expect(records).toHaveLength(60_000);
    expect(records.at(-1)).toMatchObject({ line: 119_999, fields: ['59999', 'a "quoted"\nnote, of two lines', 'é2'] });
    expect(records.findIndex(({ line }, index) => line !== 2 * index + 1)).toBe(-1);
  });

  it('refuses an unknown encoding, and stops when it is told to', async () => {
    await expect(recordsOf(Buffer.from('a'), { encoding: 'klingon' })).rejects.toMatchObject({
      code: 'file-unreadable',
    });
    await expect(recordsOf(Buffer.from('a'), {}, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  });
});
