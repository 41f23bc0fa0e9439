import type { Dirent } from 'node:fs';
import { glob, open, readdir, stat } from 'node:fs/promises';
import { basename, join, parse, relative, resolve, sep } from 'node:path';

/** A file of a set of Parquet files. */
export interface ParquetFile {
  readonly path: string;
  /** Below the folder that all of the set are in, with "/" between folders on every platform. */
  readonly name: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/**
 * The Parquet files that a path stands for, sorted by name: the file itself, those of a folder and the folders in it, or
 * those that a pattern such as "visits/*.parquet" fits. A name that exists is never taken for a pattern. Files that other
 * programs leave beside data ("_SUCCESS", ".crc") are no part of it. Errors are those of the file system.
 */
export async function listParquetFiles(path: string): Promise<ParquetFile[]> {
  const pattern = await patternOf(path);
  if (pattern === null) {
    const info = await stat(path);
    if (!info.isDirectory()) return [{ path, name: basename(path), size: info.size, mtimeMs: info.mtimeMs }];
  }
  const base = pattern?.base ?? resolve(path);
  const names = pattern === null ? await filesBelow(base) : await filesFitting(base, pattern.rest);
  return Promise.all(
    names.toSorted().map(async (name) => {
      const file = join(base, name);
      const { size, mtimeMs } = await stat(file);
      return { path: file, name: name.split(sep).join('/'), size, mtimeMs };
    }),
  );
}

/** The last bytes of a Parquet file: its footer with the schema and the extent of every column; empty where it has none. */
export async function readFooter(path: string): Promise<Buffer> {
  await using file = await open(path);
  const { size } = await file.stat();
  if (size < tailBytes + 4) return Buffer.alloc(0);
  const tail = await readAt(file, size - tailBytes, tailBytes);
  const length = tail.readUInt32LE(0);
  if (tail.toString('latin1', 4) !== 'PAR1' || length > size - tailBytes - 4) return Buffer.alloc(0);
  return await readAt(file, size - tailBytes - length, length);
}

/** A footer's length in four bytes, and the four letters that end every Parquet file. */
const tailBytes = 8;

async function readAt(file: Awaited<ReturnType<typeof open>>, position: number, length: number): Promise<Buffer> {
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer;
}

/** The folder that a pattern is below, and the rest of it; null for a name without wildcards, or with them but there. */
async function patternOf(path: string): Promise<{ base: string; rest: string } | null> {
  const full = resolve(path);
  const parts = full.slice(parse(full).root.length).split(sep);
  let base = parse(full).root;
  for (const [index, part] of parts.entries()) {
    const next = join(base, part);
    if (hasWildcard(part) && !(await isThere(next))) return { base, rest: parts.slice(index).join('/') };
    base = next;
  }
  return null;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function filesBelow(base: string): Promise<string[]> {
  const entries = await readdir(base, { recursive: true, withFileTypes: true });
  return namesOf(base, entries).filter((name) => /\.(parquet|parq|pq)$/i.test(name));
}

async function filesFitting(base: string, pattern: string): Promise<string[]> {
  await stat(base);
  const entries: Dirent[] = [];
  for await (const entry of glob(pattern, { cwd: base, withFileTypes: true })) entries.push(entry);
  return namesOf(base, entries);
}

function namesOf(base: string, entries: readonly Dirent[]): string[] {
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(base, join(entry.parentPath, entry.name)))
    .filter((name) => !name.split(sep).some((part) => part.startsWith('_') || part.startsWith('.')));
}

function hasWildcard(part: string): boolean {
  return /[*?[{]/.test(part);
}
