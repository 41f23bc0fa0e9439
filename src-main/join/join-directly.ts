import { z } from 'zod';
import type { JoinPlan } from '../../shared/model/join-plan.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import type { JoinRelations } from './join-relations.ts';
import { joinedColumns } from './joined-columns.ts';
import { joinWord, selectedColumns } from './joined-sql.ts';
import { keyList, keyTables, lookupsOf, normalisersOfPairs } from './key-tables.ts';
import { normaliserSql } from './normaliser-sql.ts';
import { prepareLeft, prepareRight } from './prepare-side.ts';
import type { PreparedSide } from './prepare-side.ts';

const repeatSchema = z.object({ repeats: z.boolean() });

/**
 * Makes the table of a plan's result in one pass over its left side, where no question can arise of which right row to take:
 * no right key stands twice, or rows are to be repeated. Gives null, and makes nothing, where the keys must be matched first.
 */
export async function joinDirectly(
  connection: Connection,
  plan: JoinPlan,
  relations: JoinRelations,
  into: string,
): Promise<{ readonly left: PreparedSide; readonly right: PreparedSide } | null> {
  const { kind } = plan;
  const isPlain = lookupsOf(plan).length === 0 && plan.on.every(({ by }) => by === 'key');
  if (!isPlain || kind === 'anti' || kind === 'nearest-in-time' || (plan.outside?.length ?? 0) > 0) return null;
  const tables = keyTables(plan.id);
  const left = await prepareLeft(connection, plan, relations, tables.summedLeft);
  const right = await prepareRight(connection, plan, relations, tables.summedRight);
  try {
    await connection.run(keyedRightSql(plan, right, tables.keyed));
    if (plan.many !== 'repeat' && (await hasRepeats(connection, plan, tables.keyed))) return null;
    const columns = selectedColumns(joinedColumns({ plan, left, right }));
    const normalisers = normalisersOfPairs(plan);
    const on = keyList(
      plan,
      (at) => `${normaliserSql(`l.${quoteIdentifier(left.keys[at] ?? '')}`, normalisers[at] ?? [])} = r.${key(at)}`,
      ' AND ',
    );
    await connection.run(
      `CREATE OR REPLACE TABLE ${into} AS SELECT ${columns} FROM ${left.relation} l ${joinWord(kind)} ${tables.keyed} r ON ${on}`,
    );
    return { left, right };
  } finally {
    await connection.run(`DROP TABLE IF EXISTS ${tables.keyed}`);
  }
}

/** The right side with its keys made comparable, NULL where one is blank. */
function keyedRightSql(plan: JoinPlan, right: PreparedSide, keyed: string): string {
  const normalisers = normalisersOfPairs(plan);
  const made = keyList(
    plan,
    (at) => `${normaliserSql(quoteIdentifier(right.keys[at] ?? ''), normalisers[at] ?? [])} AS ${key(at)}`,
  );
  const known = keyList(plan, (at) => `CASE WHEN trim(${key(at)}) <> '' THEN ${key(at)} END AS ${key(at)}`);
  return `CREATE OR REPLACE TABLE ${keyed} AS SELECT * REPLACE (${known}) FROM (SELECT *, ${made} FROM ${right.relation})`;
}

async function hasRepeats(connection: Connection, plan: JoinPlan, keyed: string): Promise<boolean> {
  const keys = keyList(plan, key);
  const known = keyList(plan, (at) => `${key(at)} IS NOT NULL`, ' AND ');
  const [found] = await connection.query(
    repeatSchema,
    `SELECT count(*) > 0 AS repeats FROM (SELECT 1 FROM ${keyed} WHERE ${known} GROUP BY ${keys} HAVING count(*) > 1)`,
  );
  return found?.repeats ?? true;
}

function key(at: number): string {
  return quoteIdentifier(`[key ${at + 1}]`);
}
