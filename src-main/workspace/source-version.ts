import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { FileFormat } from '../../shared/model/read-plan.ts';
import { byteSigns, takeByteCensus } from '../files/byte-census.ts';
import type { ByteCensus } from '../files/byte-census.ts';
import { listParquetFiles, readFooter } from '../files/parquet-files.ts';

export const sourceVersionSchema = z.object({
  /** Of the bytes; of a set of Parquet files, of their names, sizes, times and footers. */
  sha: z.string(),
  /** What was seen among the bytes when they were read through. */
  signs: z.array(z.enum(byteSigns)).optional(),
  /** Changes whenever the source is written, and costs no reading. */
  stamp: z.string(),
  mtimeMs: z.number(),
});
export type SourceVersion = z.infer<typeof sourceVersionSchema>;

/** What the file system says of a source: its version, or why there is none to be had. */
export type SourceSeen =
  | { readonly kind: 'seen'; readonly version: SourceVersion }
  | { readonly kind: 'being-written' }
  | { readonly kind: 'unreachable'; readonly reason: string; readonly detail: string };

/** What is said of a file that another program keeps to itself. */
export const lockedReason = 'is locked by another program';

type Stamp = Pick<SourceVersion, 'stamp' | 'mtimeMs'>;

/** A share that is gone can keep a call waiting for minutes; the officer is told sooner. */
const patience = 10_000;
/** A file that is being copied changes more often than this. */
const betweenWrites = 150;

/** Looks at a source; it is read through only where its size or time differ from those of every version `known`. */
export async function seeSource(
  path: string,
  format: FileFormat,
  known: readonly SourceVersion[],
  now: Date,
): Promise<SourceSeen> {
  try {
    const before = await inTime(stampOf(path, format));
    if (before === null) return { kind: 'unreachable', reason: 'is not there', detail: 'no files' };
    const version = known.find(({ stamp }) => stamp === before.stamp);
    if (version !== undefined) return { kind: 'seen', version };
    await setTimeout(waitBefore(now.getTime() - before.mtimeMs));
    if ((await inTime(stampOf(path, format)))?.stamp !== before.stamp) return { kind: 'being-written' };
    const read = await readThrough(path, format);
    const after = await inTime(stampOf(path, format));
    return after?.stamp === before.stamp
      ? { kind: 'seen', version: { ...read, stamp: before.stamp, mtimeMs: before.mtimeMs } }
      : { kind: 'being-written' };
  } catch (error) {
    return { kind: 'unreachable', reason: reasonOf(error), detail: String(error) };
  }
}

/** True where a source is still as it was when this version of it was seen. */
export async function isUnchanged(path: string, format: FileFormat, version: SourceVersion): Promise<boolean> {
  const stamp = await inTime(stampOf(path, format)).catch(() => null);
  return stamp?.stamp === version.stamp;
}

/** How long to wait before a second look at a file last written so long ago, by clocks that may differ. */
function waitBefore(age: number): number {
  return Math.max(0, betweenWrites - Math.max(0, age));
}

async function stampOf(path: string, format: FileFormat): Promise<Stamp | null> {
  if (format !== 'parquet') {
    const { size, mtimeMs } = await stat(path);
    return { stamp: `${size}:${mtimeMs}`, mtimeMs };
  }
  const files = await listParquetFiles(path);
  if (files.length === 0) return null;
  const listing = files.map(({ name, size, mtimeMs }) => [name, size, mtimeMs]);
  return {
    stamp: createHash('sha256').update(JSON.stringify(listing)).digest('hex'),
    mtimeMs: Math.max(...files.map(({ mtimeMs }) => mtimeMs)),
  };
}

async function readThrough(path: string, format: FileFormat): Promise<Pick<SourceVersion, 'sha'> | ByteCensus> {
  const files = format === 'parquet' ? await listParquetFiles(path) : [];
  const [only] = files;
  if (files.length < 2) return takeByteCensus(only?.path ?? path);
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(JSON.stringify([file.name, file.size, file.mtimeMs]));
    hash.update(await readFooter(file.path));
  }
  return { sha: hash.digest('hex') };
}

async function inTime<T>(looking: Promise<T>): Promise<T> {
  const waiting = new AbortController();
  try {
    const late = setTimeout(patience, undefined, { signal: waiting.signal }).then(() => {
      throw Object.assign(new Error('The file system did not answer.'), { code: 'ETIMEDOUT' });
    });
    late.catch(() => undefined);
    return await Promise.race([looking, late]);
  } finally {
    waiting.abort();
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? 'could not be reached';
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is not there',
  EACCES: 'may not be read by you',
  EPERM: 'may not be read by you',
  EBUSY: lockedReason,
  EISDIR: 'is a folder',
  ETIMEDOUT: 'is on a share that does not answer',
  EHOSTDOWN: 'is on a share that does not answer',
  ENETUNREACH: 'is on a share that does not answer',
};
