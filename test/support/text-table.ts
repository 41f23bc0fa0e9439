import { lineColumn } from '../../shared/model/companion-column.ts';
import type { Connection } from '../../src-main/database/connection.ts';
import { quoteIdentifier, quoteLiteral } from '../../src-main/database/quote.ts';

/** Makes a table of text with the line of each row, as a file has after it was read; the header stands on line 1. */
export async function textTable(
  connection: Connection,
  header: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): Promise<string> {
  const names = [lineColumn, ...header].map(quoteIdentifier);
  const cells = (row: readonly (string | null)[]): string[] =>
    header.map((_, column) => ((row[column] ?? null) === null ? 'NULL::VARCHAR' : quoteLiteral(row[column] ?? '')));
  const values = rows.map((row, index) => `(${[String(index + 2), ...cells(row)].join(', ')})`);
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE text_table AS SELECT * FROM (VALUES ${values.join(', ')}) AS t (${names.join(', ')})`,
  );
  return 'text_table';
}

/** Columns of equal length as rows; the shorter ones are repeated. */
export function rowsOfColumns(columns: readonly (readonly string[])[]): string[][] {
  const length = Math.max(...columns.map((column) => column.length));
  return Array.from({ length }, (_, row) => columns.map((column) => column[row % column.length] ?? ''));
}
