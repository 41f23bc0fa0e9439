import { z } from 'zod';
import type { CellSql } from '../../src-main/ingest/cell-sql.ts';
import { withCells } from '../../src-main/ingest/typed-select.ts';
import { quoteLiteral } from '../../src-main/database/quote.ts';
import { withDatabase } from './with-database.ts';

const text = z.string().nullable();
const cellSchema = z.object({ value: text, status: z.string(), raw: text, plain: text, odd: z.boolean(), usual: text });

/** What a column of these texts becomes, cell by cell: "12 value", "- suppressed *" (value, status, text kept). */
export async function typedCells(texts: readonly string[], cellsOf: (column: string) => CellSql): Promise<string[]> {
  const rows = texts.map((cell, place) => `(${place}, ${quoteLiteral(cell)})`);
  const { plain, usual, isOdd, ...cells } = cellsOf('"text"');
  const relation = `(SELECT * FROM (VALUES ${rows.join(', ')}) AS t(place, "text"))`;
  return withDatabase(async (connection) => {
    const found = await connection.query(
      cellSchema,
      `SELECT "[cell 0]"."value"::VARCHAR AS value, "[cell 0]".status AS status, "[cell 0]".raw AS raw,
         (${plain('"[look 0]"')})::VARCHAR AS plain, ${isOdd} AS odd, (${usual})::VARCHAR AS usual
       FROM ${withCells(relation, [{ plain, usual, isOdd, ...cells }], [true])} ORDER BY place`,
    );
    return found.map(({ value, status, raw, ...glance }, at) => {
      const written = texts[at] ?? '';
      if (raw === null && glance.plain !== value)
        throw new Error(`"${written}" is plainly ${glance.plain ?? 'nothing'}`);
      if (!glance.odd && (raw !== null || glance.usual !== value)) throw new Error(`"${written}" needs a closer look`);
      return [value ?? '-', status, raw].filter((part) => part !== null).join(' ');
    });
  });
}
