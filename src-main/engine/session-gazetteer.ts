import type { Dataset } from '../../shared/model/dataset.ts';
import type { Gazetteer } from '../../shared/model/gazetteer.ts';
import { joinOfName } from '../../shared/model/join-sides.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import { findGazetteer } from '../geography/find-gazetteer.ts';
import type { GazetteerSource } from '../geography/gazetteer-source.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';

const found = new WeakMap<Session, Promise<Gazetteer>>();

/** What an open workspace knows of places; measured once a session, on the datasets that partners and publishers sent. */
export function gazetteerOf(session: Session): Promise<Gazetteer> {
  const before = found.get(session);
  if (before !== undefined) return before;
  const gazetteer = session.withConnection((connection) => findGazetteer(connection, receivedSources(session)));
  found.set(session, gazetteer);
  gazetteer.catch(() => found.delete(session));
  return gazetteer;
}

/** The datasets of a workspace that came from outside: those that a conversion or a join made are left out. */
export function receivedDatasets({ workspace }: Pick<Session, 'workspace'>): Dataset[] {
  const made = new Set(workspace.conversions?.map(({ id }) => id));
  return workspace.datasets.filter(({ id }) => !made.has(id) && joinOfName(id) === null);
}

/** Those of them whose rows could be read. */
export function receivedSources(session: Session): GazetteerSource[] {
  const unread = new Set(session.datasets.flatMap((each) => (each.unread === undefined ? [] : [each.dataset.id])));
  return receivedDatasets(session)
    .filter(({ id }) => !unread.has(id))
    .map((dataset) => ({ dataset, relation: relationOf(dataset.id) }));
}

/** A dataset of the workspace with its relation. */
export function sourceIn(session: Pick<Session, 'workspace'>, id: string): GazetteerSource {
  return { dataset: datasetOf(session.workspace, id), relation: relationOf(id) };
}
