import type { JoinPlan } from '../../shared/model/join-plan.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { keyList } from './key-tables.ts';
import type { MatchedKeys } from './match-keys.ts';

/** The column that a placed relation adds: the area's code, or NULL where the record reached none. */
export const placedArea = 'strand area';

/** The name of the relation of records with their area. */
export function placedRelation({ id }: Pick<JoinPlan, 'id'>): string {
  return quoteIdentifier(`placed ${id}`);
}

/** The name of the relation of records that lie outside the whole, which no count holds. */
export function outsideRelation({ id }: Pick<JoinPlan, 'id'>): string {
  return quoteIdentifier(`outside ${id}`);
}

/**
 * Gives each record its area: the right side's key of the plan's first pair. Only distinct keys are looked up, so a record is
 * never repeated: the placed relation has exactly the rows of the left side but those outside the whole, which have their own.
 */
export async function placeRecords(connection: Connection, matched: MatchedKeys): Promise<void> {
  const { plan, left, tables, refusal } = matched;
  if (refusal !== null) throw refusal;
  const on = keyList(plan, (at) => `l.${quoteIdentifier(left.keys[at] ?? '')} = f.raw${at}`, ' AND ');
  const columns = left.columns.map((column) => `l.${quoteIdentifier(column)}`).join(', ');
  const from = `FROM ${left.relation} l LEFT JOIN ${tables.fit} f ON ${on} WHERE f.outside`;
  await connection.run(
    `CREATE OR REPLACE VIEW ${placedRelation(plan)} AS
     SELECT ${columns}, CASE WHEN f."row" IS NOT NULL THEN f.area END AS ${quoteIdentifier(placedArea)}
     ${from} IS NOT TRUE`,
  );
  await connection.run(`CREATE OR REPLACE VIEW ${outsideRelation(plan)} AS SELECT ${columns} ${from} IS TRUE`);
}

/** Takes the relations of placed records out of the database. */
export async function dropPlaced(connection: Connection, plan: Pick<JoinPlan, 'id'>): Promise<void> {
  for (const view of [placedRelation(plan), outsideRelation(plan)]) await connection.run(`DROP VIEW IF EXISTS ${view}`);
}
