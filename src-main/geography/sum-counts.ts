import { z } from 'zod';
import { rawColumn, statusColumn } from '../../shared/model/companion-column.ts';
import { columnNames } from '../database/column-names.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { areaCodeSql } from './area-code-sql.ts';
import { reachedRelation } from './carry-areas.ts';
import type { ConversionColumns } from './conversion-columns.ts';

export interface SumRequest {
  /** The relation that is carried, and its column of area codes. */
  readonly relation: string;
  readonly column: string;
  /** The relation to make, and what its column of area codes is called. */
  readonly into: string;
  readonly areaColumn: string;
  readonly columns: ConversionColumns;
}

/** The sums before and after, and rows that reached no area. */
export interface SumFacts {
  readonly unplaced: readonly { readonly code: string; readonly rows: number }[];
  readonly totals: readonly { readonly column: string; readonly before: number; readonly after: number }[];
  readonly areasAfter: number;
  /** Filled cells of the first count, before. */
  readonly cells: number;
  /** Areas with a part that was redrawn: the fewest and the most that they can have of the first count. */
  readonly bands: readonly { readonly code: string; readonly low: number; readonly high: number }[];
}

const unplacedSchema = z.object({ code: z.string(), rows: z.number().int() });
const sumsSchema = z.record(z.string(), z.number().nullable());
const bandSchema = z.object({ code: z.string(), low: z.number(), high: z.number() });

/**
 * Makes the table of the areas that `carryAreas` reached. A sum over a cell that is hidden or lacking has no number: it
 * takes that cell's status, and as its text the bounds that are known.
 */
export async function sumCounts(connection: Connection, request: SumRequest): Promise<SumFacts> {
  const { relation, column, into, areaColumn, columns } = request;
  const held = new Set(await columnNames(connection, relation));
  const area = quoteIdentifier(areaColumn);
  const kept = columns.kept.map((name) => `r.${quoteIdentifier(name)}`);
  const summed = columns.counts.map((name) => countSql(name, held));
  const reached = quoteIdentifier(reachedRelation);
  await connection.run(
    `CREATE OR REPLACE TABLE ${into} AS
     WITH parts AS (SELECT l.area AS ${area}, l.share${kept.length === 0 ? '' : `, ${kept.join(', ')}`},
         ${summed.map(({ inner }) => inner).join(', ')}
       FROM ${relation} r JOIN ${reached} l ON l.origin = ${areaCodeSql(column, 'r')})
     SELECT ${[area, ...columns.kept.map(quoteIdentifier), ...summed.map(({ outer }) => outer)].join(', ')}
     FROM parts GROUP BY ${[area, ...columns.kept.map(quoteIdentifier)].join(', ')}
     ORDER BY ${[area, ...columns.kept.map(quoteIdentifier)].join(', ')}`,
  );
  const sums = (names: readonly string[], from: string): Promise<Record<string, number | null>[]> =>
    connection.query(
      sumsSchema,
      `SELECT count(DISTINCT ${from === into ? area : quoteIdentifier(column)}) AS areas, count(${quoteIdentifier(names[0] ?? '')}) AS cells,
         ${names.map((name, index) => `coalesce(sum(${quoteIdentifier(name)}), 0)::DOUBLE AS s${index}`).join(', ')} FROM ${from}`,
    );
  const [before = {}] = await sums(columns.counts, relation);
  const [after = {}] = await sums(columns.counts, into);
  return {
    unplaced: await connection.query(
      unplacedSchema,
      `SELECT coalesce(r.${quoteIdentifier(column)}::VARCHAR, '') AS code, count(*) AS rows FROM ${relation} r
       WHERE ${areaCodeSql(column, 'r')} IS NULL OR ${areaCodeSql(column, 'r')} NOT IN (SELECT origin FROM ${reached}) GROUP BY 1 ORDER BY 2 DESC, 1`,
    ),
    totals: columns.counts.map((name, index) => ({
      column: name,
      before: rounded(before[`s${index}`]),
      after: rounded(after[`s${index}`]),
    })),
    areasAfter: after['areas'] ?? 0,
    cells: before['cells'] ?? 0,
    bands: await connection.query(bandSchema, bandSql(request)),
  };
}

/** Shared counts are fractions, whose binary sums differ from the whole by less than a millionth. */
function rounded(value: number | null | undefined): number {
  return Math.round((value ?? 0) * 1e6) / 1e6;
}

interface CountSql {
  readonly inner: string;
  readonly outer: string;
}

/** The sum of a count with its status, and its bounds as text where cells of it are hidden. */
function countSql(name: string, held: ReadonlySet<string>): CountSql {
  const count = quoteIdentifier(name);
  const status = held.has(statusColumn(name))
    ? `r.${quoteIdentifier(statusColumn(name))}`
    : `CASE WHEN r.${count} IS NULL THEN 'missing' ELSE 'value' END`;
  const raw = held.has(rawColumn(name)) ? `r.${quoteIdentifier(rawColumn(name))}::VARCHAR` : 'NULL::VARCHAR';
  const [statusOf, rawOf] = [quoteIdentifier(statusColumn(name)), quoteIdentifier(rawColumn(name))];
  const inner = [
    `r.${count} AS ${count}`,
    `${status} AS ${statusOf}`,
    `coalesce(try_cast(regexp_extract(${raw}, '^(\\d+)\\s*(-|–|to)\\s*(\\d+)$', 1) AS DOUBLE), 0) AS ${quoteIdentifier(`${name} least`)}`,
    `coalesce(try_cast(regexp_extract(${raw}, '^(\\d+)\\s*(-|–|to)\\s*(\\d+)$', 3) AS DOUBLE),
       try_cast(regexp_extract(lower(${raw}), '^(<|fewer than|less than|under)\\s*(\\d+)$', 2) AS DOUBLE) - 1) AS ${quoteIdentifier(`${name} most`)}`,
  ].join(', ');
  const lacks = `(${count} IS NULL AND ${statusOf} NOT IN ('not-applicable', 'sample-zero'))`;
  const isHidden = `bool_or(${lacks} AND ${statusOf} IN ('suppressed', 'low'))`;
  const known = `coalesce(sum(${count} * share), 0)`;
  const least = `${known} + coalesce(sum(${quoteIdentifier(`${name} least`)} * share) FILTER (WHERE ${lacks} AND share = 1), 0)`;
  const most = `${known} + sum(${quoteIdentifier(`${name} most`)}) FILTER (WHERE ${lacks})`;
  const hasMost = `bool_and(${quoteIdentifier(`${name} most`)} IS NOT NULL) FILTER (WHERE ${lacks})`;
  const outer = [
    `CASE WHEN NOT bool_or(${lacks}) THEN sum(${count} * share) END AS ${count}`,
    `CASE WHEN ${isHidden} THEN 'suppressed' WHEN bool_or(${lacks}) THEN 'not-available'
       WHEN bool_and(${count} IS NULL) THEN 'not-applicable' WHEN bool_or(share < 1) THEN 'estimated' ELSE 'value' END AS ${statusOf}`,
    `CASE WHEN bool_or(${lacks}) AND ${hasMost} THEN 'between ' || floor(${least})::BIGINT || ' and ' || ceil(${most})::BIGINT
       WHEN bool_or(${lacks}) THEN 'at least ' || floor(${least})::BIGINT END AS ${rawOf}`,
  ].join(', ');
  return { inner, outer };
}

/** The fewest and most that areas with redrawn parts can have: none of what they share with others, or all of it. */
function bandSql({ relation, column, columns }: SumRequest): string {
  const reached = quoteIdentifier(reachedRelation);
  return `WITH people AS (SELECT ${areaCodeSql(column)} AS origin, sum(${quoteIdentifier(columns.counts[0] ?? '')})::DOUBLE AS n FROM ${relation} GROUP BY 1)
    SELECT l.area AS code, coalesce(sum(CASE WHEN l.is_redrawn AND l.share < 1 THEN 0 ELSE p.n * l.share END), 0) AS low,
      coalesce(sum(CASE WHEN l.is_redrawn THEN p.n ELSE p.n * l.share END), 0) AS high
    FROM ${reached} l JOIN people p USING (origin) GROUP BY 1 HAVING bool_or(l.is_redrawn) ORDER BY 1`;
}
