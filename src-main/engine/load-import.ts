import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, relative, resolve } from 'node:path';
import { AppError } from '../../shared/base/app-error.ts';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { ImportPlan } from '../../shared/model/import-plan.ts';
import type { DatasetAbout } from '../../shared/model/import-preview.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { openDatabase } from '../database/database.ts';
import { runJob } from '../database/run-job.ts';
import { loadExtract } from '../ingest/load-extract.ts';
import { datasetId } from '../workspace/dataset-id.ts';
import { addDataset } from '../workspace/save-workspace.ts';
import type { ImportedFile } from './engine.ts';
import { namelessDataset } from './nameless-dataset.ts';
import type { Session } from './session.ts';
import { readVersion } from './take-dataset.ts';

export interface LoadRequest {
  readonly path: string;
  readonly read: ReadPlan;
  readonly roles: Readonly<Record<string, ColumnRole>>;
  readonly about: DatasetAbout;
}

/**
 * Reads a file into a snapshot, then adds it to the workspace file: a load that fails or is cancelled leaves the workspace
 * as it was. Gives the new dataset's id.
 */
export async function loadImport(session: Session, request: LoadRequest, signal: AbortSignal): Promise<string> {
  const dataset: Dataset = {
    ...request.about,
    id: datasetId(session.workspace, request.about.title),
    path: pathFrom(dirname(session.path), resolve(request.path)),
    read: request.read,
    roles: request.roles,
  };
  const { version, content } = await session.store.current(dataset, session.sourceOf(dataset));
  const read =
    content ??
    (await session.withConnection((connection) => readVersion(connection, dataset, version, signal), signal));
  await session.store.accept(dataset, version, read);
  await addDataset(session.path, dataset);
  return dataset.id;
}

/** A file below the workspace is found from it, so that the folder can be moved; another where it is. */
function pathFrom(folder: string, path: string): string {
  const below = relative(folder, path);
  return below.startsWith('..') || isAbsolute(below) ? path : below.replaceAll('\\', '/');
}

/** Writes the snapshot of a file, and its rejected rows, to a folder; the same file and plan give the same bytes. */
export async function importFile(
  path: string,
  plan: ImportPlan,
  directory: string,
  signal: AbortSignal,
): Promise<ImportedFile> {
  if (plan.read.format === 'parquet') {
    throw new AppError(
      'usage',
      `"${path}" is Parquet, which Strand reads where it lies: there is nothing to convert.`,
      {
        file: path,
      },
    );
  }
  const bare = basename(path).replace(/\.(gz|zip)$/i, '');
  const name = bare.slice(0, bare.length - extname(bare).length);
  const parquet = join(directory, `${name}.parquet`);
  const rejects = join(directory, `${name}.rejects.csv`);
  await mkdir(directory, { recursive: true }).catch((error: unknown) => {
    throw new AppError('file-unwritable', `"${directory}" is no folder that can be written to. Choose another.`, {
      file: directory,
      detail: String(error),
    });
  });
  await rm(rejects, { force: true });
  const database = await openDatabase();
  try {
    const account = await runJob(
      database,
      (connection) =>
        loadExtract(
          connection,
          namelessDataset(name, { read: plan.read, roles: plan.roles, received: plan.received }, path),
          path,
          parquet,
          { signal, rejects },
        ),
      signal,
    );
    return { parquet, rejects: account.rejected === 0 ? null : rejects, account };
  } finally {
    database.close();
  }
}
