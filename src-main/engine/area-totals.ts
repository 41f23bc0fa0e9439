import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import { codeListOf, shownLists } from '../../shared/code-lists/code-lists.ts';
import type { CodeList } from '../../shared/model/code-list.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { carriesList, strandColumnOf } from '../segment/strand-column.ts';
import { countIn } from './count-in.ts';

/** A table's people by area, each counted once, and how many counts of the table they sum. */
export interface AreaTotals {
  readonly people: ReadonlyMap<string, number>;
  readonly counts: number;
}

export interface AreaTotalsRequest {
  readonly dataset: Dataset;
  readonly relation: string;
  readonly areaColumn: string;
  readonly countColumn: string;
}

const sumSchema = z.object({ area: z.string(), people: z.number().nullable(), counts: z.number() });

/** Sums a table's counts by area, without its own totals where its strands' code lists tell them from their parts. */
export async function areaTotals(connection: Connection, request: AreaTotalsRequest): Promise<AreaTotals> {
  return (await innermostTotals(connection, request)) ?? plainTotals(connection, request);
}

async function innermostTotals(connection: Connection, request: AreaTotalsRequest): Promise<AreaTotals | null> {
  const { dataset, relation, areaColumn, countColumn } = request;
  const first = Object.entries(dataset.roles).find(([, { kind }]) => kind === 'count')?.[0];
  const list = first === countColumn && dataset.kind === 'aggregate' ? listOf(dataset) : undefined;
  if (list === undefined) return null;
  const counting = {
    dataset,
    relation,
    areaColumn,
    by: [[list]],
    segment: { kind: 'everyone' as const },
    mappings: [],
  };
  const counts = await countIn(connection, counting).catch((error: unknown) => {
    // A table whose labels no list knows is summed as it stands.
    if (error instanceof AppError) return null;
    throw error;
  });
  if (counts === null) return null;
  const people = new Map<string, number>();
  const withheld = new Set<string>();
  for (const each of counts) {
    if (each.area === null) continue;
    if (each.withheld !== null) withheld.add(each.area);
    people.set(each.area, (people.get(each.area) ?? 0) + each.people);
  }
  for (const area of withheld) people.delete(area);
  return { people, counts: counts.length };
}

/** The most detailed list of the first of a table's strands that it carries. */
function listOf(dataset: Dataset): CodeList | undefined {
  return Object.values(shownLists)
    .flatMap((lists) => lists.map(codeListOf))
    .find((list) => {
      const strand = strandColumnOf(dataset, list);
      return strand?.role.kind === 'strand' && carriesList(strand, codeListOf);
    });
}

async function plainTotals(connection: Connection, request: AreaTotalsRequest): Promise<AreaTotals> {
  const { relation, areaColumn, countColumn } = request;
  const [area, count] = [`upper(trim(${quoteIdentifier(areaColumn)}::VARCHAR))`, quoteIdentifier(countColumn)];
  const rows = await connection.query(
    sumSchema,
    `SELECT ${area} AS area, CASE WHEN count(${count}) = count(*) THEN sum(${count})::DOUBLE END AS people, count(${count}) AS counts
     FROM ${relation} WHERE ${area} IS NOT NULL GROUP BY 1`,
  );
  return {
    people: new Map(rows.flatMap(({ area: code, people }) => (people === null ? [] : [[code, people] as const]))),
    counts: rows.reduce((sum, { counts }) => sum + counts, 0),
  };
}
