import { AppError } from '../../shared/base/app-error.ts';
import { codeListOf, strandTitles } from '../../shared/code-lists/code-lists.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { SegmentExpression } from '../../shared/model/segment.ts';
import { columnNames } from '../database/column-names.ts';
import type { Connection } from '../database/connection.ts';
import { columnsOf, strandsOf } from '../segment/segment-sql.ts';
import { strandColumnOf } from '../segment/strand-column.ts';

/** Refuses to pick people of a dataset by a strand or a column that it does not hold. */
export async function requireSegment(
  connection: Connection,
  dataset: Dataset,
  relation: string,
  segment: SegmentExpression,
): Promise<void> {
  const lists = strandsOf(segment).map(({ list }) => codeListOf(list));
  const unheld = lists.find((list) => strandColumnOf(dataset, list) === null);
  if (unheld !== undefined) {
    throw new AppError(
      'column-missing',
      `"${dataset.title}" holds no ${strandTitles[unheld.strand].toLowerCase()}, by which its people are to be picked. Choose a table that holds it, or another segment.`,
      { file: dataset.path },
    );
  }
  const names = await columnNames(connection, relation);
  const missing = columnsOf(segment).find((column) => !names.includes(column));
  if (missing !== undefined) {
    throw new AppError(
      'column-missing',
      `"${dataset.title}" has no column "${missing}", by which its people are to be picked. Its columns are: ${Object.keys(dataset.roles).join(', ')}.`,
      { file: dataset.path, column: missing },
    );
  }
}
