import { writeFileSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { addDataset, replaceDataset, saveWorkspace } from '../../../../src-main/workspace/save-workspace.ts';
import { readWorkspace } from '../../../../src-main/workspace/read-workspace.ts';
import { sampleDataset } from '../../../support/sample-dataset.ts';

const samplePath = path.resolve(import.meta.dirname, '../../../../sample-data/ealing.strand.json');
const folder = await mkdtemp(path.join(tmpdir(), 'strand-save-'));
const file = path.join(folder, 'w.strand.json');
const text = await readFile(samplePath, 'utf8');

beforeEach(() => writeFile(file, text));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('saving a workspace', () => {
  it('that did not change leaves every byte as it was', async () => {
    await saveWorkspace(file, (workspace) => workspace);
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('keeps an officer’s own order, indent and line ends', async () => {
    const { title, ...rest } = JSON.parse(text) as Record<string, unknown>;
    const own = `${JSON.stringify({ ...rest, title }, null, '\t')}\n`.replaceAll('\n', '\r\n');
    await writeFile(file, own);
    await saveWorkspace(file, (workspace) => ({ ...workspace, title: 'Other' }));
    expect(await readFile(file, 'utf8')).toBe(own.replace('Ealing equality evidence 2026', 'Other'));
  });

  it('adds and replaces datasets, and changes nothing else', async () => {
    const before = await readWorkspace(file);
    const added = sampleDataset({ id: 'libraries', title: 'Libraries' });
    await addDataset(file, added);
    expect((await readWorkspace(file)).datasets).toEqual([...before.datasets, added]);
    const renamed = { ...added, title: 'Library visits' };
    await replaceDataset(file, renamed);
    expect(await readWorkspace(file)).toEqual({ ...before, datasets: [...before.datasets, renamed] });
    expect((await readFile(file, 'utf8')).startsWith(text.slice(0, text.indexOf('"joins"') - 10))).toBe(true);
  });

  it('lets none of many saves at once go under', async () => {
    const ids = Array.from({ length: 8 }, (_, index) => `library-${String(index)}`);
    await Promise.all(ids.map((id) => addDataset(file, sampleDataset({ id }))));
    expect((await readWorkspace(file)).datasets.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  });

  it.each([
    ['a name that is taken', () => addDataset(file, sampleDataset({ id: 'housing-register' })), /Two of the datasets/],
    ['a dataset that is not there', () => replaceDataset(file, sampleDataset({ id: 'none' })), /no dataset "none"/],
    [
      'boundaries that would be gone',
      () => saveWorkspace(file, (workspace) => ({ ...workspace, datasets: [] })),
      /names the dataset "/,
    ],
    [
      'a file that someone else saved meanwhile',
      () =>
        saveWorkspace(file, (workspace) => {
          writeFileSync(file, text.replace('2026', '2027'));
          return { ...workspace, title: 'Mine' };
        }),
      /saved by someone else/,
    ],
  ])('refuses %s and writes nothing', async (_, save, words) => {
    await expect(save()).rejects.toMatchObject({ message: expect.stringMatching(words) });
    expect((await readWorkspace(file)).title).not.toBe('Mine');
    expect((await readWorkspace(file)).datasets).toHaveLength(17);
    expect(await readdir(folder)).toEqual(['w.strand.json']);
  });

  it('says of a misspelt name where it is, rather than dropping it', async () => {
    const odd = text.replace('"subject": "Housing"', '"subjcet": "x", "subject": "Housing"');
    await writeFile(file, odd);
    await expect(saveWorkspace(file, (workspace) => workspace)).rejects.toMatchObject({
      message: expect.stringContaining('subjcet'),
    });
    expect(await readFile(file, 'utf8')).toBe(odd);
  });
});
