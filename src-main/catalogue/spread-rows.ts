import { z } from 'zod';
import { lineColumn } from '../../shared/model/companion-column.ts';
import { columnNames } from '../database/column-names.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';

/** About as many rows of a relation as are wanted, the same each time. */
export interface SpreadRows {
  /** SQL that stands behind FROM. */
  readonly sql: string;
  readonly rows: number;
  /** Whether these are all the rows that there are. */
  readonly isWhole: boolean;
}

/** Rows spread over a relation by the hash of their line; where lines are not known, the first ones. */
export async function spreadRows(connection: Connection, relation: string, wanted: number): Promise<SpreadRows> {
  const [{ rows } = { rows: 0 }] = await connection.query(
    z.object({ rows: z.number() }),
    `SELECT count(*) AS rows FROM ${relation}`,
  );
  if (rows <= wanted) return { sql: relation, rows, isWhole: true };
  const hasLine = (await columnNames(connection, relation)).includes(lineColumn);
  const sql = hasLine
    ? `(SELECT * FROM ${relation} WHERE hash(${quoteIdentifier(lineColumn)}) % ${Math.ceil(rows / wanted)} = 0)`
    : `(SELECT * FROM ${relation} LIMIT ${wanted})`;
  return { sql, rows, isWhole: false };
}
