import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import type { JoinPlan } from '../../shared/model/join-plan.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { fitSql, rowsSql } from './fit-sql.ts';
import type { JoinRelations } from './join-relations.ts';
import { keyTables, lookupsOf, rightKeysSql } from './key-tables.ts';
import type { KeyTables } from './key-tables.ts';
import { prepareLeft, prepareRight, requireAll } from './prepare-side.ts';
import type { PreparedSide } from './prepare-side.ts';
import { columnNames } from '../database/column-names.ts';

/** A plan whose keys were matched: its tables are in the database, under names that end with its handle. */
export interface MatchedKeys {
  readonly plan: JoinPlan;
  readonly handle: string;
  readonly left: PreparedSide;
  readonly right: PreparedSide;
  readonly tables: KeyTables;
  /** What was run, in order. */
  readonly statements: readonly string[];
  /** Why the plan's result cannot be used, though how it fits can be told. */
  readonly refusal: AppError | null;
}

const conflictSchema = z.object({ key: z.string(), ways: z.number(), meets: z.number(), all: z.number() });

/**
 * Matches the keys of a plan: each distinct key once, however many rows have it. The handle tells its tables from those of
 * other plans; a plan that is only looked at takes one of its own.
 */
export async function matchKeys(
  connection: Connection,
  plan: JoinPlan,
  relations: JoinRelations,
  handle: string = plan.id,
): Promise<MatchedKeys> {
  requireTime(plan);
  const tables = keyTables(handle);
  const left = await prepareLeft(connection, plan, relations, tables.summedLeft);
  const right = await prepareRight(connection, plan, relations, tables.summedRight);
  await requireLookups(connection, plan, relations);
  const statements = [
    rightKeysSql(plan, right, tables),
    ...fitSql(plan, left, relations, tables),
    ...rowsSql(plan, right, tables),
  ];
  for (const statement of statements) await connection.run(statement);
  const refusal =
    plan.many === 'refuse' && plan.kind !== 'anti' ? await findRefusal(connection, plan, right, tables) : null;
  return {
    plan,
    handle,
    left,
    right,
    tables,
    statements: [...left.statements, ...right.statements, ...statements],
    refusal,
  };
}

/** Takes the tables that were made under a handle out of the database. */
export async function dropMatch(connection: Connection, handle: string): Promise<void> {
  const tables = keyTables(handle);
  const named = [tables.fit, tables.right, tables.ways, tables.rows, tables.repeated];
  const summed = [tables.summedLeft, tables.summedRight].map(quoteIdentifier);
  for (const table of [...named, ...summed]) await connection.run(`DROP TABLE IF EXISTS ${table}`);
}

async function findRefusal(
  connection: Connection,
  plan: JoinPlan,
  right: PreparedSide,
  { fit }: KeyTables,
): Promise<AppError | null> {
  const several = plan.kind === 'nearest-in-time' ? 'ways > 1' : '(meets > 1 OR ways > 1)';
  const found = await connection.query(
    conflictSchema,
    `SELECT concat_ws(' + ', ${plan.on.map((_, at) => `raw${at}::VARCHAR`).join(', ')}) AS key, ways, meets, count(*) OVER () AS "all"
     FROM ${fit} WHERE ${several} AND NOT outside ORDER BY n * greatest(meets, ways) DESC, key LIMIT 3`,
  );
  const [first] = found;
  if (first === undefined) return null;
  const keys = `“${found.map(({ key }) => key).join('”, “')}”${first.all > found.length ? ` and ${formatNumber(first.all - found.length)} more` : ''}`;
  const one = first.all === 1;
  const what =
    first.ways > 1
      ? `${one ? 'leads' : 'each lead'} to several of its keys`
      : `${one ? 'meets' : 'each meet'} several of its rows`;
  return new AppError(
    'join-refused',
    `"${plan.title}" would count rows more than once: in "${right.title}", ${keys} ${what}. ` +
      'Say which of them to take, sum up that side first, or remove the repeats.',
  );
}

function requireTime(plan: JoinPlan): void {
  if (plan.kind !== 'nearest-in-time' || plan.time !== undefined) return;
  throw new AppError(
    'join-refused',
    `"${plan.title}" joins what is nearest in time, but names no dates to compare. Choose a date of each side.`,
  );
}

async function requireLookups(connection: Connection, plan: JoinPlan, relations: JoinRelations): Promise<void> {
  for (const { through } of lookupsOf(plan)) {
    const source = relations.lookups.get(through.dataset);
    if (source === undefined)
      throw new AppError('unknown-name', `"${plan.title}" looks keys up in "${through.dataset}", which is not there.`);
    const weight = through.weight === undefined ? [] : [through.weight];
    requireAll(plan, source, await columnNames(connection, source.relation), [through.key, through.value, ...weight]);
  }
}
