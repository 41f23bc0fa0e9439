import { z } from 'zod';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { ColumnValues } from '../../shared/model/row-view.ts';
import type { Connection } from '../database/connection.ts';
import { columnNamed, heldColumns } from './held-columns.ts';
import { holdsText } from './holds-text.ts';
import { relationOf } from './relation-of.ts';

const valueSchema = z.object({ value: z.string(), rows: z.number(), distinct_values: z.number() });

/** The values of a column that hold a text, or all where it is empty, most frequent first. */
export async function columnValues(
  connection: Connection,
  dataset: Dataset,
  name: string,
  { text, limit }: { readonly text: string; readonly limit: number },
): Promise<ColumnValues> {
  const column = columnNamed(await heldColumns(connection, dataset), name, dataset);
  const wanted = text.trim() === '' ? 'true' : (holdsText({ ...column, rawSql: null }, text) ?? 'false');
  const found = await connection.query(
    valueSchema,
    `SELECT value::VARCHAR AS value, rows, count(*) OVER () AS distinct_values
     FROM (SELECT ${column.sql} AS value, count(*) AS rows FROM ${relationOf(dataset.id)}
      WHERE ${column.sql} IS NOT NULL AND ${wanted} GROUP BY 1)
     ORDER BY rows DESC, value LIMIT ${limit}`,
  );
  return {
    values: found.map(({ value, rows }) => ({ value, rows })),
    distinct: found[0]?.distinct_values ?? 0,
  };
}
