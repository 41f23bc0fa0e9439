import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import type { Dataset, RowAccount } from '../../shared/model/dataset.ts';
import type { Connection } from '../database/connection.ts';
import type { ByteSign } from '../files/byte-census.ts';
import { loadCarefully } from './load-carefully.ts';
import { loadDirectly } from './load-directly.ts';
import { isDirect } from './is-direct.ts';
import { watchSource } from './watch-source.ts';
import type { Mends } from './table-reader.ts';

export interface LoadOptions {
  readonly signal: AbortSignal;
  /** The cells of rows mended by an officer, by the whole of the rejected row as it came. */
  readonly mends?: Mends;
  /** Where all rejected rows are kept; there is no such file where none is rejected. */
  readonly rejects?: string;
  /** The signs among the bytes of the file, where they have been read through before. */
  readonly signs?: readonly ByteSign[] | undefined;
  /** The bytes from which on a plain file is given to DuckDB as it is. */
  readonly directFrom?: number;
}

const usualDirectFrom = 32 * 1024 * 1024;

/**
 * Reads an extract once into a typed Parquet snapshot by its dataset's plan: rows read = rows loaded + rows rejected,
 * where a line without a filled cell is no row. A load that fails or is cancelled, or whose file changes meanwhile,
 * leaves nothing behind, and what was there before stays.
 */
export async function loadExtract(
  connection: Connection,
  dataset: Dataset,
  path: string,
  snapshot: string,
  options: LoadOptions,
): Promise<RowAccount> {
  const partial = `${snapshot}.${randomUUID()}.partial`;
  const rejects = options.rejects === undefined ? undefined : `${options.rejects}.${randomUUID()}.partial`;
  try {
    const source = await watchSource(path);
    const job = { connection, dataset, path, target: partial, signal: options.signal };
    const mends: Mends = options.mends ?? new Map();
    const account =
      (isDirect(dataset.read, mends) && source.bytes >= (options.directFrom ?? usualDirectFrom)
        ? await loadDirectly(job, options.signs)
        : null) ?? (await loadCarefully(job, mends, rejects));
    options.signal.throwIfAborted();
    await source.requireUnchanged();
    await rename(partial, snapshot);
    if (options.rejects !== undefined) await replaceRejects(options.rejects, rejects, account.rejected);
    return account;
  } finally {
    await rm(partial, { force: true });
    if (rejects !== undefined) await rm(rejects, { force: true });
  }
}

async function replaceRejects(target: string, written: string | undefined, count: number): Promise<void> {
  if (written !== undefined && count > 0) await rename(written, target);
  else await rm(target, { force: true });
}
