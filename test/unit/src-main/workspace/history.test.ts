import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { nextSteps } from '../../../../src-main/workspace/history.ts';
import { saveWorkspace, stepWorkspace } from '../../../../src-main/workspace/save-workspace.ts';

const samplePath = path.resolve(import.meta.dirname, '../../../../sample-data/ealing.strand.json');
const folder = await mkdtemp(path.join(tmpdir(), 'strand-history-'));
const text = await readFile(samplePath, 'utf8');
let count = 0;
let file = '';

beforeEach(async () => {
  file = path.join(folder, `w${count++}.strand.json`);
  await writeFile(file, text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const rename = (title: string) => saveWorkspace(file, (workspace) => ({ ...workspace, title }), `call it “${title}”`);

it('takes back each change in turn and does it again, byte for byte', async () => {
  await rename('One');
  const one = await readFile(file, 'utf8');
  await rename('Two');
  const two = await readFile(file, 'utf8');
  expect(nextSteps(file)).toEqual({ undo: 'call it “Two”', redo: null });
  expect(await stepWorkspace(file, 'undo')).toBe('call it “Two”');
  expect(await readFile(file, 'utf8')).toBe(one);
  expect(await stepWorkspace(file, 'undo')).toBe('call it “One”');
  expect(await readFile(file, 'utf8')).toBe(text);
  expect(nextSteps(file)).toEqual({ undo: null, redo: 'call it “One”' });
  await stepWorkspace(file, 'redo');
  await stepWorkspace(file, 'redo');
  expect(await readFile(file, 'utf8')).toBe(two);
});

it('forgets what was taken back once something else is done, and does not remember a save that changed nothing', async () => {
  await rename('One');
  await stepWorkspace(file, 'undo');
  await saveWorkspace(file, (workspace) => workspace, 'nothing');
  expect(nextSteps(file)).toEqual({ undo: null, redo: 'call it “One”' });
  await rename('Other');
  expect(nextSteps(file)).toEqual({ undo: 'call it “Other”', redo: null });
  await expect(stepWorkspace(file, 'redo')).rejects.toMatchObject({ message: 'There is nothing to do again.' });
});

it('leaves the file alone where someone else saved it since, and can still undo once theirs is gone', async () => {
  await rename('One');
  const one = await readFile(file, 'utf8');
  await writeFile(file, text.replace('Ealing equality evidence 2026', 'Theirs'));
  await expect(stepWorkspace(file, 'undo')).rejects.toMatchObject({ code: 'file-unwritable' });
  expect(await readFile(file, 'utf8')).toContain('Theirs');
  await writeFile(file, one);
  expect(await stepWorkspace(file, 'undo')).toBe('call it “One”');
});
