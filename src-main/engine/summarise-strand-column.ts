import type { ColumnSummary } from '../../shared/model/preview.ts';
import { describeMeaning } from '../../shared/presentation/describe-meaning.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import { summariseColumn } from '../catalogue/summarise-column.ts';
import type { Connection } from '../database/connection.ts';
import { mapLabels } from '../segment/map-labels.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';

/** What a column holds and, where it is a strand, how each of its labels was read. */
export async function summariseStrandColumn(
  connection: Connection,
  session: Session,
  datasetId: string,
  column: string,
): Promise<ColumnSummary> {
  const dataset = datasetOf(session.workspace, datasetId);
  const summary = await summariseColumn(connection, dataset, column);
  const { role } = summary;
  if (role.kind !== 'strand') return summary;
  const [list] = session.carried.ofColumn(dataset, column);
  if (list === undefined) return summary;
  const labels = await mapLabels(
    connection,
    dataset,
    relationOf(dataset.id),
    { column, role, list },
    session.workspace.mappings,
  );
  return {
    ...summary,
    harmonised: labels.map(({ label, rows, meaning }) => ({ label, rows, meaning: describeMeaning(meaning, list) })),
  };
}
