import { codeListOf, nonAnswerTitles, shownLists } from '../../shared/code-lists/code-lists.ts';
import type { CodeList, Harmonised } from '../../shared/model/code-list.ts';
import type { ColumnSummary } from '../../shared/model/preview.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import { summariseColumn } from '../catalogue/summarise-column.ts';
import type { Connection } from '../database/connection.ts';
import { mapLabels } from '../segment/map-labels.ts';
import { carriesList } from '../segment/strand-column.ts';
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
  const list = (shownLists[role.strand] ?? [])
    .map(codeListOf)
    .find((each) => carriesList({ column, role, list: each }, codeListOf));
  if (list === undefined) return summary;
  const labels = await mapLabels(
    connection,
    dataset,
    relationOf(dataset.id),
    { column, role, list },
    role.list === undefined ? null : codeListOf(role.list),
    list.via === undefined ? null : codeListOf(list.via),
  );
  return {
    ...summary,
    harmonised: labels.map(({ label, rows, meaning }) => ({ label, rows, meaning: describeMeaning(meaning, list) })),
  };
}

function describeMeaning(meaning: Harmonised, list: CodeList): string {
  switch (meaning.kind) {
    case 'category':
      return list.categories.find((category) => category.code === meaning.code)?.label ?? meaning.code;
    case 'non-answer':
      return nonAnswerTitles[meaning.answer];
    case 'sub-total':
      return 'A broader group: counted with those not known at this detail';
    case 'total':
      return 'A total, never counted again';
    case 'unmapped':
      return 'No place in this list: counted with those not known';
  }
}
