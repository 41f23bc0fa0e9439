import { z } from 'zod';
import type { ColumnSummary } from '../../shared/model/preview.ts';
import type { Connection } from '../database/connection.ts';
import type { HeldColumn } from './held-columns.ts';

type Spread = NonNullable<ColumnSummary['distribution']>;

const mostSteps = 20;
const rangeSchema = z.object({ least: z.number().nullable(), most: z.number().nullable() });
const stepSchema = z.object({ step: z.number(), rows: z.number() });
const day = 86_400;

/** How many rows lie in each of equal steps between a column's least and most; null where it holds no numbers or days. */
export async function spreadOfColumn(
  connection: Connection,
  relation: string,
  { sql, type }: HeldColumn,
): Promise<Spread | null> {
  if (type === 'text' || type === 'true or false') return null;
  const isDate = type === 'date';
  const value = isDate ? `(epoch(${sql}) / ${day})::DOUBLE` : `${sql}::DOUBLE`;
  const [range] = await connection.query(
    rangeSchema,
    `SELECT min(${value}) AS least, max(${value}) AS most FROM ${relation} WHERE isfinite(${value})`,
  );
  const { least = null, most = null } = range ?? {};
  if (least === null || most === null) return null;
  const isWhole = type !== 'number';
  const steps = isWhole ? Math.min(mostSteps, Math.floor(most) - Math.floor(least) + 1) : mostSteps;
  const width = isWhole ? Math.ceil((most - least + 1) / steps) : (most - least) / steps;
  if (width <= 0) return null;
  const rows = await connection.query(
    stepSchema,
    `SELECT least(floor((${value} - ${least}) / ${width}), ${steps - 1})::INTEGER AS step, count(*) AS rows
     FROM ${relation} WHERE isfinite(${value}) GROUP BY 1`,
  );
  const filled = isWhole ? Math.floor((most - least) / width) + 1 : steps;
  return Array.from({ length: filled }, (_, step) => {
    const from = least + step * width;
    const to = isWhole ? Math.min(most, from + width - 1) : step === filled - 1 ? most : from + width;
    const rowsOfStep = rows.find((each) => each.step === step)?.rows ?? 0;
    return { from: writeEdge(from, isDate), to: writeEdge(to, isDate), rows: rowsOfStep };
  });
}

function writeEdge(value: number, isDate: boolean): string {
  if (isDate) return new Date(value * day * 1000).toISOString().slice(0, 10);
  return String(Number(value.toPrecision(6)));
}
