import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';
import { quoteIdentifier, quoteLiteral } from '../../database/quote.ts';

const aloneSchema = z.object({ label: z.string(), rows: z.number(), alone: z.number() });

/** How many rows a label has, and how many of them stand in a group without any row that is not a sum. */
export interface StandingAlone {
  readonly rows: number;
  readonly alone: number;
}

/**
 * Tells of each label of a column that sums others how many of its rows have no parts beside them, by the table's other
 * keys: "Persons" where nothing is said of women and men is no sum to be left out, but all that is known.
 */
export async function standingAlone(
  connection: Connection,
  relation: string,
  column: string,
  others: readonly string[],
  sums: readonly string[],
): Promise<ReadonlyMap<string, StandingAlone>> {
  const text = (name: string): string => `trim(${quoteIdentifier(name)}::VARCHAR)`;
  const group = others.length === 0 ? '0' : `hash(${others.map((name) => `coalesce(${text(name)}, '')`).join(', ')})`;
  const isSum = `label IN (${sums.map(quoteLiteral).join(', ')})`;
  const rows = await connection.query(
    aloneSchema,
    `WITH keyed AS (SELECT ${text(column)} AS label, ${group} AS place FROM ${relation} WHERE ${text(column)} <> ''),
       places AS (SELECT place, bool_or(NOT ${isSum}) AS has_parts FROM keyed GROUP BY place)
     SELECT label, count(*) AS rows, count(*) FILTER (WHERE NOT has_parts) AS alone
     FROM keyed JOIN places USING (place) WHERE ${isSum} GROUP BY label`,
  );
  return new Map(rows.map(({ label, rows: all, alone }) => [label, { rows: all, alone }]));
}
