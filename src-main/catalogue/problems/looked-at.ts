import { z } from 'zod';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import { lineColumn, totalRowColumn } from '../../../shared/model/companion-column.ts';
import type { ReadPlan } from '../../../shared/model/read-plan.ts';
import { columnNames } from '../../database/column-names.ts';
import type { Connection } from '../../database/connection.ts';
import { quoteIdentifier } from '../../database/quote.ts';

/** The most rows in which problems are looked for. */
export const mostRows = 300_000;

/** A typed table in which problems are looked for, its companion columns among its columns. */
export interface LookedAt {
  readonly connection: Connection;
  /** SQL that stands behind FROM. */
  readonly relation: string;
  readonly names: ReadonlySet<string>;
  /** SQL for the line that a row came from; NULL where that is not known. */
  readonly line: string;
  readonly rows: number;
  /** Whether these are all the rows that there are. */
  readonly isWhole: boolean;
  readonly roles: ReadonlyMap<string, ColumnRole>;
  readonly read: ReadPlan;
}

/** Opens a table for the search of problems: as many of its first rows as are looked at. */
export async function lookAt(
  connection: Connection,
  relation: string,
  roles: ReadonlyMap<string, ColumnRole>,
  read: ReadPlan,
): Promise<LookedAt> {
  const names = new Set(await columnNames(connection, relation));
  const [{ rows } = { rows: 0 }] = await connection.query(
    z.object({ rows: z.number() }),
    `SELECT count(*) AS rows FROM ${relation}`,
  );
  return {
    connection,
    relation: rows > mostRows ? `(SELECT * FROM ${relation} LIMIT ${mostRows})` : relation,
    names,
    line: names.has(lineColumn) ? quoteIdentifier(lineColumn) : 'NULL::BIGINT',
    rows: Math.min(rows, mostRows),
    isWhole: rows <= mostRows,
    roles: new Map([...roles].filter(([name]) => names.has(name))),
    read,
  };
}

/** The table without the rows that are taken as sums already. */
export function withoutTotalRows(table: LookedAt): LookedAt {
  if (!table.names.has(totalRowColumn)) return table;
  return {
    ...table,
    relation: `(SELECT * FROM ${table.relation} WHERE NOT coalesce(${quoteIdentifier(totalRowColumn)}, false))`,
  };
}

/** A value of a column, the rows that hold it and the first line on which it stands. */
export const placedValueSchema = z.object({ value: z.string(), rows: z.number(), line: z.number().nullable() });
export type PlacedValue = z.infer<typeof placedValueSchema>;

/** The different values of a column for which a condition on `value` holds, in the order in which they first stand. */
export async function valuesWhere(
  table: LookedAt,
  column: string,
  condition: string,
  most: number,
): Promise<PlacedValue[]> {
  return table.connection.query(
    placedValueSchema,
    `SELECT value, count(*) AS rows, min(line) AS line
     FROM (SELECT ${quoteIdentifier(column)}::VARCHAR AS value, ${table.line} AS line FROM ${table.relation})
     WHERE value IS NOT NULL AND (${condition}) GROUP BY value ORDER BY 3 NULLS LAST, 2 DESC, 1 LIMIT ${most}`,
  );
}

/** "Line 8", as the start of a detail, where the line is known. */
export function lineWords(line: number | null): string {
  return line === null ? '' : `Line ${line}. `;
}

/** The place of a problem, where it has one. */
export function placeOf(line: number | null, column?: string): { line?: number; column?: string } {
  return { ...(line === null ? {} : { line }), ...(column === undefined ? {} : { column }) };
}
