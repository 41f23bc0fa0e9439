import { z } from 'zod';
import { formatList } from '../../../shared/base/format-list.ts';
import type { JoinSide } from '../../../shared/model/join-plan.ts';
import type { Connection } from '../../database/connection.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import type { JoinableSide } from '../join-context.ts';
import { innermostSql, summedOver } from '../innermost-rows.ts';
import { countColumns } from './candidate.ts';

const shapeSchema = z.object({ column: z.string(), same: z.boolean().nullable(), totals: z.number().nullable() });

/** The share of keys whose rows must look alike before a column is taken for one that holds totals. */
const mostKeys = 0.9;

/** How a side is summed up by its key, and what must be said of it. */
export interface SummedSide {
  readonly summed: NonNullable<JoinSide['summed']>;
  readonly says: readonly string[];
}

/**
 * How a side with several rows of a key is summed up: records are counted, counts added. A count that every row of a key
 * repeats, such as all the residents of an area beside each group, is taken once. Rows known as totals are left out; of a
 * count whose other rows hold their own total still, by a column that is no strand (they add up to two or three times the
 * greatest, within 1% for perturbed tables), the greatest is taken, which is the total.
 */
export async function summedColumns(
  connection: Connection,
  { dataset, relation, totals }: JoinableSide,
  by: readonly string[],
): Promise<SummedSide> {
  const keys = by.map(quoteIdentifier).join(', ');
  if (dataset.kind === 'record-level') {
    return {
      summed: { by: [...by], columns: [{ name: `Number of ${dataset.unit}`, how: 'count' }] },
      says: [
        `The ${dataset.unit} of ${dataset.title} are counted by “${by.join('”, “')}” first, so nothing is repeated.`,
      ],
    };
  }
  const columns = countColumns(dataset);
  const innermost = innermostSql(summedOver(totals, by));
  const where = innermost === null ? '' : `WHERE ${innermost}`;
  const shapes = await connection.query(
    shapeSchema,
    columns
      .map((column, at) => {
        const value = quoteIdentifier(column);
        return `SELECT $${at + 1} AS column, bool_and(least = most) AS same,
            avg(CASE WHEN abs(total - 2 * most) <= total / 100 OR abs(total - 3 * most) <= total / 100 THEN 1 ELSE 0 END) FILTER (WHERE n >= 3 AND most > 0) AS totals
          FROM (SELECT min(${value}) AS least, max(${value}) AS most, sum(${value})::DOUBLE AS total, count(*) AS n
            FROM ${relation} ${where} GROUP BY ${keys} HAVING count(*) > 1)`;
      })
      .join(' UNION ALL '),
    columns,
  );
  const repeated = new Set(shapes.filter(({ same }) => same === true).map(({ column }) => column));
  const holding = shapes
    .filter(({ column, totals }) => !repeated.has(column) && (totals ?? 0) >= mostKeys)
    .map(({ column }) => column);
  return {
    summed: {
      by: [...by],
      columns: columns.map((column) => ({
        name: column,
        how: repeated.has(column) || holding.includes(column) ? 'most' : 'sum',
        column,
      })),
    },
    says: [
      `The rows of ${dataset.title} are summed up by “${by.join('”, “')}” first, so nothing is repeated.`,
      ...(innermost === null ? [] : ['Its rows for totals and sub-totals are left out of the sum.']),
      ...(holding.length === 0
        ? []
        : [
            `The rows of ${formatList(holding.map((column) => `“${column}”`))} hold their own total, which is taken in place of a sum.`,
          ]),
    ],
  };
}
