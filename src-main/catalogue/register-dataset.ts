import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import type { Dataset, DatasetSummary, RowAccount } from '../../shared/model/dataset.ts';
import { requireColumns } from '../../shared/model/require-columns.ts';
import { columnNames } from '../database/column-names.ts';
import type { Connection } from '../database/connection.ts';
import { quoteLiteral } from '../database/quote.ts';
import { relationOf } from './relation-of.ts';

const shapeSchema = z.object({ rows: z.number() });

/** Makes a Parquet file (a snapshot, or an extract queried in place) readable under the dataset's name. */
export async function registerDataset(
  connection: Connection,
  dataset: Dataset,
  parquet: string,
  fingerprint: string,
  account: RowAccount | null,
): Promise<DatasetSummary> {
  const relation = relationOf(dataset.id);
  await connection
    .run(`CREATE OR REPLACE VIEW ${relation} AS SELECT * FROM read_parquet(${quoteLiteral(parquet)})`)
    .catch((error: unknown) => {
      throw new AppError(
        'file-unreadable',
        `"${parquet}" could not be read as Parquet: it may have been cut short. Ask the partner to send it again.`,
        { file: parquet, detail: String(error) },
      );
    });
  const names = await columnNames(connection, relation);
  requireColumns(dataset, names);
  const [{ rows } = { rows: 0 }] = await connection.query(shapeSchema, `SELECT count(*) AS rows FROM ${relation}`);
  return {
    dataset,
    fingerprint,
    rows,
    columns: names.filter((name) => !name.endsWith(' [status]')).length,
    account: account ?? { read: rows, loaded: rows, rejected: [] },
  };
}
