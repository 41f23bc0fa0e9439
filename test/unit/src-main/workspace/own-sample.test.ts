import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { forgetSample, ownSample } from '../../../../src-main/workspace/own-sample.ts';
import { readWorkspace } from '../../../../src-main/workspace/read-workspace.ts';

const samplePath = path.resolve(import.meta.dirname, '../../../../sample-data/ealing.strand.json');
const state = await mkdtemp(path.join(tmpdir(), 'strand-sample-'));
afterAll(() => rm(state, { recursive: true, force: true }));

it('is a copy that keeps what was changed in it, until it is begun afresh; the sample stays as it is', async () => {
  const before = await readFile(samplePath, 'utf8');
  const [own, same] = await Promise.all([ownSample(samplePath, state), ownSample(samplePath, state)]);
  expect(own).toBe(same);
  expect(own.startsWith(state)).toBe(true);
  expect((await readWorkspace(own)).datasets).toEqual((await readWorkspace(samplePath)).datasets);
  await writeFile(own, before.replace('Ealing equality evidence 2026', 'Mine'));
  expect((await readWorkspace(await ownSample(samplePath, state))).title).toBe('Mine');
  expect(await readFile(samplePath, 'utf8')).toBe(before);
  await forgetSample(samplePath, state);
  expect((await readWorkspace(await ownSample(samplePath, state))).title).toBe('Ealing equality evidence 2026');
});

it('says what is wrong where there is no sample or no place for the copy', async () => {
  await writeFile(path.join(state, 'file'), '');
  await expect(ownSample('/nowhere/x.strand.json', state)).rejects.toMatchObject({ code: 'file-missing' });
  await expect(ownSample(samplePath, path.join(state, 'file'))).rejects.toMatchObject({ code: 'file-unwritable' });
});
