import { z } from 'zod';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier, quoteLiteral } from '../database/quote.ts';
import { relationOf } from './relation-of.ts';

/** The column of a numbered relation that tells its rows apart, in their own order, from 0. */
export const rowColumn = '[row]';

/** Rows of several files are numbered so far apart. */
const rowsOfFile = 1_000_000_000_000;

function nameOf(datasetId: string): string {
  return `numbered ${datasetId}`;
}

/**
 * Makes a dataset's rows readable with the number of each, which Parquet knows without reading it; `counted` selects the
 * rows from the files.
 */
export async function numberRows(
  connection: Connection,
  datasetId: string,
  counted: string,
  files: number,
): Promise<void> {
  const number = files === 1 ? 'file_row_number' : `file_index * ${String(rowsOfFile)} + file_row_number`;
  const selected = counted.replace(/^SELECT /, `SELECT ${number} AS ${quoteIdentifier(rowColumn)}, `);
  await connection.run(`CREATE OR REPLACE VIEW ${quoteIdentifier(nameOf(datasetId))} AS ${selected}`);
}

/** SQL of a dataset's rows with their numbers; a joined table's are counted as it is read. */
export async function numberedRows(connection: Connection, datasetId: string): Promise<string> {
  const name = nameOf(datasetId);
  const found = await connection.query(
    z.object({ view_name: z.string() }),
    `SELECT view_name FROM duckdb_views() WHERE view_name = ${quoteLiteral(name)}`,
  );
  return found.length > 0
    ? quoteIdentifier(name)
    : `(SELECT row_number() OVER () - 1 AS ${quoteIdentifier(rowColumn)}, * FROM ${relationOf(datasetId)})`;
}

/** The number of a row as it is shown, from 1; null of a row of several files, which has none of its own. */
export function shownRowNumber(row: number): number | null {
  return row < rowsOfFile ? row + 1 : null;
}
