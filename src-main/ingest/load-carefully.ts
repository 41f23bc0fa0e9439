import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RowAccount } from '../../shared/model/dataset.ts';
import { sourceRecords } from '../files/source-records.ts';
import { copyToParquet, requirePlannedColumns, requireTable } from './load-job.ts';
import type { LoadJob } from './load-job.ts';
import { openRejectFile } from './reject-file.ts';
import { createRowTally } from './row-tally.ts';
import { shapedRelation } from './shaped-relation.ts';
import { createTableReader } from './table-reader.ts';
import type { Mends, TableListener } from './table-reader.ts';
import { openTextTable } from './text-table.ts';
import { typedRelation } from './typed-relation.ts';

/** Loads an extract record by record: every record is loaded, rejected with a reason, or known to be no row. */
export async function loadCarefully(job: LoadJob, mends: Mends, rejectPath: string | undefined): Promise<RowAccount> {
  const { connection, dataset, path, signal } = job;
  const { read } = dataset;
  const folder = await mkdtemp(join(tmpdir(), 'strand-load-'));
  try {
    await using table = openTextTable(join(folder, 'table.csv'));
    await using rejects = openRejectFile(rejectPath);
    const tally = createRowTally(read);
    const listener: TableListener = {
      begin: (shape) => {
        const shaped = shapedRelation({ sql: '', columns: requireTable(path, shape).loaded }, read, path);
        requirePlannedColumns(job, shape.names, shaped.columns);
        rejects.name(shape.names);
        tally.begin(shape);
      },
      row: (cells, _, isMended) => {
        tally.add(cells, isMended);
        table.add(cells, tally.shape()?.kept ?? []);
      },
      reject: ({ line, raw }, reason, cells) => rejects.add({ line, text: raw, reason }, cells),
    };
    const reader = createTableReader(read, listener, mends);
    for await (const records of sourceRecords(path, read, signal)) {
      reader.take(records);
      await table.drain();
      await rejects.drain();
    }
    reader.end();
    await table.close();
    await rejects.close();
    signal.throwIfAborted();
    const text = table.relation(requireTable(path, tally.shape()).loaded);
    await copyToParquet(job, await typedRelation(connection, text, dataset, path));
    return tally.account(rejects);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
