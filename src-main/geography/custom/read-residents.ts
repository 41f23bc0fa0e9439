import { z } from 'zod';
import type { Geography } from '../../../shared/geography/geography-words.ts';
import { totalRowColumn } from '../../../shared/model/companion-column.ts';
import type { Connection } from '../../database/connection.ts';
import { columnNames } from '../../database/column-names.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import { areaCodeSql } from '../area-code-sql.ts';
import { columnsOf } from '../gazetteer-source.ts';
import type { GazetteerSource } from '../gazetteer-source.ts';
import { isSameGeography } from '../known-areas.ts';

const rowSchema = z.object({ code: z.string(), residents: z.number().nullable() });

/** What units say of all the people who live in an area, and not of some of them. */
const everyone = /^(usual )?residents$|^(people|persons|population)$/i;

/** What a table says of itself that counts some residents alone. */
const someOnly = /\baged \d|\d+ and over|\badults?\b|\bchildren\b|\bhouseholds?\b/i;

/**
 * The residents of areas by their codes, from the first open table that counts all of them for this geography in one column
 * and at one time; none where there is no such table.
 */
export async function readResidents(
  connection: Connection,
  sources: readonly GazetteerSource[],
  geography: Geography,
): Promise<ReadonlyMap<string, number>> {
  for (const source of sources) {
    const found = await readResidentsOf(connection, source, geography);
    if (found.size > 0) return found;
  }
  return new Map();
}

async function readResidentsOf(
  connection: Connection,
  { dataset, relation }: GazetteerSource,
  geography: Geography,
): Promise<ReadonlyMap<string, number>> {
  const code = columnsOf(dataset, 'area-code').find(({ role }) => isSameGeography(role.geography, geography));
  const counts = columnsOf(dataset, 'count');
  const [count] = counts;
  const isOpenTable = dataset.kind === 'aggregate' && dataset.sensitivity === 'open';
  if (!isOpenTable || code === undefined || count === undefined || counts.length > 1) return new Map();
  if (!everyone.test(count.role.unit) || someOnly.test(`${dataset.title} ${dataset.counted}`)) return new Map();
  const names = await columnNames(connection, relation);
  const marked = names.includes(totalRowColumn) ? ` WHERE NOT coalesce(${quoteIdentifier(totalRowColumn)}, false)` : '';
  const period = columnsOf(dataset, 'period')[0]?.column;
  const times = period === undefined ? '1' : `count(DISTINCT ${quoteIdentifier(period)})`;
  const [time] = await connection.query(
    z.object({ times: z.number() }),
    `SELECT ${times} AS times FROM ${relation}${marked}`,
  );
  if ((time?.times ?? 0) > 1) return new Map();
  const rows = await connection.query(
    rowSchema,
    `SELECT code, CASE WHEN count(n) = count(*) THEN sum(n) END AS residents
     FROM (SELECT ${areaCodeSql(code.column)} AS code, ${quoteIdentifier(count.column)} AS n FROM ${relation}${marked})
     WHERE code IS NOT NULL GROUP BY code`,
  );
  return new Map(rows.flatMap(({ code: each, residents }) => (residents === null ? [] : [[each, residents] as const])));
}
