import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/base/app-error.ts';
import type { JoinSuggestions } from '../../shared/model/match-report.ts';
import { pointsOutside } from '../../shared/model/placed-points.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { placePoints } from '../geography/place-points.ts';
import type { JoinableSide, JoinContext } from '../join/join-context.ts';
import { suggestJoins } from '../join/suggest-joins.ts';
import { matchEvidence } from './match-evidence.ts';
import { outlinesOf } from './session-places.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';
import { totalLabels } from './total-labels.ts';

/** Joins that could be made between two tables of a session, joined ones among them, best first. */
export async function suggestInSession(
  session: Session,
  sides: { readonly left: string; readonly right: string },
  signal?: AbortSignal,
): Promise<JoinSuggestions> {
  if (sides.left === sides.right) {
    throw new AppError(
      'join-refused',
      'A table cannot be joined to itself. Choose another table for one of the sides.',
    );
  }
  const [left, right] = [sides.left, sides.right].map((name) => ({
    dataset: datasetOf(session.workspace, name),
    relation: relationOf(name),
  }));
  if (left === undefined || right === undefined) return { suggested: [], dismissed: [] };
  const evidence = await matchEvidence(session);
  return session.withConnection(async (connection) => {
    const withTotals = async (side: JoinableSide): Promise<JoinableSide> => ({
      ...side,
      totals: await totalLabels(connection, side.dataset, session.workspace.mappings),
    });
    return suggestJoins(connection, await withTotals(left), await withTotals(right), {
      ...evidence,
      titleOf: (name) => datasetOf(session.workspace, name).title,
      rowsWithin: rowsWithin(session, connection),
    });
  }, signal);
}

/** Counts the rows that lie in the areas of a pair, by placing them in a table that is dropped again. */
function rowsWithin(session: Session, connection: Connection): NonNullable<JoinContext['rowsWithin']> {
  return async (relation, pair) => {
    const into = `points tried ${randomUUID()}`;
    try {
      const areas = await outlinesOf(session, pair.boundaries);
      const placed = await placePoints(connection, relation, pair, areas, into);
      return { positions: pointsOutside(placed).positions, within: placed.placed };
    } finally {
      await connection.run(`DROP TABLE IF EXISTS ${quoteIdentifier(into)}`);
    }
  };
}
