import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createWorkspace } from '../../../../src-main/workspace/create-workspace.ts';
import { readWorkspace } from '../../../../src-main/workspace/read-workspace.ts';

const samplePath = path.resolve(import.meta.dirname, '../../../../sample-data/ealing.strand.json');
const folder = await mkdtemp(path.join(tmpdir(), 'strand-new-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a new workspace', () => {
  it('has areas, lookups and resident counts beside it, and nothing of any partner', async () => {
    const file = await createWorkspace(path.join(folder, 'new', 'evidence'), 'Women’s health (2026)', samplePath);
    expect(path.relative(folder, file)).toBe(path.join('new', 'evidence', 'womens-health-2026.strand.json'));
    const workspace = await readWorkspace(file);
    expect(workspace).toMatchObject({
      title: 'Women’s health (2026)',
      synthetic: false,
      areas: { boundaries: 'ward-boundaries' },
      joins: [],
      measures: [],
      profiles: [],
    });
    expect(workspace.datasets.every(({ sensitivity }) => sensitivity === 'open')).toBe(true);
    expect(workspace.datasets.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['ward-boundaries', 'ward-names', 'lsoa-to-ward', 'postcodes', 'census-ethnic-group']),
    );
    expect(workspace.populations.map(({ id }) => id)).toEqual(['adults', 'residents']);
    expect(await readdir(path.dirname(file))).toEqual(['census', 'geography', path.basename(file)].toSorted());
  });

  it('may be made in a folder with other files', async () => {
    const used = path.join(folder, 'used');
    await mkdir(used);
    await writeFile(path.join(used, 'notes.txt'), 'notes');
    expect(await createWorkspace(used, 'Used', samplePath)).toBe(path.join(used, 'used.strand.json'));
  });

  it.each([
    ['a folder with a workspace', 'used', /already holds the workspace "used.strand.json"/],
    ['a file in place of a folder', path.join('used', 'notes.txt'), /Choose a folder/],
  ])('refuses %s', async (_, name, words) => {
    await expect(createWorkspace(path.join(folder, name), 'Again', samplePath)).rejects.toMatchObject({
      code: 'file-unwritable',
      message: expect.stringMatching(words),
    });
  });

  it('refuses to write over another file, and leaves it', async () => {
    const taken = path.join(folder, 'taken');
    await mkdir(path.join(taken, 'geography'), { recursive: true });
    await writeFile(path.join(taken, 'geography', 'wards.geojson'), '{}');
    await expect(createWorkspace(taken, 'Taken', samplePath)).rejects.toMatchObject({
      message: expect.stringMatching(/wards.geojson" is in the way/),
    });
    expect(await readdir(taken)).not.toContain('taken.strand.json');
  });
});
