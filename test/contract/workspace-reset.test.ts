import { readFile, rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workspaceSchema } from '../../shared/model/workspace.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

const women = {
  id: 'women',
  title: 'Women',
  people: 'women',
  expression: { kind: 'strand-in', strand: 'sex', list: 'sex-2021', codes: ['female'] },
} as const;

describe('the sample, begun afresh', () => {
  it('has nothing of what was done in it, and nothing to take back', async () => {
    const { client } = test.engine;
    const first = await client.workspace.open({ path: test.samplePath });
    const before = (await client.segments.list()).map(({ id }) => id);
    await client.segments.keep({ ...women, expression: { ...women.expression, codes: ['female'] } });
    expect((await client.workspace.history()).undo).toContain('Women');
    expect((await client.segments.list()).map(({ id }) => id)).toEqual([...before, 'women']);

    expect(await client.workspace.resetSample()).toEqual(first);
    expect((await client.segments.list()).map(({ id }) => id)).toEqual(before);
    expect(await client.workspace.history()).toEqual({ undo: null, redo: null });
  });
});

describe('the memory of the window', () => {
  it('needs no workspace, keeps the last of several writes, and takes no name that is a path', async () => {
    const { client } = test.engine;
    await Promise.all(['1', '2', '3'].map((text) => client.memory.write({ name: 'settings', text })));
    const { folder, texts } = await client.memory.read();
    expect(texts).toEqual({ settings: '3' });
    expect(folder.startsWith(test.directory)).toBe(true);
    await expect(client.memory.write({ name: '../settings', text: '' })).rejects.toThrow();
  });
});

describe('a workspace that was open before', () => {
  it('is listed with what changed since: newer extracts, or that it is not there', async () => {
    const { client } = test.engine;
    const made = await client.workspace.create({ folder: path.join(test.directory, 'bid'), title: 'A bid' });
    const listed = async () => (await client.workspace.recent()).find((each) => each.path === made.path);
    expect(await listed()).toMatchObject({ title: 'A bid', isMissing: false, newer: [] });

    const { datasets } = workspaceSchema.parse(JSON.parse(await readFile(made.path, 'utf8')));
    const [first] = datasets;
    const tomorrow = new Date(Date.now() + 86_400_000);
    await utimes(path.resolve(path.dirname(made.path), first?.path ?? ''), tomorrow, tomorrow);
    expect(await listed()).toMatchObject({ isMissing: false, newer: [first?.title] });

    await rm(made.path);
    expect(await listed()).toMatchObject({ isMissing: true, newer: [] });
  });
});
