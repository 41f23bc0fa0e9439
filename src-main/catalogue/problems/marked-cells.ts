import { z } from 'zod';
import { rawColumn, statusColumn } from '../../../shared/model/companion-column.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import type { LookedAt } from './looked-at.ts';

/** A text that is not plainly a value, in a column whose cells are read as numbers or dates. */
export interface MarkedCell {
  readonly column: string;
  readonly text: string;
  readonly isUnreadable: boolean;
  readonly rows: number;
  readonly line: number | null;
}

const mostTexts = 200;
const cellSchema = z.object({ position: z.string(), cell: z.string(), rows: z.number(), line: z.number().nullable() });

/** The texts of a table that were not plainly values, by column, in the order in which they first stand. */
export async function markedCells(table: LookedAt): Promise<MarkedCell[]> {
  const columns = [...table.roles.keys()].filter(
    (name) => table.names.has(statusColumn(name)) && table.names.has(rawColumn(name)),
  );
  if (columns.length === 0) return [];
  const cells = columns.map((name, index) => {
    const sign = `CASE ${quoteIdentifier(statusColumn(name))} WHEN 'unreadable' THEN '?' ELSE '=' END`;
    return `${sign} || ${quoteIdentifier(rawColumn(name))} AS c${index}`;
  });
  const found = await table.connection.query(
    cellSchema,
    `WITH cells AS (UNPIVOT (SELECT ${table.line} AS place, ${cells.join(', ')} FROM ${table.relation}) ON COLUMNS(* EXCLUDE place) INTO NAME position VALUE cell),
       texts AS (SELECT position, cell, count(*) AS rows, min(place) AS line FROM cells GROUP BY position, cell)
     SELECT * FROM texts
     QUALIFY row_number() OVER (PARTITION BY position ORDER BY line NULLS LAST, rows DESC, cell) <= ${mostTexts}
     ORDER BY line NULLS LAST, position, cell`,
  );
  return found.map(({ position, cell, rows, line }) => ({
    column: columns[Number(position.slice(1))] ?? '',
    text: cell.slice(1).trim(),
    isUnreadable: cell.startsWith('?'),
    rows,
    line,
  }));
}
