import { AppError } from '../../shared/base/app-error.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { timeSql } from './fit-sql.ts';
import { keyList } from './key-tables.ts';
import type { MatchedKeys } from './match-keys.ts';
import { leavesRowsOut } from './outside-points.ts';

/** The column that holds the number of the right row that a left row is joined to, or NULL. */
export const linkedRow = '[joined row]';

const key = quoteIdentifier('[joined key]');
const time = quoteIdentifier('[joined time]');
const row = quoteIdentifier(linkedRow);

/** The left side's rows but those outside the whole, each with the number of its right row: a row several times if repeated. */
export function linkedSql(matched: MatchedKeys): string {
  const { plan, left, tables } = matched;
  const meets = (table: string, as: string): string =>
    `${table} ${as} ON ${keyList(plan, (at) => `l.${quoteIdentifier(left.keys[at] ?? '')} = ${as}.raw${at}`, ' AND ')}`;
  const inside = leavesRowsOut(plan) ? ' WHERE f.outside IS NOT TRUE' : '';
  if (plan.kind === 'nearest-in-time') return nearestSql(matched, meets(tables.fit, 'f'), inside);
  if (plan.many === 'repeat') {
    const outside = inside === '' ? '' : `LEFT JOIN ${meets(tables.fit, 'f')}`;
    return `SELECT l.*, p."row" AS ${row} FROM ${left.relation} l ${outside} LEFT JOIN ${meets(tables.repeated, 'p')}${inside}`;
  }
  return `SELECT l.*, f."row" AS ${row} FROM ${left.relation} l LEFT JOIN ${meets(tables.fit, 'f')}${inside}`;
}

/** The right row of the same key whose date is nearest, of those on the side of time that the plan names. */
function nearestSql({ plan, left, tables }: MatchedKeys, fit: string, inside: string): string {
  const { time: compared } = plan;
  if (compared === undefined) throw new AppError('join-refused', `"${plan.title}" names no dates to compare.`);
  const { direction, withinDays } = compared;
  const keyed = `(SELECT l.*, f.key AS ${key}, ${timeSql(`l.${quoteIdentifier(compared.left)}`)} AS ${time} FROM ${left.relation} l LEFT JOIN ${fit}${inside})`;
  const within = (side: string): string => {
    const apart = `abs(epoch(l.${time}) - epoch(${side}."time"))`;
    return withinDays === undefined
      ? `${side}."row"`
      : `CASE WHEN ${apart} <= ${withinDays * 86_400} THEN ${side}."row" END`;
  };
  const asof = (side: string, sign: string): string =>
    `ASOF LEFT JOIN ${tables.rows} ${side} ON l.${key} = ${side}.key AND l.${time} ${sign} ${side}."time"`;
  const found = {
    before: { row: within('b'), joins: asof('b', '>=') },
    after: { row: within('a'), joins: asof('a', '<=') },
    either: {
      row: `CASE WHEN b."row" IS NULL OR l.${time} - b."time" > a."time" - l.${time} THEN ${within('a')} ELSE ${within('b')} END`,
      joins: `${asof('b', '>=')} ${asof('a', '<=')}`,
    },
  }[direction];
  return `SELECT l.* EXCLUDE (${key}, ${time}), ${found.row} AS ${row} FROM ${keyed} l ${found.joins}`;
}
