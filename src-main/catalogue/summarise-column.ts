import { z } from 'zod';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { ColumnSummary } from '../../shared/model/preview.ts';
import { cellStatusSchema } from '../../shared/model/status.ts';
import type { Connection } from '../database/connection.ts';
import { columnNamed, heldColumns } from './held-columns.ts';
import { relationOf } from './relation-of.ts';
import { spreadOfColumn } from './spread-of-column.ts';

const totalsSchema = z.object({ distinct_values: z.number() });
const rangeSchema = z.object({ least: z.string().nullable(), most: z.string().nullable() });
const statusRowSchema = z.object({ status: cellStatusSchema, rows: z.number(), about: z.number() });
const topSchema = z.object({ value: z.string(), rows: z.number() });

const noStatuses: ColumnSummary['statuses'] = {
  value: 0,
  suppressed: 0,
  low: 0,
  'not-available': 0,
  'not-applicable': 0,
  'sample-zero': 0,
  unreadable: 0,
  missing: 0,
  unreliable: 0,
  provisional: 0,
  estimated: 0,
  revised: 0,
};

const topValues = 24;
/** Different values of more rows than this are counted to within a few per cent. */
const exactUpTo = 1_000_000;

/** What a column holds; `harmonised` is filled in by whoever knows the strand's code list. */
export async function summariseColumn(connection: Connection, dataset: Dataset, name: string): Promise<ColumnSummary> {
  const relation = relationOf(dataset.id);
  const held = columnNamed(await heldColumns(connection, dataset), name, dataset);
  const { sql: column } = held;
  const counts = await connection.query(
    statusRowSchema,
    `SELECT ${held.statusSql} AS status, count(*) AS rows,
      approx_count_distinct(${column}) AS about FROM ${relation} GROUP BY 1`,
  );
  const rows = counts.reduce((sum, each) => sum + each.rows, 0);
  const about = Math.max(0, ...counts.map((each) => each.about));
  const isAboutDistinct = rows > exactUpTo && about > exactUpTo / 10;
  const [totals] = isAboutDistinct
    ? [{ distinct_values: about }]
    : await connection.query(totalsSchema, `SELECT count(DISTINCT ${column}) AS distinct_values FROM ${relation}`);
  const [range] = await connection.query(
    rangeSchema,
    `SELECT min(${column})::VARCHAR AS least, max(${column})::VARCHAR AS most FROM ${relation}`,
  );
  const top = await connection.query(
    topSchema,
    `SELECT value::VARCHAR AS value, rows FROM (SELECT ${column} AS value, count(*) AS rows FROM ${relation}
      WHERE ${column} IS NOT NULL GROUP BY 1) ORDER BY rows DESC, value LIMIT ${topValues}`,
  );
  const distribution = await spreadOfColumn(connection, relation, held);
  const isOrdered = held.type !== 'text';
  const { least = null, most = null } = range ?? {};
  return {
    dataset: dataset.id,
    name,
    type: held.type,
    role: dataset.roles[name] ?? { kind: 'category' },
    rows,
    distinct: totals?.distinct_values ?? 0,
    ...(isAboutDistinct ? { isAboutDistinct } : {}),
    ...(distribution === null ? {} : { distribution }),
    statuses: {
      ...noStatuses,
      ...Object.fromEntries(counts.map((each) => [each.status, each.rows])),
    },
    range: isOrdered && least !== null && most !== null ? { least, most } : null,
    top,
    harmonised: [],
  };
}
