import { createHash } from 'node:crypto';
import { access, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { AppError } from '../../shared/base/app-error.ts';
import type { DatasetShape } from '../../shared/model/dataset-shape.ts';
import type { Dataset, RowAccount } from '../../shared/model/dataset.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { SourceState } from '../../shared/model/source-state.ts';
import {
  acceptedVersionSchema,
  keptVersionSchema,
  readKept,
  removeOlder,
  shortOf,
  storeFolder,
} from './snapshot-files.ts';
import type { AcceptedVersion, KeptVersion } from './snapshot-files.ts';
import { describeSource, refuseSource } from './source-words.ts';
import { isUnchanged, seeSource } from './source-version.ts';
import type { SourceSeen, SourceVersion } from './source-version.ts';

/** Goes up whenever the same file would be read into another snapshot. */
const readingVersion = 4;

/** A version of a source that may be read, and where what is read of it goes. */
export interface SourceReading {
  readonly fingerprint: string;
  /** The source itself. */
  readonly path: string;
  /** The snapshot to be made; the source itself where it is Parquet, which is read where it lies. */
  readonly parquet: string;
  readonly isInPlace: boolean;
  /** Where the rejected rows go. */
  readonly rejects: string;
  /** The rows that an officer mended, where there are any. */
  readonly mends: string | null;
  readonly source: SourceVersion;
  readonly reading: string;
}

/** What reading a version gave. */
export interface ReadContent {
  readonly account: RowAccount;
  readonly shape: DatasetShape;
  readonly problems: Problem[];
}

/** What a dataset is to be served from. */
export type ResolvedSource =
  | {
      readonly kind: 'take-accepted';
      /** The dataset as it was read; an officer's change of how a file is read waits for that file. */
      readonly dataset: Dataset;
      readonly parquet: string;
      readonly fingerprint: string;
      /** Null for Parquet in place: all of its rows are loaded. */
      readonly account: RowAccount | null;
      /** What was found amiss when it was read. */
      readonly problems: Problem[];
      readonly state: SourceState;
    }
  | { readonly kind: 'read'; readonly version: SourceReading };

/** Where the snapshots of one workspace are kept, and which version of each source an officer has accepted. */
export interface SnapshotStore {
  /** What to serve a dataset from: the accepted version, or one to read; refuses a source that cannot be read at all. */
  resolve(dataset: Dataset, path: string): Promise<ResolvedSource>;
  /** The source as it is now, beside what is accepted; with what reading it gave, where it was read before. */
  current(dataset: Dataset, path: string): Promise<{ version: SourceReading; content: ReadContent | null }>;
  /** Keeps what was read without serving it; refuses, and removes it, where the source changed meanwhile. */
  keep(dataset: Dataset, version: SourceReading, content: ReadContent): Promise<void>;
  /** Keeps what was read and serves it from now on. */
  accept(dataset: Dataset, version: SourceReading, content: ReadContent): Promise<AcceptedVersion>;
  /** Serves a kept version from now on. */
  take(dataset: Dataset, fingerprint: string): Promise<AcceptedVersion>;
  /** What is accepted of a dataset, or null. */
  accepted(dataset: Dataset): Promise<AcceptedVersion | null>;
  sourceState(dataset: Dataset, path: string): Promise<SourceState>;
  /** The file of all rejected rows of the accepted version, or null where there is none. */
  rejectsPath(dataset: Dataset): Promise<string | null>;
  /** Where mended rows are kept. */
  mendsPath(dataset: Dataset): string;
}

/** Opens the store in `.strand` beside the workspace file, or below `fallback` where that folder may not be written. */
export async function openSnapshotStore(
  workspacePath: string,
  fallback: string,
  now: () => Date = () => new Date(),
): Promise<SnapshotStore> {
  const folder = await storeFolder(workspacePath, fallback);
  const fileOf = (dataset: Dataset, fingerprint: string, ending: string): string =>
    join(folder, `${dataset.id}-${shortOf(fingerprint)}.${ending}`);
  const acceptedFile = (dataset: Dataset): string => join(folder, `${dataset.id}.json`);
  const mendsPath = (dataset: Dataset): string => join(dirname(folder), 'mends', `${dataset.id}.mends.csv`);
  const accepted = (dataset: Dataset): Promise<AcceptedVersion | null> =>
    readKept(acceptedVersionSchema, acceptedFile(dataset));
  /** What each changed source was last found to be, so that it is read through once. */
  const lastSeen = new Map<string, SourceVersion>();

  async function see(dataset: Dataset, path: string, before: AcceptedVersion | null): Promise<SourceSeen> {
    const known = before?.dataset.path === dataset.path ? [before.source] : [];
    const last = lastSeen.get(path);
    const seen = await seeSource(path, dataset.read.format, last === undefined ? known : [...known, last], now());
    if (seen.kind === 'seen') lastSeen.set(path, seen.version);
    return seen;
  }

  async function readingOf(dataset: Dataset, path: string, source: SourceVersion): Promise<SourceReading> {
    const mended = await readFile(mendsPath(dataset)).catch(() => null);
    const reading = shaOf([readingVersion, dataset.read, dataset.roles, dataset.received, mended?.toString('base64')]);
    const fingerprint = shaOf([source.sha, reading]);
    const isInPlace = dataset.read.format === 'parquet';
    return {
      fingerprint,
      path,
      parquet: isInPlace ? path : fileOf(dataset, fingerprint, 'parquet'),
      isInPlace,
      rejects: fileOf(dataset, fingerprint, 'rejects.csv'),
      mends: mended === null ? null : mendsPath(dataset),
      source,
      reading,
    };
  }

  /** What was kept of a version, where its snapshot is still there. */
  async function keptOf(dataset: Dataset, fingerprint: string): Promise<KeptVersion | null> {
    const kept = await readKept(keptVersionSchema, fileOf(dataset, fingerprint, 'json'));
    if (kept?.fingerprint !== fingerprint) return null;
    return dataset.read.format === 'parquet' || (await isThere(fileOf(dataset, fingerprint, 'parquet'))) ? kept : null;
  }

  async function keep(dataset: Dataset, version: SourceReading, content: ReadContent): Promise<KeptVersion> {
    if (!(await isUnchanged(version.path, dataset.read.format, version.source))) {
      if (!version.isInPlace) await rm(version.parquet, { force: true });
      await rm(version.rejects, { force: true });
      throw new AppError(
        'file-unreadable',
        `"${version.path}" changed while it was being read, so nothing of it was taken. Wait until it is written, then try again.`,
        { file: version.path },
      );
    }
    const kept = keptFrom(dataset, version, content);
    await writeFileAtomic(fileOf(dataset, version.fingerprint, 'json'), JSON.stringify(kept));
    return kept;
  }

  async function serveFromNowOn(dataset: Dataset, kept: KeptVersion): Promise<AcceptedVersion> {
    const before = await accepted(dataset);
    const isNew = before?.fingerprint !== kept.fingerprint;
    const version: AcceptedVersion = {
      ...kept,
      takenAt: isNew ? now().toISOString() : before.takenAt,
      previous: isNew ? (before?.fingerprint ?? null) : before.previous,
    };
    await writeFileAtomic(acceptedFile(dataset), JSON.stringify(version));
    const versions = [version.fingerprint, ...(version.previous === null ? [] : [version.previous])];
    await removeOlder(folder, dataset.id, versions, now());
    return version;
  }

  function serve(dataset: Dataset, version: KeptVersion, state: SourceState, path: string): ResolvedSource {
    const isInPlace = dataset.read.format === 'parquet';
    return {
      kind: 'take-accepted',
      dataset: isInPlace ? dataset : { ...dataset, ...version.dataset },
      parquet: isInPlace ? path : fileOf(dataset, version.fingerprint, 'parquet'),
      fingerprint: version.fingerprint,
      account: isInPlace ? null : version.account,
      problems: version.problems,
      state,
    };
  }

  return {
    accepted,
    mendsPath,
    async resolve(dataset, path) {
      const before = await accepted(dataset);
      const isOwn = before?.dataset.path === dataset.path && before.dataset.read.format === dataset.read.format;
      const canServe = isOwn && (await keptOf(dataset, before.fingerprint)) !== null;
      const seen = await see(dataset, path, before);
      if (seen.kind !== 'seen') {
        if (!canServe || dataset.read.format === 'parquet') throw refuseSource(dataset, path, seen);
        return serve(dataset, before, describeSource(dataset, before, seen), path);
      }
      const version = await readingOf(dataset, path, seen.version);
      if (canServe && seen.version.sha !== before.source.sha) {
        const served = version.isInPlace ? { ...before, fingerprint: version.fingerprint } : before;
        return serve(dataset, served, describeSource(dataset, before, seen), path);
      }
      const kept = await keptOf(dataset, version.fingerprint);
      if (kept === null) return { kind: 'read', version };
      const isAsAccepted =
        before?.fingerprint === kept.fingerprint && before.source.stamp === seen.version.stamp && isOwn;
      const taken = isAsAccepted ? before : await serveFromNowOn(dataset, keptFrom(dataset, version, kept));
      return serve(dataset, taken, describeSource(dataset, taken, seen), path);
    },
    async current(dataset, path) {
      const seen = await see(dataset, path, await accepted(dataset));
      if (seen.kind !== 'seen') throw refuseSource(dataset, path, seen);
      const version = await readingOf(dataset, path, seen.version);
      return { version, content: await keptOf(dataset, version.fingerprint) };
    },
    async keep(dataset, version, content) {
      await keep(dataset, version, content);
    },
    async accept(dataset, version, content) {
      return serveFromNowOn(dataset, await keep(dataset, version, content));
    },
    async take(dataset, fingerprint) {
      const kept = await keptOf(dataset, fingerprint);
      if (kept === null) {
        throw new AppError(
          'unknown-name',
          `That version of "${dataset.title}" is no longer kept: its file has changed again. Look at what changed once more.`,
        );
      }
      return serveFromNowOn(dataset, kept);
    },
    async sourceState(dataset, path) {
      const before = await accepted(dataset);
      const seen = await see(dataset, path, before);
      if (before !== null) return describeSource(dataset, before, seen);
      if (seen.kind === 'seen') return { dataset: dataset.id, state: 'changed', says: 'It has not been read yet.' };
      return { dataset: dataset.id, state: seen.kind, says: refuseSource(dataset, path, seen).message };
    },
    async rejectsPath(dataset) {
      const before = await accepted(dataset);
      const path = before === null ? null : fileOf(dataset, before.fingerprint, 'rejects.csv');
      return path !== null && (await isThere(path)) ? path : null;
    },
  };
}

function keptFrom(dataset: Dataset, version: SourceReading, { account, shape, problems }: ReadContent): KeptVersion {
  const { path, read, roles, received } = dataset;
  return {
    fingerprint: version.fingerprint,
    reading: version.reading,
    source: version.source,
    dataset: { path, read, roles, received },
    account,
    shape,
    problems,
  };
}

function shaOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
