import { z } from 'zod';
import type { SideMatch } from '../../shared/model/match-report.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { keyList, lookupsOf } from './key-tables.ts';
import { linkedRow, linkedSql } from './linked-sql.ts';
import type { MatchedKeys } from './match-keys.ts';
import { leavesPointsOut } from './outside-points.ts';

const totalsSchema = z.object({
  rows: z.number(),
  keys: z.number(),
  emptyRows: z.number(),
  matchedRows: z.number(),
  matchedKeys: z.number(),
});
const keyCountSchema = z.object({ key: z.string().nullable(), rows: z.number() });

/** The most keys that a report lists. */
export const listedKeys = 40;

const none = { rows: 0, keys: 0, emptyRows: 0, matchedRows: 0, matchedKeys: 0 };

/** How the left side's rows and keys fit; rows outside the whole are neither matched nor unmatched. */
export async function leftMatch(connection: Connection, matched: MatchedKeys): Promise<SideMatch> {
  const { left, plan } = matched;
  // Points outside the whole share what stands for their area, which is no key of theirs.
  const keys = leavesPointsOut(plan) ? 'count(key) FILTER (WHERE NOT outside)' : 'count(key)';
  const stats = `(${leftKeysFound(matched)})`;
  const [totals = none] = await connection.query(
    totalsSchema,
    `SELECT coalesce(sum(n), 0)::BIGINT AS rows, ${keys} AS keys, coalesce(sum(n) FILTER (WHERE key IS NULL), 0)::BIGINT AS "emptyRows",
       coalesce(sum(m), 0)::BIGINT AS "matchedRows", count(key) FILTER (WHERE m > 0) AS "matchedKeys" FROM ${stats}`,
  );
  const unmatched = await connection.query(
    keyCountSchema,
    `SELECT key, sum(n - m)::BIGINT AS rows FROM ${stats} WHERE NOT outside AND n > m GROUP BY key ORDER BY rows DESC, key LIMIT ${listedKeys}`,
  );
  return { title: left.title, ...totals, unmatched };
}

/** Each left key as it is written (NULL where empty): n rows, m of which match, and whether it is outside the whole. */
export function leftKeysFound(matched: MatchedKeys): string {
  const { plan, left, tables } = matched;
  const known = keyList(plan, (at) => `k${at} IS NOT NULL`, ' AND ');
  const text = keyText(plan.on.length);
  if (plan.kind !== 'nearest-in-time') {
    return `SELECT CASE WHEN ${known} THEN ${text} END AS key, n, outside, CASE WHEN ${isMatchedSql(matched)} THEN n ELSE 0 END AS m FROM ${tables.fit}`;
  }
  const raws = keyList(plan, (at) => `${quoteIdentifier(left.keys[at] ?? '')} AS raw${at}`);
  const same = keyList(plan, (at) => `f.raw${at} = t.raw${at}`, ' AND ');
  return `SELECT CASE WHEN ${known} THEN ${text.replaceAll('raw', 'f.raw')} END AS key, f.n, f.outside, coalesce(t.m, 0) AS m
    FROM ${tables.fit} f LEFT JOIN (SELECT ${raws}, count(${quoteIdentifier(linkedRow)}) AS m FROM (${linkedSql(matched)}) GROUP BY ALL) t ON ${same}`;
}

/** Whether a left key of the table of fit matches, in SQL. */
export function isMatchedSql({ plan }: MatchedKeys): string {
  const isMet = plan.many === 'refuse' || plan.many === 'repeat' ? 'meets > 0' : '"row" IS NOT NULL';
  return `(${isMet} AND NOT outside)`;
}

/** A key of one or more columns as text. */
export function keyText(pairs: number): string {
  return `concat_ws(' + ', ${Array.from({ length: pairs }, (_, at) => `raw${at}::VARCHAR`).join(', ')})`;
}

/** How the right side's rows and keys fit. */
export async function rightMatch(connection: Connection, matched: MatchedKeys): Promise<SideMatch> {
  const { right, tables, plan } = matched;
  const isByTime = plan.kind === 'nearest-in-time';
  const met = isByTime
    ? `SELECT key, count(*) AS n FROM ${tables.rows} WHERE "row" IN (SELECT ${quoteIdentifier(linkedRow)} FROM (${linkedSql(matched)})) GROUP BY key`
    : metKeys(matched);
  const keys = `(SELECT r.spelling, r.spellings, r.n, CASE WHEN m.key IS NULL THEN 0 ELSE ${isByTime ? 'm.n' : 'r.n'} END AS m
    FROM ${tables.right} r LEFT JOIN (${met}) m ON m.key = r.key)`;
  const [totals = none] = await connection.query(
    totalsSchema,
    `SELECT a.rows, t.keys, a.rows - t.rows AS "emptyRows", t."matchedRows", t."matchedKeys"
     FROM (SELECT count(*) AS rows FROM ${right.relation}) a, (
       SELECT coalesce(sum(n), 0)::BIGINT AS rows, coalesce(sum(spellings), 0)::BIGINT AS keys, coalesce(sum(m), 0)::BIGINT AS "matchedRows",
         coalesce(sum(spellings) FILTER (WHERE m > 0), 0)::BIGINT AS "matchedKeys" FROM ${keys}) t`,
  );
  const unmatched = await connection.query(
    keyCountSchema,
    `SELECT spelling AS key, (n - m)::BIGINT AS rows FROM ${keys} WHERE m < n ORDER BY rows DESC, key LIMIT ${listedKeys}`,
  );
  const empty = totals.emptyRows === 0 ? [] : [{ key: null, rows: totals.emptyRows }];
  return { title: right.title, ...totals, unmatched: [...unmatched, ...empty].toSorted((a, b) => b.rows - a.rows) };
}

/** The right keys that left keys meet, taken or not. */
export function metKeys({ plan, tables }: MatchedKeys): string {
  return lookupsOf(plan).length > 0
    ? `SELECT DISTINCT w.key, 0 AS n FROM ${tables.ways} w JOIN ${tables.fit} f ON f.id = w.id WHERE w.key IS NOT NULL AND NOT f.outside`
    : `SELECT DISTINCT key, 0 AS n FROM ${tables.fit} WHERE key IS NOT NULL AND NOT outside`;
}
