import type { JoinPlan } from '../../shared/model/join-plan.ts';
import { joinedName } from '../../shared/model/join-plan.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { joinDirectly } from './join-directly.ts';
import type { JoinRelations } from './join-relations.ts';
import { joinedColumns } from './joined-columns.ts';
import type { JoinedColumn } from './joined-columns.ts';
import { joinedSql } from './joined-sql.ts';
import { matchKeys } from './match-keys.ts';
import type { MatchedKeys } from './match-keys.ts';

/** The result of a join: a table, quoted for SQL, and its columns. */
export interface JoinedRelation {
  readonly relation: string;
  readonly columns: readonly JoinedColumn[];
}

/** Joins two tables as a plan says, into the table of its result; refuses a plan that would repeat rows unasked. */
export async function joinTables(
  connection: Connection,
  plan: JoinPlan,
  relations: JoinRelations,
): Promise<JoinedRelation> {
  const relation = joinedRelation(plan.id);
  const direct = await joinDirectly(connection, plan, relations, relation);
  if (direct !== null) return { relation, columns: joinedColumns({ plan, ...direct }) };
  return keepJoined(connection, await matchKeys(connection, plan, relations));
}

/** Makes the table of the result of a plan whose keys were matched. */
export async function keepJoined(connection: Connection, matched: MatchedKeys): Promise<JoinedRelation> {
  if (matched.refusal !== null) throw matched.refusal;
  const relation = joinedRelation(matched.handle);
  await connection.run(`CREATE OR REPLACE TABLE ${relation} AS ${joinedSql(matched)}`);
  return { relation, columns: joinedColumns(matched) };
}

/** Makes the result readable under the same name without keeping its rows: they are joined anew whenever they are read. */
export async function showJoined(connection: Connection, matched: MatchedKeys): Promise<void> {
  if (matched.refusal !== null) throw matched.refusal;
  await connection.run(`CREATE OR REPLACE VIEW ${joinedRelation(matched.handle)} AS ${joinedSql(matched)}`);
}

/** The name of the table of a join's result: that of the dataset `join:` and its handle. */
export function joinedRelation(handle: string): string {
  return quoteIdentifier(`dataset ${joinedName(handle)}`);
}
