import { z } from 'zod';
import type { Cardinality } from '../../shared/model/join-plan.ts';
import type { MatchReport } from '../../shared/model/match-report.ts';
import { isCompanionColumn } from '../../shared/model/companion-column.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { keyedSql, keyList, lookupsOf } from './key-tables.ts';
import type { MatchedKeys } from './match-keys.ts';
import { keyText } from './side-match.ts';

const totalsSchema = z.object({ rows: z.number(), added: z.number() });
const exampleSchema = z.object({ key: z.string(), meets: z.array(z.string()) });
const oftenSchema = z.object({ most: z.number().nullable() });

const examples = 5;
const meetings = 4;
/** Columns of a right row that tell it from others of the same key. */
const telling = 3;

/** The left rows that meet several right rows, with the rows that repeating them would add, and examples. */
export async function fanOut(connection: Connection, matched: MatchedKeys): Promise<MatchReport['fanOut']> {
  const { plan, tables } = matched;
  const isByTime = plan.kind === 'nearest-in-time';
  const several = `NOT outside AND ${isByTime ? 'ways > 1' : '(meets > 1 OR ways > 1)'}`;
  const [totals = { rows: 0, added: 0 }] = await connection.query(
    totalsSchema,
    `SELECT coalesce(sum(n), 0)::BIGINT AS rows, ${isByTime ? '0' : 'coalesce(sum(n * greatest(meets - 1, 0)), 0)::BIGINT'} AS added
     FROM ${tables.fit} WHERE ${several}`,
  );
  if (totals.rows === 0) return { ...totals, examples: [] };
  const found = await connection.query(exampleSchema, examplesSql(matched, several));
  return { ...totals, examples: found };
}

function examplesSql(matched: MatchedKeys, several: string): string {
  const { plan, right, tables } = matched;
  const top = `SELECT * FROM ${tables.fit} WHERE ${several} ORDER BY n * greatest(meets, ways) DESC, ${keyText(plan.on.length)} LIMIT ${examples}`;
  const key = keyText(plan.on.length).replaceAll('raw', 'f.raw');
  if (lookupsOf(plan).length > 0) {
    return `SELECT ${key} AS key, list(w.leads ORDER BY w.place)[1:${meetings}] AS meets
      FROM (${top}) f JOIN ${tables.ways} w ON w.id = f.id GROUP BY ALL ORDER BY key`;
  }
  const told = right.columns
    .filter((column) => !right.keys.includes(column) && !isCompanionColumn(column))
    .slice(0, telling);
  const said =
    told.length === 0 ? `'the same key again'` : `concat_ws(', ', ${told.map((_, at) => `told${at}`).join(', ')})`;
  const raws = right.keys.map((column, at) => `${quoteIdentifier(column)} AS raw${at}`);
  const columns = told.map((column, at) => `${quoteIdentifier(column)}::VARCHAR AS told${at}`);
  const keyed = keyedSql(plan, `(SELECT ${[...raws, ...columns].join(', ')} FROM ${right.relation})`);
  const on = keyList(plan, (at) => `s.k${at} = f.k${at}`, ' AND ');
  return `SELECT ${key} AS key, list(${said})[1:${meetings}] AS meets FROM (${top}) f JOIN (${keyed}) s ON ${on} GROUP BY ALL ORDER BY key`;
}

/** How many rows of each side meet one of the other, as found. */
export async function cardinalityFound(connection: Connection, matched: MatchedKeys): Promise<Cardinality> {
  const { plan, tables } = matched;
  const met = lookupsOf(plan).length > 0 ? `${tables.ways} w JOIN ${tables.fit} f ON f.id = w.id` : `${tables.fit} w`;
  const rows = lookupsOf(plan).length > 0 ? 'f' : 'w';
  const often = async (sql: string): Promise<boolean> => ((await connection.query(oftenSchema, sql))[0]?.most ?? 0) > 1;
  const lefts = await often(
    `SELECT max(rows) AS most FROM (SELECT sum(${rows}.n)::BIGINT AS rows FROM ${met} WHERE w.key IS NOT NULL AND NOT ${rows}.outside GROUP BY w.key)`,
  );
  const meets = plan.kind === 'nearest-in-time' ? 'ways' : 'greatest(meets, ways)';
  const rights = await often(`SELECT max(${meets}) AS most FROM ${tables.fit} WHERE NOT outside`);
  if (lefts) return rights ? 'many-to-many' : 'many-to-one';
  return rights ? 'one-to-many' : 'one-to-one';
}
