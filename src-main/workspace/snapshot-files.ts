import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import { datasetShapeSchema } from '../../shared/model/dataset-shape.ts';
import { datasetSchema, rowAccountSchema } from '../../shared/model/dataset.ts';
import { problemSchema } from '../../shared/model/problem.ts';
import { sourceVersionSchema } from './source-version.ts';

/** What is known of a version of a dataset that was read. */
export const keptVersionSchema = z.object({
  fingerprint: z.string(),
  /** Of how it was read: equal where the same bytes would be read into the same snapshot. */
  reading: z.string(),
  source: sourceVersionSchema,
  dataset: datasetSchema.pick({ path: true, read: true, roles: true, received: true }),
  account: rowAccountSchema,
  shape: datasetShapeSchema,
  problems: z.array(problemSchema),
});
export type KeptVersion = z.infer<typeof keptVersionSchema>;

export const acceptedVersionSchema = keptVersionSchema.extend({
  takenAt: z.iso.datetime(),
  /** The version accepted before, whose snapshot is kept too. */
  previous: z.string().nullable(),
});
export type AcceptedVersion = z.infer<typeof acceptedVersionSchema>;

/** A snapshot that another process may be about to accept is left alone for an hour. */
const grace = 3_600_000;

/** The content of a JSON file of the store, or null where there is none that fits. */
export async function readKept<T>(schema: z.ZodType<T>, path: string): Promise<T | null> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Removes what is kept of a dataset but for the versions named, and parts of loads that were never finished. */
export async function removeOlder(folder: string, id: string, versions: readonly string[], now: Date): Promise<void> {
  const kept = new Set(versions.map((fingerprint) => shortOf(fingerprint)));
  for (const name of await readdir(folder)) {
    const version = versionOf(name, id);
    if (version === null || (kept.has(version) && !name.endsWith('.partial'))) continue;
    const path = join(folder, name);
    const info = await stat(path).catch(() => null);
    if (info !== null && now.getTime() - info.mtimeMs > grace) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** The part of a fingerprint that names files. */
export function shortOf(fingerprint: string): string {
  return fingerprint.slice(0, 16);
}

function versionOf(name: string, id: string): string | null {
  if (!name.startsWith(`${id}-`)) return null;
  return /^([0-9a-f]{16})\./.exec(name.slice(id.length + 1))?.[1] ?? null;
}

/** The folder `.strand/<workspace>/snapshots` beside the workspace file, or one below `fallback` where that cannot be written. */
export async function storeFolder(workspacePath: string, fallback: string): Promise<string> {
  const beside = join(dirname(workspacePath), '.strand', basename(workspacePath, '.strand.json'), 'snapshots');
  if (await canWrite(beside)) return beside;
  const name = createHash('sha256').update(workspacePath).digest('hex').slice(0, 16);
  const elsewhere = join(fallback, 'snapshots', name);
  if (await canWrite(elsewhere)) return elsewhere;
  throw new AppError(
    'file-unwritable',
    `Strand has nowhere to keep what it reads: neither "${beside}" nor "${elsewhere}" can be written. Copy the workspace to a folder of your own.`,
    { file: beside },
  );
}

async function canWrite(folder: string): Promise<boolean> {
  const trial = join(folder, `${randomUUID()}.partial`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(trial, '');
    await rm(trial);
    return true;
  } catch {
    return false;
  }
}
