import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeFile } from '../../../../src-main/extract/describe-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strand-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function given(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('describeFile', () => {
  it('reads Windows-1252 by its bytes', async () => {
    const path = await given(
      'register.csv',
      Buffer.from('Ref,Income,Language\r\n1,\xa3312.50,Fran\xe7ais\r\n', 'latin1'),
    );
    expect((await describeFile(path)).read).toMatchObject({ encoding: 'windows-1252', delimiter: ',', skipRows: 0 });
  });

  it('reads UTF-16 by its mark', async () => {
    const path = await given('utf16.csv', Buffer.from('\ufeffWard;Count\nA;1\nB;2\n', 'utf16le'));
    expect((await describeFile(path)).read).toMatchObject({ encoding: 'utf-16le', delimiter: ';' });
  });

  it('describes what a gzip file holds', async () => {
    const found = await describeFile(await given('wards.csv.gz', gzipSync('Title\nWard,Count\nActon,1\nPerivale,2\n')));
    expect(found.read).toMatchObject({ format: 'csv', packed: { kind: 'gzip' }, skipRows: 1 });
    expect(found.choices.map(({ topic }) => topic)).toEqual([
      'packing',
      'format',
      'encoding',
      'delimiter',
      'quotes',
      'header',
      'footer',
    ]);
  });

  it('takes the largest file of a zip archive, and offers the others as plans of their own', async () => {
    const archive = zipSync({
      'wards.csv': strToU8('Ward,Count\nActon,1\nPerivale,2\nHanwell,3\n'),
      'places.json': strToU8('[{"place": "Acton"}]'),
      'read me.txt': strToU8('Counts of wards.'),
    });
    const path = await given('wards.zip', archive);
    const found = await describeFile(path);
    expect(found.read).toMatchObject({ packed: { kind: 'zip', member: 'wards.csv' } });
    expect(found.members).toEqual(['wards.csv', 'places.json', 'read me.txt']);
    const [packing] = found.choices;
    expect(packing).toMatchObject({ topic: 'packing', value: 'wards.csv', confidence: 'unsure' });
    const other = packing?.alternatives.find(({ label }) => label === 'places.json')?.read;
    expect(other).toEqual({ format: 'json', packed: { kind: 'zip', member: 'places.json' } });
    const asked = await describeFile(path, other);
    expect(asked.read).toMatchObject({ format: 'json', packed: { member: 'places.json' } });
    expect(asked.choices[0]).toMatchObject({ topic: 'packing', confidence: 'settled' });
  });

  it('describes a workbook, whatever its name', async () => {
    const rows = [
      ['Client', 'Postcode'],
      ['1', 'W5 5NU'],
      ['2', 'UB1 3HG'],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: 'Clients', rows }] });
    const found = await describeFile(await given('clients.csv', bytes));
    expect(found.read).toMatchObject({ format: 'xlsx', sheet: 'Clients', skipRows: 0 });
  });

  it('takes a folder and a pattern for Parquet files', async () => {
    await mkdir(join(folder, 'visits'), { recursive: true });
    expect((await describeFile(join(folder, 'visits'))).read).toEqual({ format: 'parquet' });
    expect((await describeFile(join(folder, 'visits', '*.parquet'))).read).toEqual({ format: 'parquet' });
  });

  it('refuses Parquet in an archive, where it cannot be queried', async () => {
    const path = await given('visits.zip', zipSync({ 'visits.parquet': strToU8('PAR1 and so on PAR1') }));
    await expect(describeFile(path)).rejects.toMatchObject({
      code: 'file-format',
      message: expect.stringContaining('Unpack it'),
    });
  });

  it('says that a missing file is missing', async () => {
    await expect(describeFile(join(folder, 'nowhere.csv'))).rejects.toMatchObject({ code: 'file-missing' });
  });
});
