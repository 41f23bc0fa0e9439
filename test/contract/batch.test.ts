import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../src-main/engine/create-engine.ts';
import type { BatchEvent } from '../../shared/model/batch.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

let test: TestEngine;
let folder: string;

beforeAll(async () => {
  test = await openTestEngine();
  folder = path.join(test.directory, 'wards');
  await test.engine.client.workspace.open({ path: test.samplePath });
});
afterAll(() => test.close());

type Asked = Parameters<TestEngine['engine']['client']['reports']['batch']>[0];

/** Runs a batch of all areas as CSV to its end, or until it said so many things. */
async function run(wanted: Partial<Asked> = {}, leaveAfter = Infinity): Promise<BatchEvent[]> {
  const asked: Asked = { profile: 'housing-equity', areas: 'all', formats: ['csv'], folder, ...wanted };
  const events: BatchEvent[] = [];
  for await (const event of await test.engine.client.reports.batch(asked)) {
    events.push(event);
    if (events.length >= leaveAfter) break;
  }
  return events;
}

async function timesOf(): Promise<ReadonlyMap<string, number>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.zip'));
  return new Map(
    await Promise.all(names.map(async (name) => [name, (await stat(path.join(folder, name))).mtimeMs] as const)),
  );
}

describe('a batch of reports', () => {
  it('can be stopped while it is checked what may leave, with nothing recorded or written', async () => {
    const { engine } = test;
    const tasks = vi.spyOn(Worker.prototype, 'postMessage');
    const stop = new AbortController();
    const request = { profile: 'housing-equity', areas: 'all', formats: ['csv'], directory: folder } as const;
    const writing = engine.writeReports(request, () => undefined, stop.signal);
    writing.catch(() => undefined);
    await expect.poll(() => tasks.mock.calls.length, { timeout: 30_000 }).toBe(1);
    stop.abort();
    await expect(writing).rejects.toThrow('Cancelled after 0 of 25 reports.');
    expect((await engine.client.releases.list()).entries).toEqual([]);
    expect(await readdir(folder).catch(() => [])).toEqual([]);
    tasks.mockRestore();
  });

  it('ends when its reader leaves, with whole reports and a page that says how far it came', async () => {
    const events = await run({}, 4);
    expect(events.every(({ kind }) => kind === 'progress')).toBe(true);
    const written = await timesOf();
    expect(written.size).toBeGreaterThan(0);
    expect(written.size).toBeLessThan(25);
    const contents = await readFile(path.join(folder, 'contents.html'), 'utf8');
    expect(contents).toContain(`${written.size} of 25 reports are`);
    expect(contents).toContain('the batch was stopped before its end');
    expect(contents).toContain('Not reached');
  });

  it('goes on where it stopped, and leaves what is there as it is', async () => {
    const before = await timesOf();
    const done = (await run()).at(-1);
    if (done?.kind !== 'done') throw new Error('The batch did not end');
    expect([done.written.length, done.failed]).toEqual([25, []]);
    expect(done.written.filter(({ isUnchanged }) => isUnchanged === true)).toHaveLength(before.size);
    const after = await timesOf();
    for (const [name, time] of before) expect([name, after.get(name)]).toEqual([name, time]);
    const contents = await readFile(done.contents ?? '', 'utf8');
    for (const { path: file } of done.written) expect(contents).toContain(`href="${path.basename(file)}"`);
    expect(contents).not.toMatch(/https?:|<script/u);
  });

  it('can be downloaded as one archive, without what was changed since', async () => {
    const pack = () => test.engine.client.reports.pack({ profile: 'housing-equity', folder });
    const whole = unzipSync(new Uint8Array(await (await pack()).arrayBuffer()));
    expect(Object.keys(whole)).toHaveLength(26);
    const [first = ''] = [...(await timesOf()).keys()];
    const kept = await readFile(path.join(folder, first));
    expect(Buffer.from(whole[first] ?? [])).toEqual(kept);
    await writeFile(path.join(folder, first), 'changed');
    expect(Object.keys(unzipSync(new Uint8Array(await (await pack()).arrayBuffer())))).not.toContain(first);
    await writeFile(path.join(folder, first), kept);
  });

  it('writes again what is gone or was changed, and everything where that is asked for', async () => {
    const [gone = '', changed = ''] = [...(await timesOf()).keys()];
    await rm(path.join(folder, gone));
    await writeFile(path.join(folder, changed), 'changed');
    const done = (await run()).at(-1);
    const anew = done?.kind === 'done' ? done.written.filter(({ isUnchanged }) => isUnchanged !== true) : [];
    expect(anew.map(({ path: file }) => path.basename(file)).toSorted()).toEqual([gone, changed].toSorted());
    const all = (await run({ again: true, areas: 'all' })).at(-1);
    expect(all?.kind === 'done' && all.written.every(({ isUnchanged }) => isUnchanged !== true)).toBe(true);
  });

  it('writes anew what another version of Strand wrote', async () => {
    const newer = await createEngine({
      stateDirectory: path.join(test.directory, 'newer'),
      samplePath: path.join(test.directory, 'none.strand.json'),
      version: '99.0.0',
    });
    await newer.client.workspace.open({ path: test.samplePath });
    const asked: Asked = { profile: 'housing-equity', areas: 'all', formats: ['csv'], folder };
    const anew = async (): Promise<number | null> => {
      let done: BatchEvent | null = null;
      for await (const event of await newer.client.reports.batch(asked)) done = event;
      return done?.kind === 'done' ? done.written.filter(({ isUnchanged }) => isUnchanged !== true).length : null;
    };
    expect([await anew(), await anew()]).toEqual([25, 0]);
    await newer.close();
  });

  it('names what failed and delivers the rest', async () => {
    const done = (await run()).at(-1);
    const name = done?.kind === 'done' ? path.basename(done.written[3]?.path ?? '') : '';
    await rm(path.join(folder, name));
    await mkdir(path.join(folder, name));
    const failing = (await run()).at(-1);
    if (failing?.kind !== 'done') throw new Error('The batch did not end');
    expect([failing.written.length, failing.failed.length]).toEqual([24, 1]);
    expect(failing.failed[0]?.message).toContain('could not be written: a folder of that name is in the way');
    expect(await readFile(failing.contents ?? '', 'utf8')).toContain('<h2>Not written</h2>');
  });

  it('goes on in a folder that is deleted on the way, and names what went with it', async () => {
    const vanishing = path.join(test.directory, 'vanishing');
    let done: BatchEvent | null = null;
    let isDeleted = false;
    const asked: Asked = { profile: 'housing-equity', areas: 'all', formats: ['csv'], folder: vanishing };
    for await (const event of await test.engine.client.reports.batch(asked)) {
      done = event;
      if (isDeleted || (await readdir(vanishing).catch(() => [])).length < 5) continue;
      await rm(vanishing, { recursive: true });
      isDeleted = true;
    }
    if (done?.kind !== 'done') throw new Error(`The batch did not end: ${JSON.stringify(done)}`);
    expect(isDeleted).toBe(true);
    expect(done.failed.length).toBeGreaterThan(0);
    expect(done.written.length + done.failed.length).toBe(25);
    expect(new Set(done.failed.map(({ message }) => message))).toEqual(
      new Set([expect.stringContaining('its folder was moved, renamed or deleted')]),
    );
    const there = (await readdir(vanishing)).filter((name) => name.endsWith('.zip'));
    expect(there).toHaveLength(done.written.length);
  });

  it('notes pictures of a report that has none, and fails only where nothing else was asked for', async () => {
    const bid = { profile: 'bangladeshi-advice-bid', areas: ['E09000009'] };
    const both = (await run({ ...bid, formats: ['csv', 'svg', 'png'], folder: `${folder}-bid` })).at(-1);
    if (both?.kind !== 'done') throw new Error('The batch did not end');
    expect([both.written.length, both.failed, both.omitted?.map(({ format }) => format)]).toEqual([
      1,
      [],
      ['svg', 'png'],
    ]);
    expect(both.omitted?.[0]?.message).toBe('It has no chart and no map, so there is no picture to write.');
    const only = (await run({ ...bid, formats: ['svg'], folder: `${folder}-bid` })).at(-1);
    expect(only).toMatchObject({ written: [], failed: [both.omitted?.[0]], omitted: [] });
  });

  it.runIf(process.platform === 'linux')(
    'is not recorded where its folder can be neither made nor written to',
    async () => {
      const entries = async (): Promise<number> => (await test.engine.client.releases.list()).entries.length;
      const before = await entries();
      for (const nowhere of ['/proc/reports', '/proc/1/reports/wards', '/proc']) {
        expect(await run({ folder: nowhere, formats: ['html'] })).toEqual([
          {
            kind: 'stopped',
            message: `"${nowhere}" could not be written: there is no such folder or drive, and none can be made there. Connect the drive, or choose another folder.`,
          },
        ]);
      }
      expect(await entries()).toBe(before);
    },
  );

  it('is not recorded where it is stopped before that', async () => {
    const before = (await test.engine.client.releases.list()).entries.length;
    const request = { areas: 'all', formats: ['xlsx'], directory: path.join(test.directory, 'stopped') } as const;
    await expect(test.engine.writeReports(request, () => undefined, AbortSignal.abort())).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect((await test.engine.client.releases.list()).entries).toHaveLength(before);
    expect(await readdir(request.directory)).toEqual([]);
  });

  it('names the entry that it left with, the same one where all of it left before', async () => {
    const [first, second] = [(await run({ areas: 'all' })).at(-1), (await run({ areas: 'all' })).at(-1)];
    const { entries } = await test.engine.client.releases.list();
    const entry = entries.find(({ forms, areas }) => forms.join() === 'CSV' && areas.length === 25);
    expect([first, second]).toMatchObject(
      Array.from({ length: 2 }, () => ({ recorded: { release: entry?.number, leftBefore: true } })),
    );
  });

  it('says why it cannot begin', async () => {
    const file = path.join(test.directory, 'a-file');
    await writeFile(file, '');
    expect(await run({ folder: file })).toEqual([
      {
        kind: 'stopped',
        message: `"${file}" could not be written: a file of that name is in the way. Choose another folder.`,
      },
    ]);
  });
});
