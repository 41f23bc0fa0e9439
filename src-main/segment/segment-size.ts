import { z } from 'zod';
import type { Connection } from '../database/connection.ts';
import type { CountRequest } from './count-people.ts';
import { innermostSql, peopleSql } from './people-sql.ts';
import { readLabels } from './read-labels.ts';
import { openSegmentColumns } from './segment-columns.ts';
import { segmentSql } from './segment-sql.ts';

/** How many people a segment picks, of how many, and of how many it is not known. */
export interface SegmentSize {
  readonly people: number;
  readonly notKnown: number;
  readonly of: number;
}

const rowSchema = z.object({ picked: z.boolean().nullable(), people: z.number() });

/** Counts the people of a segment, and those of whom what it asks is not known. */
export async function segmentSize(
  connection: Connection,
  { dataset, relation, areaColumn, others, segment }: Omit<CountRequest, 'by'>,
): Promise<SegmentSize> {
  const labels = await readLabels(connection, relation, others);
  const columns = openSegmentColumns(dataset, areaColumn, others, labels);
  const innermost = dataset.kind === 'aggregate' ? innermostSql(others, labels) : [];
  const { taken, people } = await peopleSql(connection, dataset, relation);
  const inner = [`${segmentSql(segment, columns)} AS picked`, ...taken].join(', ');
  const rows = await connection.query(
    rowSchema,
    `SELECT picked, (${people})::BIGINT AS people
     FROM (SELECT ${inner} FROM ${relation} r WHERE ${['true', ...innermost].join(' AND ')}) GROUP BY picked`,
  );
  const of = (wanted: boolean | null): number => rows.find(({ picked }) => picked === wanted)?.people ?? 0;
  return { people: of(true), notKnown: of(null), of: rows.reduce((sum, row) => sum + row.people, 0) };
}
