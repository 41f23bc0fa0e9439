import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { MeasureDraft } from '../../shared/model/measure-draft.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import type { Connection } from '../database/connection.ts';
import { dropMatch, matchKeys } from '../join/match-keys.ts';
import { dropPlaced, placeRecords } from '../join/place-records.ts';
import { dropPoints, joinContext } from './join-sources.ts';
import type { JoinSources } from './join-sources.ts';
import { outlinesOf } from './session-places.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';

/** A workspace as it would be with a draft kept. */
export function withDraft(workspace: Workspace, { measure, join, population, segments }: MeasureDraft): Workspace {
  return {
    ...workspace,
    joins: join === null ? workspace.joins : put(workspace.joins, join),
    segments: segments.reduce<Workspace['segments']>(put, workspace.segments),
    populations: population === null ? workspace.populations : put(workspace.populations, population),
    measures: put(workspace.measures, measure),
  };
}

/** Puts an item in the place of the one of its id, or last. */
export function put<T extends { readonly id: string }>(items: readonly T[], item: T): T[] {
  return items.some(({ id }) => id === item.id)
    ? items.map((each) => (each.id === item.id ? item : each))
    : [...items, item];
}

/** Runs a job on a session in which a draft is kept and its records are placed, and takes all of it away again. */
export async function withPlaced<T>(
  session: Session,
  connection: Connection,
  draft: MeasureDraft,
  job: (session: Session) => Promise<T>,
): Promise<T> {
  const workspace = withDraft(session.workspace, draft);
  const { join } = draft;
  const kept = session.workspace.joins.find(({ id }) => id === draft.measure.join);
  if (join === null || isDeepStrictEqual(kept, join)) return job({ ...session, workspace });
  const plan = { ...join, id: `${join.id} tried ${randomUUID()}` };
  const sources: JoinSources = {
    datasetOf: (name) => datasetOf(session.workspace, name),
    outlinesOf: (boundaries) => outlinesOf(session, boundaries),
    areasInUse: session.workspace.areas.boundaries,
    mappings: session.workspace.mappings,
  };
  try {
    const context = await joinContext(connection, plan, sources, plan.id);
    await placeRecords(connection, await matchKeys(connection, plan, context.relations));
    const measures = put(workspace.measures, { ...draft.measure, join: plan.id });
    return await job({ ...session, workspace: { ...workspace, measures, joins: [...workspace.joins, plan] } });
  } finally {
    await dropPlaced(connection, plan);
    await dropMatch(connection, plan.id);
    await dropPoints(connection, plan, plan.id);
  }
}
