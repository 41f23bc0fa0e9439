import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readyFolder } from '../../../../src-main/files/ready-folder.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strand-folder-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('makes a folder with those above it, leaves nothing in it, and says which was the first', async () => {
  const deep = join(folder, 'reports', 'wards', 'pdf');
  expect(await readyFolder(deep)).toBe(join(folder, 'reports'));
  expect(await readdir(deep)).toEqual([]);
  expect(await readyFolder(deep)).toBeUndefined();
});

it('throws what the system says where a file is in the way, or below one', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  await expect(readyFolder(file)).rejects.toMatchObject({ code: 'EEXIST' });
  await expect(readyFolder(join(file, 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});

it.runIf(process.platform === 'linux')('ends where no folder can be made or written to', async () => {
  await expect(readyFolder('/proc/reports/wards')).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(readyFolder('/proc')).rejects.toMatchObject({ code: 'ENOENT' });
});
