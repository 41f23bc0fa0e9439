import { z } from 'zod';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { PreviewPage } from '../../shared/model/preview.ts';
import type { RowView } from '../../shared/model/row-view.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { heldColumns } from './held-columns.ts';
import { numberedRows, rowColumn, shownRowNumber } from './numbered-rows.ts';
import { pageOf } from './preview-rows.ts';
import { filterSql, sortSql } from './row-view-sql.ts';

const countSchema = z.object({ rows: z.number() });
const rowSchema = z.object({ row: z.number() });

/** How many rows a view keeps. */
export async function countView(connection: Connection, dataset: Dataset, view: RowView): Promise<number> {
  const where = filterSql(view, await heldColumns(connection, dataset), dataset);
  const rows = await numberedRows(connection, dataset.id);
  const [{ rows: count } = { rows: 0 }] = await connection.query(
    countSchema,
    `SELECT count(*) AS rows FROM ${rows} WHERE ${where}`,
  );
  return count;
}

/**
 * A page of a view's rows: first their numbers, for which only the columns that filter and sort are read, then the rows
 * of those numbers.
 */
export async function viewRows(
  connection: Connection,
  dataset: Dataset,
  view: RowView,
  totalRows: number,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<PreviewPage> {
  const columns = await heldColumns(connection, dataset);
  const numbered = await numberedRows(connection, dataset.id);
  const row = quoteIdentifier(rowColumn);
  const order = view.sort.length === 0 ? '' : `ORDER BY ${sortSql(view, columns, dataset)}`;
  const found = await connection.query(
    rowSchema,
    `SELECT ${row} AS row FROM ${numbered} WHERE ${filterSql(view, columns, dataset)} ${order} LIMIT ? OFFSET ?`,
    [limit, offset],
  );
  const numbers = found.map((each) => each.row);
  const within = numbers.length === 0 ? 'false' : `${row} IN (${numbers.join(', ')})`;
  const page = await connection.columns(`SELECT * FROM ${numbered} WHERE ${within}`);
  const place = new Map(numbers.map((number, at) => [number, at]));
  const rowsRead = page.columns[page.names.indexOf(rowColumn)] ?? [];
  const arranged = rowsRead
    .map((number, at) => ({ at, place: place.get(Number(number)) ?? 0 }))
    .toSorted((left, right) => left.place - right.place);
  const kept = page.names.flatMap((name, index) => (name === rowColumn ? [] : [index]));
  const shown = numbers.map(shownRowNumber);
  return {
    ...pageOf(
      {
        names: kept.map((index) => page.names[index] ?? ''),
        types: kept.map((index) => page.types[index] ?? 'VARCHAR'),
        columns: kept.map((index) => arranged.map(({ at }) => page.columns[index]?.[at] ?? null)),
      },
      dataset,
      totalRows,
      offset,
    ),
    ...(shown.includes(null) ? {} : { numbers: shown.flatMap((number) => number ?? []) }),
  };
}
