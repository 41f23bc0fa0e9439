import type { JoinPlan, KeyLookup, Normaliser } from '../../shared/model/join-plan.ts';
import { quoteIdentifier, quoteLiteral } from '../database/quote.ts';
import type { JoinRelations } from './join-relations.ts';
import { normaliserSql } from './normaliser-sql.ts';
import { outsidePointsSql } from './outside-points.ts';
import { rowNumber } from './prepare-side.ts';
import type { PreparedSide } from './prepare-side.ts';

/** The tables that matching makes, quoted for SQL. */
export interface KeyTables {
  /** A row for each distinct key of the left side as it is written: what it met, and the right row taken. */
  readonly fit: string;
  /** The right side's keys made comparable: key (the number of its first row), k0…, n rows, spellings, spelling. */
  readonly right: string;
  /** Where keys go through lookups: each left key (id) with each right key, or null, that it leads to. */
  readonly ways: string;
  /** The right side's rows (row) with their key and time; only where rows are repeated or dates compared. */
  readonly rows: string;
  /** The left keys with every right row that they meet; only where rows are repeated. */
  readonly repeated: string;
  /** The right side with its keys made comparable, while it is joined directly. */
  readonly keyed: string;
  readonly summedLeft: string;
  readonly summedRight: string;
}

/** The names of a join's tables, all of which end with `handle`. */
export function keyTables(handle: string): KeyTables {
  const named = (what: string): string => quoteIdentifier(`${what} ${handle}`);
  return {
    fit: named('fit of'),
    right: named('right keys of'),
    ways: named('ways of'),
    rows: named('right rows of'),
    repeated: named('repeated rows of'),
    keyed: named('keyed right of'),
    summedLeft: `summed left of ${handle}`,
    summedRight: `summed right of ${handle}`,
  };
}

/** The normalisers of each pair of a plan; areas of points are compared as they are. */
export function normalisersOfPairs(plan: JoinPlan): (readonly Normaliser[])[] {
  return plan.on.map((pair) => (pair.by === 'key' ? pair.normalisers : []));
}

/** The lookups of a plan's pairs. */
export function lookupsOf(plan: JoinPlan): { readonly pair: number; readonly through: KeyLookup }[] {
  return plan.on.flatMap((each, pair) =>
    each.by === 'key' && each.through !== undefined ? [{ pair, through: each.through }] : [],
  );
}

/** Distinct right keys: normalised once for each spelling, then gathered where spellings became equal. */
export function rightKeysSql(plan: JoinPlan, right: PreparedSide, tables: KeyTables): string {
  const raws = right.keys.map((key, at) => `${quoteIdentifier(key)} AS raw${at}`).join(', ');
  const texts = right.keys.map((_, at) => `raw${at}::VARCHAR`).join(', ');
  const spelled =
    right.keys.length === 1
      ? 'arg_min(raw0::VARCHAR, "first") AS spelling'
      : `arg_min(concat_ws(' + ', ${texts}), "first") AS spelling, arg_min(raw0::VARCHAR, "first") AS area`;
  const ks = keyList(plan, (at) => `k${at}`);
  return `CREATE OR REPLACE TABLE ${tables.right} AS
    WITH spelled AS (SELECT ${raws}, count(*) AS n, min(${quoteIdentifier(rowNumber)}) AS "first"
      FROM ${numberedSql(right)} GROUP BY ALL)
    SELECT min("first") AS key, ${ks}, sum(n)::BIGINT AS n, count(*) AS spellings, ${spelled}
    FROM (${keyedSql(plan, 'spelled')}) WHERE ${keyList(plan, (at) => `k${at} IS NOT NULL`, ' AND ')} GROUP BY ${ks}`;
}

/** A lookup made comparable: k, the value v that it leads to, its weight w, its place in the lookup and its spelling. */
export function lookupSql(plan: JoinPlan, at: number, relations: JoinRelations): string {
  const found = lookupsOf(plan).find(({ pair }) => pair === at);
  if (found === undefined) return '';
  const { through } = found;
  const source = relations.lookups.get(through.dataset);
  const normalisers = normalisersOfPairs(plan)[at] ?? [];
  const weight =
    through.weight === undefined ? 'NULL::DOUBLE' : `TRY_CAST(${quoteIdentifier(through.weight)} AS DOUBLE)`;
  return `SELECT k, v, sum(w) AS w, min(place) AS place, arg_min(said, place) AS said
    FROM (SELECT ${normaliserSql('said', normalisers)} AS k, ${normaliserSql('value', normalisers)} AS v, said, w, place
      FROM (SELECT ${quoteIdentifier(through.key)}::VARCHAR AS said, ${quoteIdentifier(through.value)}::VARCHAR AS value,
        ${weight} AS w, row_number() OVER () AS place FROM ${source?.relation ?? ''}))
    WHERE trim(k) <> '' AND trim(v) <> '' GROUP BY k, v`;
}

/** The distinct left keys with their rows, made comparable, and whether each lies outside the whole. */
export function leftKeysSql(plan: JoinPlan, left: PreparedSide): string {
  const raws = left.keys.map((key, at) => `${quoteIdentifier(key)} AS raw${at}`).join(', ');
  const outside = (plan.outside ?? []).map((key) =>
    normaliserSql(quoteLiteral(key), normalisersOfPairs(plan)[0] ?? []),
  );
  const tests = [
    ...(outside.length === 0 ? [] : [`coalesce(k0 IN (${outside.join(', ')}), false)`]),
    ...outsidePointsSql(plan),
  ];
  const isOutside = tests.length === 0 ? 'false' : tests.join(' OR ');
  const keyed = keyedSql(plan, `(SELECT ${raws}, count(*) AS n FROM ${left.relation} GROUP BY ALL)`);
  return `SELECT *, (${isOutside}) AS outside FROM (${keyed})`;
}

/** A side's rows with their numbers. */
export function numberedSql(side: PreparedSide): string {
  return `(SELECT *, row_number() OVER () AS ${quoteIdentifier(rowNumber)} FROM ${side.relation})`;
}

/** What `of` says of each pair of a plan, joined. */
export function keyList(plan: JoinPlan, of: (at: number) => string, joiner = ', '): string {
  return plan.on.map((_, at) => of(at)).join(joiner);
}

/** Adds to each raw key its comparable form, NULL where it is blank. */
export function keyedSql(plan: JoinPlan, from: string): string {
  const normalisers = normalisersOfPairs(plan);
  const made = keyList(plan, (at) => `${normaliserSql(`raw${at}`, normalisers[at] ?? [])} AS k${at}`);
  const known = keyList(plan, (at) => `CASE WHEN trim(k${at}) <> '' THEN k${at} END AS k${at}`);
  return `SELECT * REPLACE (${known}) FROM (SELECT *, ${made} FROM ${from})`;
}
