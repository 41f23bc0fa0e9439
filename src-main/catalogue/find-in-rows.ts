import { z } from 'zod';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { CellPlace, FoundCells, RowView } from '../../shared/model/row-view.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { heldColumns } from './held-columns.ts';
import { holdsText } from './holds-text.ts';
import { numberedRows, rowColumn } from './numbered-rows.ts';
import { filterSql, sortSql } from './row-view-sql.ts';

export interface FindRequest {
  readonly view: RowView;
  readonly text: string;
  readonly from: CellPlace | null;
  readonly direction: 'next' | 'previous';
}

const nearestSchema = z.object({
  cells: z.number().nullable(),
  rows: z.number(),
  place: z.number().nullable(),
  wrapped: z.number().nullable(),
  row: z.number().nullable(),
  wrapped_row: z.number().nullable(),
  here: z.number().nullable(),
});
const heldSchema = z.array(z.boolean());

/** Counts the cells of a view that hold a text in one pass, and finds the nearest one after or before a cell. */
export async function findInRows(connection: Connection, dataset: Dataset, request: FindRequest): Promise<FoundCells> {
  const { view, from, direction } = request;
  const columns = await heldColumns(connection, dataset);
  const searched = columns.flatMap((column) => {
    const sql = holdsText(column, request.text);
    return sql === null ? [] : [{ name: column.name, sql }];
  });
  const none: FoundCells = { cells: 0, rows: 0, at: null };
  if (request.text.trim() === '' || searched.length === 0) return none;
  const numbered = await numberedRows(connection, dataset.id);
  const row = quoteIdentifier(rowColumn);
  const over = view.sort.length === 0 ? '' : `ORDER BY ${sortSql(view, columns, dataset)}`;
  const held = searched.map(({ sql }) => `(${sql})::INTEGER`).join(' + ');
  const isNext = direction === 'next';
  const start = from?.row ?? (isNext ? -1 : Number.MAX_SAFE_INTEGER);
  const [pick, beyond] = isNext ? ['min', `place > ${start}`] : ['max', `place < ${start}`];
  const [found] = await connection.query(
    nearestSchema,
    `SELECT sum(held)::BIGINT AS cells, count(*) AS rows, ${pick}(place) FILTER (${beyond}) AS place, ${pick}(place) AS wrapped,
      arg_${pick}("row", place) FILTER (${beyond}) AS "row", arg_${pick}("row", place) AS wrapped_row,
      max("row") FILTER (place = ${start}) AS here
     FROM (SELECT ${row} AS "row", row_number() OVER (${over}) - 1 AS place, ${held} AS held
      FROM ${numbered} WHERE ${filterSql(view, columns, dataset)}) WHERE held > 0`,
  );
  if (found === undefined || found.rows === 0) return none;
  const inRow = async (number: number): Promise<string[]> => {
    const page = await connection.columns(
      `SELECT ${searched.map(({ sql }) => sql).join(', ')} FROM ${numbered} WHERE ${row} = ${number}`,
    );
    const flags = heldSchema.parse(page.columns.map((column) => column[0] ?? false));
    return searched.filter((_, at) => flags[at] === true).map(({ name }) => name);
  };
  const counts = { cells: found.cells ?? 0, rows: found.rows };
  if (from !== null && found.here !== null) {
    const order = columns.map(({ name }) => name);
    const at = order.indexOf(from.column);
    const others = (await inRow(found.here)).filter((name) =>
      isNext ? order.indexOf(name) > at : order.indexOf(name) < at,
    );
    const column = isNext ? others[0] : others.at(-1);
    if (column !== undefined) return { ...counts, at: { row: from.row, column } };
  }
  const isBeyond = found.place !== null;
  const place = isBeyond ? found.place : found.wrapped;
  const number = isBeyond ? found.row : found.wrapped_row;
  if (place === null || number === null) return { ...counts, at: null };
  const hits = await inRow(number);
  const column = isNext ? hits[0] : hits.at(-1);
  return { ...counts, at: column === undefined ? null : { row: place, column } };
}
