import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { AppError } from '../../shared/base/app-error.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { ExtractDescription } from '../../shared/model/extract-description.ts';
import { describeColumns } from '../catalogue/describe-columns.ts';
import { registerDataset } from '../catalogue/register-dataset.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import { openDatabase } from '../database/database.ts';
import { runJob } from '../database/run-job.ts';
import { describeFile } from '../extract/describe-file.ts';
import { loadExtract } from '../ingest/load-extract.ts';

/** Describes a file: how it would be read, what its columns seem to be, and which rows do not fit. Nothing is kept. */
export async function inspectFile(path: string, signal: AbortSignal): Promise<ExtractDescription> {
  const file = resolve(path);
  const info = await stat(file).catch((error: unknown) => {
    throw new AppError('file-missing', `There is no file at "${path}". Check the path.`, {
      file: path,
      detail: String(error),
    });
  });
  if (info.isDirectory()) {
    throw new AppError('file-format', `"${path}" is a folder. Choose one file in it.`, { file: path });
  }
  const layout = await describeFile(file);
  const folder = await mkdtemp(join(tmpdir(), 'strand-inspect-'));
  const database = await openDatabase();
  try {
    return await runJob(
      database,
      async (connection) => {
        const dataset = passingDataset(file, layout.read);
        const inPlace = layout.read.format === 'parquet';
        const parquet = inPlace ? file : join(folder, 'table.parquet');
        const account = inPlace ? null : await loadExtract(connection, dataset, file, parquet, signal);
        const summary = await registerDataset(connection, dataset, parquet, '', account);
        return {
          ...layout,
          file,
          bytes: info.size,
          rows: summary.rows,
          columns: await describeColumns(connection, relationOf(dataset.id)),
          problems: summary.account.rejected.map((reject) => ({
            line: reject.line,
            text: `${reject.reason} The line reads: ${reject.text.slice(0, 120)}`,
          })),
        };
      },
      signal,
    );
  } finally {
    database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A dataset of which nothing is known but how it is read. */
function passingDataset(file: string, read: Dataset['read']): Dataset {
  const day = '1970-01-01';
  return {
    id: 'inspected',
    title: basename(file),
    path: file,
    kind: 'record-level',
    owner: '',
    subject: '',
    unit: '',
    period: { from: day, to: day, label: '' },
    received: day,
    sensitivity: 'personal',
    licence: '',
    counted: '',
    notCounted: '',
    read,
    roles: {},
  };
}
