import { z } from 'zod';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { ColumnDescription } from '../../../shared/model/import-preview.ts';
import type { Connection } from '../../database/connection.ts';
import { quoteIdentifier } from '../../database/quote.ts';

const rowSchema = z.record(z.string(), z.number().nullable());

/**
 * In a long table, a count that is the same on every row of an area and period stands for all of its people and is only
 * repeated there, while another column counts each category: summed, it would multiply them. Such columns become totals
 * of the one that varies, unless an officer has said otherwise.
 */
export async function setRepeatedCounts(
  connection: Connection,
  relation: string,
  columns: readonly ColumnDescription[],
  settled: Readonly<Record<string, ColumnRole>>,
): Promise<ColumnDescription[]> {
  const ofKind = (...kinds: readonly ColumnRole['kind'][]) => columns.filter(({ role }) => kinds.includes(role.kind));
  const areas = ofKind('area-code');
  const keys = [...(areas.length > 0 ? areas : ofKind('area-name')), ...ofKind('period', 'date')];
  const counts = ofKind('count');
  if (keys.length === 0 || counts.length < 2 || ofKind('strand', 'category').length === 0) return [...columns];
  const spread = counts.map(({ name }, at) => `max(c${at}) AS ${quoteIdentifier(name)}`);
  const distinct = counts.map(({ name }, at) => `count(DISTINCT ${quoteIdentifier(name)}) AS c${at}`);
  const [most = {}] = await connection.query(
    rowSchema,
    `SELECT ${spread.join(', ')} FROM (SELECT ${distinct.join(', ')} FROM ${relation}
       GROUP BY ${keys.map(({ name }) => quoteIdentifier(name)).join(', ')} HAVING count(*) > 1)`,
  );
  const varying = counts.filter(({ name }) => (most[name] ?? 0) > 1).map(({ name }) => name);
  if (varying.length === 0) return [...columns];
  return columns.map((column) =>
    column.role.kind === 'count' && most[column.name] === 1 && settled[column.name] === undefined
      ? {
          ...column,
          role: { kind: 'total', of: varying },
          because: `The same on every row of an area, while “${varying.join('”, “')}” counts each category.`,
        }
      : column,
  );
}
