import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workspaceSchema } from '../../../../shared/model/workspace.ts';
import type { Workspace } from '../../../../shared/model/workspace.ts';
import { readWorkspace } from '../../../../src-main/workspace/read-workspace.ts';
import { readRecent, rememberWorkspace } from '../../../../src-main/workspace/recent-workspaces.ts';

const samplePath = path.resolve(import.meta.dirname, '../../../../sample-data/ealing.strand.json');
let folder = '';
let sample: Workspace;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'strand-test-'));
  sample = workspaceSchema.parse(JSON.parse(await readFile(samplePath, 'utf8')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(workspace: unknown): Promise<Workspace> {
  const file = path.join(folder, 'changed.strand.json');
  await writeFile(file, JSON.stringify(workspace));
  return readWorkspace(file);
}

describe('readWorkspace', () => {
  it('reads back what was written', async () => {
    expect(await read(sample)).toEqual(sample);
  });

  it.each<[string, (workspace: Workspace) => unknown, RegExp]>([
    [
      'a measure of an unknown join',
      (w) => ({ ...w, measures: w.measures.map((m) => ({ ...m, join: 'gone' })) }),
      /measure.*join "gone"/,
    ],
    [
      'a join of an unknown dataset',
      (w) => ({ ...w, joins: w.joins.map((j) => ({ ...j, left: { dataset: 'gone' } })) }),
      /join.*dataset "gone"/,
    ],
    [
      'a profile of an unknown measure',
      (w) => ({ ...w, profiles: w.profiles.map((p) => ({ ...p, measures: ['gone'] })) }),
      /profile.*measure "gone"/,
    ],
    [
      'a population of an unknown segment',
      (w) => ({ ...w, populations: w.populations.map((p) => ({ ...p, segment: 'gone' })) }),
      /segment "gone"/,
    ],
    [
      'boundaries that are not there',
      (w) => ({ ...w, areas: { ...w.areas, boundaries: 'gone' } }),
      /areas.*dataset "gone"/,
    ],
    [
      'a code that is no area’s',
      (w) => ({ ...w, whole: { ...w.whole, code: 'Ealing' } }),
      /whole › code: An area code is a letter and eight digits/,
    ],
    [
      'a misspelt name',
      (w) => ({ ...w, datasets: w.datasets.map((d) => ({ ...d, read: { ...d.read, footerRow: 1 } })) }),
      /datasets › housing-register › read › footerRow/,
    ],
    [
      'a role that there is not',
      (w) => ({ ...w, datasets: w.datasets.map((d) => ({ ...d, roles: { Sex: { kind: 'gender' } } })) }),
      /datasets › housing-register › roles › Sex › kind: (?!.*Invalid)/,
    ],
    [
      'two datasets of one name',
      (w) => ({ ...w, datasets: [...w.datasets, ...w.datasets.slice(0, 1)] }),
      /Two of the datasets are called "housing-register"/,
    ],
    [
      'a dataset whose name leads out of the folder',
      (w) => ({ ...w, datasets: [...w.datasets, ...w.datasets.slice(0, 1).map((d) => ({ ...d, id: '../x' }))] }),
      /called "..\/x": use letters/,
    ],
    [
      'a population counted by records',
      (w) => ({ ...w, populations: w.populations.map((p) => ({ ...p, tables: { sex: 'housing-register' } })) }),
      /"housing-register", which is not an aggregate table/,
    ],
    [
      'a segment of a code that no list has',
      (w) => ({
        ...w,
        segments: w.segments.map((s) => ({
          ...s,
          expression: {
            kind: 'not',
            expression: { kind: 'strand-in', strand: 'age', list: 'age-8-bands', codes: ['0-16'] },
          },
        })),
      }),
      /segment .* picks "0-16"/,
    ],
    [
      'a strand shown by another strand’s list',
      (w) => ({
        ...w,
        profiles: w.profiles.map((p) => ({ ...p, strands: [{ strand: 'age', list: 'sex-2021' }] })),
      }),
      /shows age by "sex-2021"/,
    ],
    ['a threshold of 1', (w) => ({ ...w, policy: { ...w.policy, threshold: 1 } }), /policy › threshold/],
  ])('refuses %s and says where', async (_, change, words) => {
    await expect(read(change(sample))).rejects.toMatchObject({ message: expect.stringMatching(words) });
  });
});

describe('recent workspaces', () => {
  it('are newest first, each once, and an unreadable list is an empty one', async () => {
    const state = path.join(folder, 'state');
    expect(await readRecent(state)).toEqual([]);
    await rememberWorkspace(state, { path: '/a', title: 'A' });
    await rememberWorkspace(state, { path: '/b', title: 'B' });
    await rememberWorkspace(state, { path: '/a', title: 'A again' });
    expect(await readRecent(state)).toEqual([
      { path: '/a', title: 'A again' },
      { path: '/b', title: 'B' },
    ]);
    await writeFile(path.join(state, 'recent.json'), 'half a fi');
    expect(await readRecent(state)).toEqual([]);
  });
});
