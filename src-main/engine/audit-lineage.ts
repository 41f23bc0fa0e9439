import type { AuditLineage } from '../../shared/model/evidence-audit.ts';
import type { ReleaseRecorder } from './release-recorder.ts';
import type { Session } from './session.ts';

/** How far the data have gone, from the partners who sent them to what has left. */
export async function auditLineage(session: Session, { ledger }: ReleaseRecorder): Promise<AuditLineage> {
  const { workspace, datasets, joins } = session;
  const made = new Set([
    ...(workspace.conversions ?? []).map(({ id }) => id),
    ...session.taken.map(({ summary }) => summary.dataset.id),
  ]);
  const extracts = datasets.filter(({ dataset }) => !made.has(dataset.id));
  const { entries } = await ledger.read();
  const released = entries.filter(({ outcome }) => outcome !== 'refused' && outcome !== 'withdrawn');
  return {
    partners: new Set(extracts.map(({ dataset }) => dataset.owner)).size,
    extracts: extracts.length,
    datasets: datasets.length,
    rows: datasets.reduce((total, { rows }) => total + rows, 0),
    joins: workspace.joins.length,
    matched:
      joins.length === 0
        ? null
        : {
            rows: joins.reduce((total, { left }) => total + left.matchedRows, 0),
            of: joins.reduce((total, { left, outsideRows }) => total + left.rows - outsideRows, 0),
          },
    profiles: workspace.profiles.length,
    policy: workspace.policy.title,
    refused: entries.filter(({ outcome }) => outcome === 'refused').length,
    released: released.length,
    printed: released.reduce((total, { printed }) => total + printed, 0),
  };
}
