import { randomUUID } from 'node:crypto';
import { access, copyFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dataset } from '../../shared/model/dataset.ts';
import { shortOf, storeFolder } from './snapshot-files.ts';

/**
 * The file to read a dataset's outlines from: a copy of the version that was accepted, made the first time it is asked for, so
 * that outlines and rows are of one version and a share that is gone stops nothing. The source itself where it cannot be copied.
 */
export async function keptBoundaries(
  workspacePath: string,
  fallback: string,
  dataset: Dataset,
  fingerprint: string,
  source: string,
): Promise<string> {
  const folder = await storeFolder(workspacePath, fallback);
  const kept = join(folder, `${dataset.id}-${shortOf(fingerprint)}.outlines.json`);
  if (await isThere(kept)) return kept;
  const partial = join(folder, `${dataset.id}-${shortOf(fingerprint)}.${randomUUID()}.partial`);
  try {
    await copyFile(source, partial);
    await rename(partial, kept);
    return kept;
  } catch {
    await rm(partial, { force: true });
    return source;
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
