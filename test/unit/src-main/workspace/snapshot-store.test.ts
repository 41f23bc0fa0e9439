import { appendFile, mkdir, mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../shared/model/dataset.ts';
import { openSnapshotStore } from '../../../../src-main/workspace/snapshot-store.ts';
import type { ReadContent, SnapshotStore } from '../../../../src-main/workspace/snapshot-store.ts';
import { sampleDataset } from '../../../support/sample-dataset.ts';

const dataset = sampleDataset({ id: 'visits', title: 'Visits', path: 'visits.csv' });
const day = 86_400_000;
let folder = '';
let source = '';
let now = new Date('2026-11-02T10:00:00Z');

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'strand-store-'));
  source = path.join(folder, 'visits.csv');
  now = new Date('2026-11-02T10:00:00Z');
  await write('id,ward\n1,Acton\n', '2026-10-30T09:00:00Z');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(text: string, changed: string): Promise<void> {
  const day = new Date(changed);
  await writeFile(source, text);
  await utimes(source, day, day);
  if (now <= day) now = new Date(day.getTime() + 60_000);
}

function open(workspace = path.join(folder, 'w.strand.json')): Promise<SnapshotStore> {
  return openSnapshotStore(workspace, path.join(folder, 'state'), () => now);
}

function content(rows: number): ReadContent {
  return {
    account: { read: rows, loaded: rows, rejected: 0, totals: 0, mended: 0, rejects: [] },
    shape: { rows, rejected: 0, columns: [{ name: 'id', type: 'whole number' }], categories: [] },
    problems: [],
  };
}

/** Reads and accepts the source as the engine does; the snapshot is a stand-in. */
async function take(store: SnapshotStore, said: Dataset = dataset, rows = 1): Promise<string> {
  const { version } = await store.current(said, source);
  await writeFile(version.parquet, 'snapshot');
  await store.accept(said, version, content(rows));
  return version.fingerprint;
}

describe('a source that was never read', () => {
  it('is to be read, into a place of its own', async () => {
    const resolved = await (await open()).resolve(dataset, source);
    expect(resolved).toMatchObject({ kind: 'read', version: { path: source, isInPlace: false, mends: null } });
    if (resolved.kind === 'read')
      expect(path.basename(resolved.version.parquet)).toMatch(/^visits-[0-9a-f]{16}\.parquet$/);
  });

  it('is refused in a sentence where it is not there', async () => {
    const store = await open();
    await expect(store.resolve(dataset, path.join(folder, 'none.csv'))).rejects.toMatchObject({
      code: 'file-missing',
      message: expect.stringMatching(/^The extract "Visits" cannot be read: ".*none.csv" is not there\. Check/),
    });
  });
});

describe('an accepted source', () => {
  it('is taken as it was, by another process too', async () => {
    const fingerprint = await take(await open());
    const resolved = await (await open()).resolve(dataset, source);
    expect(resolved).toMatchObject({
      kind: 'take-accepted',
      fingerprint,
      account: { loaded: 1 },
      state: { dataset: 'visits', state: 'as-read', says: 'As it was taken on 2 November 2026.' },
    });
  });

  it('that is only touched stays as it was read', async () => {
    const store = await open();
    const fingerprint = await take(store);
    await utimes(source, now, now);
    expect(await store.resolve(dataset, source)).toMatchObject({ fingerprint, state: { state: 'as-read' } });
  });

  it('that changed is served as it was taken, and says so', async () => {
    const store = await open();
    const fingerprint = await take(store);
    await write('id,ward\n1,Acton\n2,Ealing\n', '2026-11-03T12:00:00Z');
    expect(await store.resolve(dataset, source)).toMatchObject({
      kind: 'take-accepted',
      fingerprint,
      state: { state: 'changed', says: 'Changed on 3 November 2026; the figures are those taken on 2 November 2026.' },
    });
  });

  it('that is gone is served as it was taken, and says so', async () => {
    const store = await open();
    const fingerprint = await take(store);
    await rm(source);
    expect(await store.resolve(dataset, source)).toMatchObject({
      fingerprint,
      state: {
        state: 'unreachable',
        says: '"visits.csv" is not there; the figures are those taken on 2 November 2026.',
      },
    });
  });

  it('is read again where an officer reads it otherwise, and not where its bytes changed too', async () => {
    const store = await open();
    await take(store);
    const other = { ...dataset, roles: { ward: { kind: 'category' as const } } };
    expect(await store.resolve(other, source)).toMatchObject({ kind: 'read' });
    await write('id,area\n1,Acton\n', '2026-11-03T12:00:00Z');
    expect(await store.resolve(other, source)).toMatchObject({
      kind: 'take-accepted',
      dataset: { roles: {} },
      state: { state: 'changed' },
    });
  });

  it('of another path is no stand-in for a dataset of the same name', async () => {
    const store = await open();
    await take(store);
    await write('other\n', '2026-11-03T12:00:00Z');
    const moved = { ...dataset, path: 'elsewhere/visits.csv' };
    expect(await store.resolve(moved, source)).toMatchObject({ kind: 'read' });
    await expect(store.resolve(moved, path.join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'file-missing' });
  });

  it('is read anew where its snapshot was lost or what is known of it is damaged', async () => {
    const store = await open();
    await take(store);
    const kept = await store.current(dataset, source);
    await rm(kept.version.parquet);
    expect(await store.resolve(dataset, source)).toMatchObject({ kind: 'read' });
    await take(store);
    await writeFile(path.join(path.dirname(kept.version.parquet), 'visits.json'), '{"finger');
    expect(await store.accepted(dataset)).toBeNull();
    expect(await store.resolve(dataset, source)).toMatchObject({ kind: 'take-accepted' });
  });
});

describe('a new version', () => {
  it('is kept beside the accepted one until it is taken', async () => {
    const store = await open();
    const before = await take(store);
    await write('id,ward\n1,Acton\n2,Ealing\n', '2026-11-03T12:00:00Z');
    const { version, content: none } = await store.current(dataset, source);
    expect(none).toBeNull();
    await writeFile(version.parquet, 'snapshot');
    await store.keep(dataset, version, content(2));
    expect(await store.resolve(dataset, source)).toMatchObject({ fingerprint: before });
    expect((await (await open()).current(dataset, source)).content).toMatchObject({ account: { loaded: 2 } });
    await store.take(dataset, version.fingerprint);
    expect(await store.resolve(dataset, source)).toMatchObject({
      fingerprint: version.fingerprint,
      account: { loaded: 2 },
      state: { state: 'as-read' },
    });
    expect(await store.accepted(dataset)).toMatchObject({ previous: before, takenAt: '2026-11-03T12:01:00.000Z' });
  });

  it('that changes while it is read is refused, and nothing of it stays', async () => {
    const store = await open();
    const { version } = await store.current(dataset, source);
    await writeFile(version.parquet, 'half');
    await appendFile(source, '2,Ealing\n');
    await expect(store.accept(dataset, version, content(1))).rejects.toMatchObject({
      message: expect.stringContaining('changed while it was being read, so nothing of it was taken'),
    });
    expect(await readdir(path.dirname(version.parquet))).toEqual([]);
  });

  it('that is no longer kept cannot be taken', async () => {
    const store = await open();
    await expect(store.take(dataset, 'f'.repeat(64))).rejects.toMatchObject({ code: 'unknown-name' });
  });

  it('leaves the one before in place, and removes older ones of its own dataset', async () => {
    const store = await open();
    const other = await take(store, { ...dataset, id: 'visits-2' });
    const prints: string[] = [];
    for (const [index, ward] of ['Acton', 'Ealing', 'Hanwell'].entries()) {
      now = new Date(Date.now() + index * day);
      await write(`id,ward\n1,${ward}\n`, '2026-11-03T12:00:00Z');
      await utimes(source, now, new Date(now.getTime() - day));
      prints.push(await take(store));
    }
    const files = await readdir(path.dirname((await store.current(dataset, source)).version.parquet));
    const kept = files.filter((name) => name.endsWith('.parquet')).toSorted();
    expect(kept).toEqual(
      [
        ...prints.slice(1).map((print) => `visits-${print.slice(0, 16)}.parquet`),
        `visits-2-${other.slice(0, 16)}.parquet`,
      ].toSorted(),
    );
  });
});

describe('a file that is being written', () => {
  it('is said to be, and refused where nothing can stand in', async () => {
    const store = await open();
    now = new Date();
    const growing = setInterval(() => void appendFile(source, '2,Ealing\n'), 10);
    try {
      await appendFile(source, '2,Ealing\n');
      await expect(store.resolve(dataset, source)).rejects.toMatchObject({
        code: 'file-unreadable',
        message: expect.stringContaining('is being written at this moment'),
      });
    } finally {
      clearInterval(growing);
    }
  });
});

describe('mended rows', () => {
  it('are part of what a snapshot is made of', async () => {
    const store = await open();
    const before = (await store.current(dataset, source)).version;
    const mends = store.mendsPath(dataset);
    await mkdir(path.dirname(mends));
    await writeFile(mends, 'Line,Reason,As it came,id\n');
    const after = (await store.current(dataset, source)).version;
    expect(after).toMatchObject({ mends, source: before.source });
    expect(after.fingerprint).not.toBe(before.fingerprint);
  });
});

describe('the folder of the store', () => {
  it('is below the state where a file is in its way', async () => {
    await writeFile(path.join(folder, '.strand'), 'not a folder');
    const store = await open();
    const { version } = await store.current(dataset, source);
    expect(version.parquet.startsWith(path.join(folder, 'state', 'snapshots'))).toBe(true);
    expect(await readFile(path.join(folder, '.strand'), 'utf8')).toBe('not a folder');
  });
});

describe('Parquet', () => {
  const parquet = sampleDataset({ id: 'visits', path: 'visits.parquet', read: { format: 'parquet' } });

  it('is served where it lies, changed or not, and says which', async () => {
    const store = await open();
    const { version } = await store.current(parquet, source);
    expect(version).toMatchObject({ parquet: source, isInPlace: true });
    await store.accept(parquet, version, content(1));
    expect(await store.resolve(parquet, source)).toMatchObject({
      parquet: source,
      account: null,
      state: { state: 'as-read' },
    });
    await write('new', '2026-11-03T12:00:00Z');
    const resolved = await store.resolve(parquet, source);
    expect(resolved).toMatchObject({
      parquet: source,
      state: { state: 'changed', says: expect.stringContaining('already those of the new version') },
    });
    expect(resolved).not.toMatchObject({ fingerprint: version.fingerprint });
    await rm(source);
    await expect(store.resolve(parquet, source)).rejects.toMatchObject({ code: 'file-missing' });
  });
});
