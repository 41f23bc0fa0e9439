import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import { statusColumn } from '../../shared/model/companion-column.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { ColumnSummary } from '../../shared/model/preview.ts';
import { cellStatusSchema } from '../../shared/model/status.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { columnType } from './column-type.ts';
import { relationOf } from './relation-of.ts';

const typeSchema = z.object({ column_name: z.string(), column_type: z.string() });
const totalsSchema = z.object({
  rows: z.number(),
  distinct_values: z.number(),
  least: z.string().nullable(),
  most: z.string().nullable(),
});
const statusRowSchema = z.object({ status: cellStatusSchema, rows: z.number() });
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

/** What a column holds; `harmonised` is filled in by whoever knows the strand's code list. */
export async function summariseColumn(connection: Connection, dataset: Dataset, name: string): Promise<ColumnSummary> {
  const relation = relationOf(dataset.id);
  const types = await connection.query(typeSchema, `SELECT column_name, column_type FROM (DESCRIBE ${relation})`);
  const type = types.find((each) => each.column_name === name);
  if (type === undefined) {
    throw new AppError('column-missing', `"${dataset.title}" has no column "${name}".`, { column: name });
  }
  const column = quoteIdentifier(name);
  const quotedStatus = quoteIdentifier(statusColumn(name));
  const hasStatus = types.some((each) => each.column_name === statusColumn(name));
  const status = hasStatus ? quotedStatus : `CASE WHEN ${column} IS NULL THEN 'missing' ELSE 'value' END`;
  const [totals] = await connection.query(
    totalsSchema,
    `SELECT count(*) AS rows, count(DISTINCT ${column}) AS distinct_values, min(${column})::VARCHAR AS least,
      max(${column})::VARCHAR AS most FROM ${relation}`,
  );
  const statuses = await connection.query(
    statusRowSchema,
    `SELECT ${status} AS status, count(*) AS rows FROM ${relation} GROUP BY ALL ORDER BY ALL`,
  );
  const top = await connection.query(
    topSchema,
    `SELECT ${column}::VARCHAR AS value, count(*) AS rows FROM ${relation} WHERE ${column} IS NOT NULL
     GROUP BY ALL ORDER BY rows DESC, value LIMIT ${topValues}`,
  );
  const isOrdered = columnType(type.column_type) !== 'text';
  const { least = null, most = null } = totals ?? {};
  return {
    dataset: dataset.id,
    name,
    type: columnType(type.column_type),
    role: dataset.roles[name] ?? { kind: 'category' },
    rows: totals?.rows ?? 0,
    distinct: totals?.distinct_values ?? 0,
    statuses: {
      ...noStatuses,
      ...Object.fromEntries(statuses.map((each) => [each.status, each.rows])),
    },
    range: isOrdered && least !== null && most !== null ? { least, most } : null,
    top,
    harmonised: [],
  };
}
