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

/**
 * Gives each record its area: the right side's key of the plan's first pair. Only distinct keys are looked up, so a record is
 * never repeated: the placed relation has exactly the rows of the left side but those outside the whole.
 */
export async function placeRecords(connection: Connection, matched: MatchedKeys): Promise<void> {
  const { plan, left, tables, refusal } = matched;
  if (refusal !== null) throw refusal;
  const on = keyList(plan, (at) => `l.${quoteIdentifier(left.keys[at] ?? '')} = f.raw${at}`, ' AND ');
  const columns = left.columns.map((column) => `l.${quoteIdentifier(column)}`).join(', ');
  await connection.run(
    `CREATE OR REPLACE VIEW ${placedRelation(plan)} AS
     SELECT ${columns}, CASE WHEN f."row" IS NOT NULL THEN f.area END AS ${quoteIdentifier(placedArea)}
     FROM ${left.relation} l LEFT JOIN ${tables.fit} f ON ${on} WHERE f.outside IS NOT TRUE`,
  );
}
