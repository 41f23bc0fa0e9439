import { AppError } from '../../shared/base/app-error.ts';
import { codeListOf, shownLists, shownStrands } from '../../shared/code-lists/code-lists.ts';
import type { CodeList, HarmonisedLabel, StrandId } from '../../shared/model/code-list.ts';
import type { LabelMapping } from '../../shared/model/label-mapping.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import { segmentParts } from '../../shared/model/segment-parts.ts';
import type { SegmentExpression } from '../../shared/model/segment.ts';
import type { Connection } from '../database/connection.ts';
import { countPeople } from '../segment/count-people.ts';
import type { PeopleCount } from '../segment/count-people.ts';
import { unplacedLabels } from '../segment/map-labels.ts';
import { readStrand } from '../segment/read-strand.ts';
import { strandColumnOf } from '../segment/strand-column.ts';
import type { CarriedLists } from './carried-lists.ts';
import { requireSegment } from './require-segment.ts';

export interface Counting {
  readonly dataset: Dataset;
  readonly relation: string;
  readonly areaColumn: string | null;
  /** The breakdowns, each by one list or by several crossed. */
  readonly by: readonly (readonly CodeList[])[];
  readonly segment: SegmentExpression;
  /** Filters to tell people apart by, as well; those in none of them are not counted. */
  readonly patterns?: readonly SegmentExpression[];
  /** What officers have decided of labels. */
  readonly mappings: readonly LabelMapping[] | undefined;
  /** The lists that the dataset's labels fit; without it each strand's most detailed. */
  readonly carried?: CarriedLists;
}

/** Counts a dataset's people by area and lists; refuses lists, columns and labels that it cannot answer. */
export async function countIn(connection: Connection, counting: Counting): Promise<readonly PeopleCount[]> {
  const { dataset, relation, areaColumn, segment, patterns } = counting;
  for (const each of [segment, ...(patterns ?? [])]) await requireSegment(connection, dataset, relation, each);
  const read = (lists: readonly CodeList[]) =>
    lists.flatMap((list) => readStrand(dataset, list, counting.mappings) ?? []);
  const by = counting.by.map(read);
  const { counts, labels } = await countPeople(connection, {
    dataset,
    relation,
    areaColumn,
    by,
    others: read(otherLists(counting)),
    segment,
    ...(patterns === undefined ? {} : { patterns }),
  });
  if (dataset.kind === 'aggregate') {
    for (const { strand } of [...by.flat(), ...read(listsOfSegment(segment))])
      refuseUnplacedLabels(dataset, strand, labels.get(strand.list.id) ?? []);
  }
  return counts;
}

/** The lists that a segment speaks of, and those of every strand of an aggregate table, so that no total is counted again. */
export function otherLists({
  dataset,
  by,
  segment,
  patterns,
  carried,
}: Pick<Counting, 'dataset' | 'by' | 'segment' | 'patterns' | 'carried'>): CodeList[] {
  const parts = [segment, ...(patterns ?? [])].flatMap(segmentParts);
  const inSegment = [segment, ...(patterns ?? [])].flatMap(listsOfSegment);
  const usualOf = (strand: StrandId): CodeList[] =>
    (carried?.of(dataset, strand) ?? shownLists[strand].map(codeListOf)).slice(0, 1);
  const ages = parts.some(({ kind }) => kind === 'age-between') ? usualOf('age') : [];
  const held =
    dataset.kind === 'aggregate'
      ? shownStrands.flatMap(usualOf).filter((list) => strandColumnOf(dataset, list) !== null)
      : [];
  const named = [...by.flat(), ...inSegment];
  return [...inSegment, ...[...ages, ...held].filter((list) => named.every(({ strand }) => strand !== list.strand))];
}

function listsOfSegment(segment: SegmentExpression): CodeList[] {
  return segmentParts(segment).flatMap((part) => (part.kind === 'strand-in' ? [codeListOf(part.list)] : []));
}

/** A label of an aggregate table that has no place in the list would take its people out of every denominator. */
function refuseUnplacedLabels(
  dataset: Dataset,
  { column, list }: { readonly column: string; readonly list: CodeList },
  labels: readonly HarmonisedLabel[],
): void {
  const unplaced = unplacedLabels(labels, list).map((each) => `"${each.label ?? ''}"`);
  if (unplaced.length === 0) return;
  throw new AppError(
    'data-impossible',
    `"${dataset.title}" cannot be read into "${list.title}": ${unplaced.slice(0, 3).join(', ')} in column ` +
      `"${column}" fits no category of that list. Choose a table with the same categories.`,
    { file: dataset.path, column },
  );
}
