import { createHash } from 'node:crypto';
import type { CountedPeople } from '../../shared/model/release-entry.ts';
import { datasetsOfName } from '../../shared/model/join-sides.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import { resolveSegment } from '../segment/resolve-segment.ts';
import { measureParts } from './measure-strands.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';

/** Whom a measure counts: which records of which version of an extract, with named segments written out. */
export async function countedPeople(session: Session, measure: string): Promise<CountedPeople> {
  const { workspace } = session;
  const parts = measureParts(workspace, measure);
  const records = datasetOf(workspace, parts.join.left.dataset);
  return {
    measure,
    title: parts.measure.title,
    dataset: records.id,
    join: parts.join.id,
    version: await versionOf(session, records.id),
    period: records.period,
    filter: resolveSegment(parts.segment.expression, workspace.segments),
    ...(parts.measure.persons === undefined ? {} : { persons: parts.measure.persons }),
  };
}

/** The files of records that a dataset, or a join's result, counts; a dataset that is no longer there by its id. */
export function extractsOf(workspace: Workspace, dataset: string): readonly string[] {
  const held = datasetsOfName(dataset, workspace.joins).flatMap((id) => {
    const found = workspace.datasets.find((each) => each.id === id);
    return found?.kind === 'record-level' ? [found.path] : [];
  });
  return held.length === 0 ? [dataset] : held;
}

/** SHA-256 of the extract as it was accepted; of all of them, where a join's result is counted. */
async function versionOf({ workspace, store }: Session, dataset: string): Promise<string> {
  const versions: string[] = [];
  for (const id of datasetsOfName(dataset, workspace.joins)) {
    const found = workspace.datasets.find((each) => each.id === id);
    if (found?.kind !== 'record-level') continue;
    const accepted = await store.accepted(found);
    if (accepted !== null) versions.push(accepted.source.sha);
  }
  const [only] = versions;
  if (only !== undefined && versions.length === 1) return only;
  return createHash('sha256').update(versions.toSorted().join()).digest('hex');
}
