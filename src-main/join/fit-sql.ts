import { assertNever } from '../../shared/base/assert-never.ts';
import type { JoinPlan } from '../../shared/model/join-plan.ts';
import { quoteIdentifier } from '../database/quote.ts';
import type { JoinRelations } from './join-relations.ts';
import { keyedSql, keyList, leftKeysSql, lookupSql, lookupsOf, numberedSql } from './key-tables.ts';
import type { KeyTables } from './key-tables.ts';
import { rowNumber } from './prepare-side.ts';
import type { PreparedSide } from './prepare-side.ts';

/**
 * The statements that make the table of fit. Its columns: raw0… and k0…, n left rows, outside, ways (values that lookups
 * lead to), meets (right rows met), key and row (the right key and row taken, or null), became (the spelling met), area.
 */
export function fitSql(plan: JoinPlan, left: PreparedSide, relations: JoinRelations, tables: KeyTables): string[] {
  if (lookupsOf(plan).length > 0) return throughSql(plan, left, relations, tables);
  const on = keyList(plan, (at) => `l.k${at} = r.k${at}`, ' AND ');
  const taken = takenSql(plan, 'r.n', '1');
  return [
    `CREATE OR REPLACE TABLE ${tables.fit} AS
     SELECT l.*, (r.key IS NOT NULL)::BIGINT AS ways, coalesce(r.n, 0) AS meets,
       CASE WHEN ${takenSql(plan, '1', '1')} THEN r.key END AS key, CASE WHEN ${taken} THEN r.key END AS "row",
       r.spelling AS became, ${areaSql(plan)} AS area
     FROM (${leftKeysSql(plan, left)}) l LEFT JOIN ${tables.right} r ON ${on}`,
  ];
}

/** A key that goes through a lookup may lead to several right keys, or to values that the right side has not got. */
function throughSql(plan: JoinPlan, left: PreparedSide, relations: JoinRelations, tables: KeyTables): string[] {
  const lookups = lookupsOf(plan).map(({ pair }) => pair);
  const joins = lookups.map((at) => `JOIN (${lookupSql(plan, at, relations)}) v${at} ON v${at}.k = l.k${at}`);
  const on = keyList(plan, (at) => `${lookups.includes(at) ? `v${at}.v` : `l.k${at}`} = r.k${at}`, ' AND ');
  const weight = lookups.map((at) => `coalesce(v${at}.w, 0)`).join(' + ');
  const place = lookups.map((at) => `v${at}.place`).join(', ');
  const said = lookups.map((at) => `v${at}.said`).join(', ');
  const order = plan.many === 'largest' ? 'w DESC, place' : 'place';
  const taken = takenSql(plan, 'm.meets', 'm.ways');
  return [
    `CREATE OR REPLACE TABLE ${tables.fit} AS SELECT row_number() OVER () AS id, * FROM (${leftKeysSql(plan, left)})`,
    `CREATE OR REPLACE TABLE ${tables.ways} AS
     SELECT l.id, r.key, r.n, ${areaSql(plan)} AS area, ${weight} AS w, [${place}] AS place, concat_ws(' + ', ${said}) AS said,
       coalesce(r.spelling, ${lookups.map((at) => `v${at}.v`).join(" || ' + ' || ")}) AS leads
     FROM ${tables.fit} l ${joins.join(' ')} LEFT JOIN ${tables.right} r ON ${on}`,
    `CREATE OR REPLACE TABLE ${tables.fit} AS
     SELECT l.*, coalesce(m.ways, 0) AS ways, coalesce(m.meets, 0) AS meets,
       CASE WHEN ${takenSql(plan, '1', 'm.ways')} THEN m.best.key END AS key,
       CASE WHEN ${taken} THEN m.best.key END AS "row", m.best.said AS became, m.best.area AS area
     FROM ${tables.fit} l LEFT JOIN (
       SELECT id, count(*) AS ways, coalesce(sum(n), 0)::BIGINT AS meets,
         first(struct_pack(key := key, said := said, area := area) ORDER BY ${order}) AS best
       FROM ${tables.ways} GROUP BY id) m USING (id)`,
  ];
}

/** The right side's own spelling of the first pair's key. */
function areaSql(plan: JoinPlan): string {
  return plan.on.length === 1 ? 'r.spelling' : 'r.area';
}

/** Whether the first, or heaviest, right row is taken, where a left key meets `meets` rows by `ways` values. */
function takenSql(plan: JoinPlan, meets: string, ways: string): string {
  const { many } = plan;
  switch (many) {
    case 'refuse':
      return plan.kind === 'anti' ? 'true' : `${meets} <= 1 AND ${ways} <= 1`;
    case 'leave-unmatched':
      return `${meets} <= 1 AND ${ways} <= 1`;
    case 'repeat':
    case 'first':
    case 'largest':
      return 'true';
    default:
      return assertNever(many);
  }
}

/** The statements that give each right row its key, and its time where dates are compared. */
export function rowsSql(plan: JoinPlan, right: PreparedSide, tables: KeyTables): string[] {
  const isByTime = plan.kind === 'nearest-in-time';
  if (!isByTime && plan.many !== 'repeat') return [];
  const number = quoteIdentifier(rowNumber);
  const raws = right.keys.map((key, at) => `${quoteIdentifier(key)} AS raw${at}`).join(', ');
  const time = isByTime ? `, ${timeSql(quoteIdentifier(plan.time?.right ?? ''))} AS "time"` : '';
  const keyed = keyedSql(plan, `(SELECT ${number} AS "row"${time}, ${raws} FROM ${numberedSql(right)})`);
  const on = keyList(plan, (at) => `s.k${at} = r.k${at}`, ' AND ');
  const rows = isByTime
    ? `SELECT r.key, s."time", min(s."row") AS "row" FROM (${keyed}) s JOIN ${tables.right} r ON ${on} WHERE s."time" IS NOT NULL GROUP BY ALL`
    : `SELECT r.key, s."row" FROM (${keyed}) s JOIN ${tables.right} r ON ${on}`;
  return [`CREATE OR REPLACE TABLE ${tables.rows} AS ${rows}`, ...(isByTime ? [] : [repeatedSql(plan, tables)])];
}

function repeatedSql(plan: JoinPlan, tables: KeyTables): string {
  const raws = keyList(plan, (at) => `f.raw${at}`);
  const met =
    lookupsOf(plan).length > 0
      ? `${tables.ways} w ON w.id = f.id JOIN ${tables.rows} s ON s.key = w.key`
      : `${tables.rows} s ON s.key = f.key`;
  return `CREATE OR REPLACE TABLE ${tables.repeated} AS SELECT ${raws}, s."row" FROM ${tables.fit} f JOIN ${met}`;
}

/** A date, or date and time, of a column of any type. */
export function timeSql(column: string): string {
  return `TRY_CAST(${column} AS TIMESTAMP)`;
}
