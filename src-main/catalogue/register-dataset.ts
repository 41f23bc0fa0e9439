import { z } from 'zod';
import { isCompanionColumn, totalRowColumn } from '../../shared/model/companion-column.ts';
import type { Dataset, DatasetSummary, RowAccount } from '../../shared/model/dataset.ts';
import { requireColumns } from '../../shared/model/require-columns.ts';
import { columnNames } from '../database/column-names.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { describeParquetSet, requireLikeFiles } from './parquet-set.ts';
import { numberRows } from './numbered-rows.ts';
import { relationOf } from './relation-of.ts';

const countSchema = z.object({ rows: z.number() });

/**
 * Makes a snapshot, or Parquet queried in place (a file, a folder or a pattern), readable under the name of its dataset.
 * Rows that sum others are left out of it, so that nothing is counted twice.
 */
export async function registerDataset(
  connection: Connection,
  dataset: Dataset,
  parquet: string,
  fingerprint: string,
  account: RowAccount | null,
): Promise<DatasetSummary> {
  const relation = relationOf(dataset.id);
  const set = await describeParquetSet(connection, parquet);
  requireLikeFiles(set, parquet);
  const held = await columnNames(connection, set.relation);
  const counted = held.includes(totalRowColumn)
    ? `SELECT * EXCLUDE (${quoteIdentifier(totalRowColumn)}) FROM ${set.relation} WHERE NOT ${quoteIdentifier(totalRowColumn)}`
    : `SELECT * FROM ${set.relation}`;
  await connection.run(`CREATE OR REPLACE VIEW ${relation} AS ${counted}`);
  await numberRows(connection, dataset.id, counted, set.files.length);
  const names = held.filter((name) => name !== totalRowColumn);
  requireColumns(dataset, names);
  const [{ rows } = { rows: 0 }] = await connection.query(countSchema, `SELECT count(*) AS rows FROM ${relation}`);
  return {
    dataset,
    fingerprint,
    rows,
    columns: names.filter((name) => !isCompanionColumn(name)).length,
    account: account ?? { read: rows, loaded: rows, rejected: 0, totals: 0, mended: 0, rejects: [] },
    problems: [],
  };
}
