import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listParquetFiles, readFooter } from '../../../../src-main/files/parquet-files.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'strand [parquet] '));
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeAll(async () => {
  const names = [
    'a.parquet',
    'year=2024/b.PARQUET',
    'year=2023/c.parquet',
    'notes.txt',
    '_tmp/x.parquet',
    '.d.parquet',
  ];
  for (const name of [...names, 'a[1].parquet', 'a1.parquet']) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), name);
  }
});

it.each([
  ['', ['a.parquet', 'a1.parquet', 'a[1].parquet', 'year=2023/c.parquet', 'year=2024/b.PARQUET']],
  ['a.parquet', ['a.parquet']],
  ['a[1].parquet', ['a[1].parquet']],
  ['a[12].parquet', ['a1.parquet']],
  ['a*.parquet', ['a.parquet', 'a1.parquet', 'a[1].parquet']],
  ['year=*/*', ['year=2023/c.parquet', 'year=2024/b.PARQUET']],
  ['**/*.parquet', ['a.parquet', 'a1.parquet', 'a[1].parquet', 'year=2023/c.parquet']],
  ['notes.txt', ['notes.txt']],
  ['none-*.parquet', []],
])(
  'finds for “%s” the files that it stands for, in a folder whose own name looks like a pattern',
  async (pattern, names) => {
    const files = await listParquetFiles(path.join(folder, pattern));
    expect(files.map(({ name }) => name)).toEqual(names);
  },
);

it('lets the file system say that a file is not there', async () => {
  await expect(listParquetFiles(path.join(folder, 'none.parquet'))).rejects.toMatchObject({ code: 'ENOENT' });
});

it('reads a footer by its length, and nothing of a file that has none', async () => {
  const footer = Buffer.from('the schema');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(footer.length);
  const whole = path.join(folder, 'whole');
  await writeFile(whole, Buffer.concat([Buffer.from('PAR1 rows '), footer, length, Buffer.from('PAR1')]));
  expect((await readFooter(whole)).toString()).toBe('the schema');
  await writeFile(whole, Buffer.concat([Buffer.from('PAR1 rows '), footer, length, Buffer.from('PAR')]));
  expect(await readFooter(whole)).toHaveLength(0);
  await writeFile(whole, Buffer.concat([Buffer.from('PAR1'), Buffer.from([255, 255, 255, 127]), Buffer.from('PAR1')]));
  expect(await readFooter(whole)).toHaveLength(0);
});
