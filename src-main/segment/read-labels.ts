import { z } from 'zod';
import type { HarmonisedLabel } from '../../shared/model/code-list.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import type { ReadStrand } from './read-strand.ts';

const labelSchema = z.object({ strand: z.number(), label: z.string().nullable(), rows: z.number() });

/** Every distinct label of several strands with its rows and what it means, by code list; one pass over the relation. */
export async function readLabels(
  connection: Connection,
  relation: string,
  strands: readonly ReadStrand[],
): Promise<Map<string, HarmonisedLabel[]>> {
  const labelled = strands.filter(({ meaningOf }) => meaningOf !== null);
  if (labelled.length === 0) return new Map();
  const columns = labelled.map(({ strand }) => `${quoteIdentifier(strand.column)}::VARCHAR`);
  const keys = columns.map((_, at) => `k${at}`);
  const at = keys.map((key, index) => `WHEN grouping(${key}) = 0 THEN ${index}`).join(' ');
  const rows = await connection.query(
    labelSchema,
    `SELECT CASE ${at} END AS strand, coalesce(${keys.join(', ')}) AS label, count(*) AS rows
     FROM (SELECT ${columns.map((column, index) => `${column} AS k${index}`).join(', ')} FROM ${relation})
     GROUP BY GROUPING SETS (${keys.map((key) => `(${key})`).join(', ')}) ORDER BY strand, rows DESC, label`,
  );
  return new Map(
    labelled.map(({ strand, meaningOf }, index) => [
      strand.list.id,
      rows.flatMap(({ strand: place, label, rows: count }) =>
        place === index && meaningOf !== null ? [{ label, rows: count, meaning: meaningOf(label) }] : [],
      ),
    ]),
  );
}
