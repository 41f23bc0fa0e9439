import { AppError } from '../../shared/base/app-error.ts';
import { codeListOf, strandTitles } from '../../shared/code-lists/code-lists.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import { segmentParts } from '../../shared/model/segment-parts.ts';
import type { SegmentExpression } from '../../shared/model/segment.ts';
import { columnNames } from '../database/column-names.ts';
import type { Connection } from '../database/connection.ts';
import { strandColumnOf } from '../segment/strand-column.ts';

/** Refuses to pick people of a dataset by a strand or a column that it does not hold. */
export async function requireSegment(
  connection: Connection,
  dataset: Dataset,
  relation: string,
  segment: SegmentExpression,
): Promise<void> {
  const parts = segmentParts(segment);
  const lists = parts.flatMap((part) => (part.kind === 'strand-in' ? [codeListOf(part.list)] : []));
  const unheld = lists.find((list) => strandColumnOf(dataset, list) === null);
  if (unheld !== undefined) {
    throw new AppError(
      'column-missing',
      `"${dataset.title}" holds no ${strandTitles[unheld.strand].toLowerCase()}, by which its people are to be picked. Choose a table that holds it, or another segment.`,
      { file: dataset.path },
    );
  }
  const speaksOfAges = parts.some(({ kind }) => kind === 'age-between');
  if (
    speaksOfAges &&
    !['age-in-years', 'date-of-birth'].some((kind) => holds(dataset, kind)) &&
    !holdsStrand(dataset, 'age')
  ) {
    throw new AppError(
      'column-missing',
      `"${dataset.title}" holds no ages, by which its people are to be picked. Choose a table that holds them, or another segment.`,
      { file: dataset.path },
    );
  }
  const names = await columnNames(connection, relation);
  const missing = parts
    .flatMap((part) => ('column' in part ? [part.column] : []))
    .find((column) => !names.includes(column));
  if (missing !== undefined) {
    throw new AppError(
      'column-missing',
      `"${dataset.title}" has no column "${missing}", by which its people are to be picked. Its columns are: ${Object.keys(dataset.roles).join(', ')}.`,
      { file: dataset.path, column: missing },
    );
  }
}

function holds(dataset: Dataset, kind: string): boolean {
  return Object.values(dataset.roles).some((role) => role.kind === kind);
}

function holdsStrand(dataset: Dataset, strand: string): boolean {
  return Object.values(dataset.roles).some((role) => role.kind === 'strand' && role.strand === strand);
}
