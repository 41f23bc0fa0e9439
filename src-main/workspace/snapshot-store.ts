import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { AppError } from '../../shared/base/app-error.ts';
import { rowAccountSchema } from '../../shared/model/dataset.ts';
import type { Dataset, RowAccount } from '../../shared/model/dataset.ts';

/** Goes up whenever the same file would be read into another snapshot. */
const reading = 2;

/** Where the snapshots of one workspace are kept, each named by the fingerprint of its file and of how it was read. */
export interface SnapshotStore {
  fingerprint(dataset: Dataset, path: string): Promise<string>;
  pathOf(dataset: Dataset, fingerprint: string): string;
  /** The row account of a snapshot taken before, or null where there is none. */
  accountOf(dataset: Dataset, fingerprint: string): Promise<RowAccount | null>;
  keepAccount(dataset: Dataset, fingerprint: string, account: RowAccount): Promise<void>;
}

/** Opens the store in `.strand` beside the workspace file, or below `fallback` where that folder may not be written. */
export async function openSnapshotStore(workspacePath: string, fallback: string): Promise<SnapshotStore> {
  const folder = await writableFolder(workspacePath, fallback);
  const fileOf = (dataset: Dataset, fingerprint: string, ending: string): string =>
    join(folder, `${dataset.id}-${fingerprint.slice(0, 16)}.${ending}`);
  return {
    async fingerprint(dataset, path) {
      const hash = createHash('sha256');
      try {
        for await (const chunk of createReadStream(path)) hash.update(Buffer.from(chunk));
      } catch (error) {
        throw new AppError(
          'file-missing',
          `The extract "${dataset.title}" was not found at "${path}". Check that the folder is reachable, or correct the path in the workspace.`,
          { file: path, detail: String(error) },
        );
      }
      return hash.update(JSON.stringify([reading, dataset.read, dataset.roles, dataset.received])).digest('hex');
    },
    pathOf: (dataset, fingerprint) => fileOf(dataset, fingerprint, 'parquet'),
    async accountOf(dataset, fingerprint) {
      try {
        await access(fileOf(dataset, fingerprint, 'parquet'));
        return rowAccountSchema.parse(JSON.parse(await readFile(fileOf(dataset, fingerprint, 'json'), 'utf8')));
      } catch {
        return null;
      }
    },
    async keepAccount(dataset, fingerprint, account) {
      await writeFileAtomic(fileOf(dataset, fingerprint, 'json'), JSON.stringify(account));
    },
  };
}

async function writableFolder(workspacePath: string, fallback: string): Promise<string> {
  const beside = join(dirname(workspacePath), '.strand', basename(workspacePath, '.strand.json'), 'snapshots');
  try {
    await mkdir(beside, { recursive: true });
    await access(beside, constants.W_OK);
    return beside;
  } catch {
    const name = createHash('sha256').update(workspacePath).digest('hex').slice(0, 16);
    const elsewhere = join(fallback, 'snapshots', name);
    await mkdir(elsewhere, { recursive: true }).catch((error: unknown) => {
      throw new AppError(
        'file-unwritable',
        `Strand has nowhere to keep what it reads: neither "${beside}" nor "${elsewhere}" can be written. Copy the workspace to a folder of your own.`,
        { file: beside, detail: String(error) },
      );
    });
    return elsewhere;
  }
}
