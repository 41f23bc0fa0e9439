import { z } from 'zod';
import { ageBands, placeBand } from '../../shared/code-lists/age-bands.ts';
import { codeListOf, shownLists } from '../../shared/code-lists/code-lists.ts';
import { readBand } from '../../shared/code-lists/read-band.ts';
import type { AgeBand } from '../../shared/code-lists/read-band.ts';
import type { CodeList, StrandId } from '../../shared/model/code-list.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { LabelMapping } from '../../shared/model/label-mapping.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { strandHarmoniser, unplacedLabels } from '../segment/map-labels.ts';
import { carriesList, strandColumnOf } from '../segment/strand-column.ts';
import type { StrandColumn } from '../segment/strand-column.ts';

/** Into which lists the strands of a workspace's datasets can be read, by what their labels are. */
export interface CarriedLists {
  /** Most detailed first; none where the dataset does not hold the strand. */
  of(dataset: Dataset, strand: StrandId): readonly CodeList[];
  /** The same of one column, where a dataset has several of a strand. */
  ofColumn(dataset: Dataset, column: string): readonly CodeList[];
  /** The most detailed list that all of some datasets carry; ages are cut where all of them are. */
  common(datasets: readonly Dataset[], strand: StrandId): CodeList | undefined;
}

interface Label {
  readonly label: string | null;
  readonly rows: number;
}

/** Records are read into a list that places this share of those whom a broader list places. */
const leastPlaced = 0.9;
/** Labels looked at of one column, the most frequent: more are no code list's. */
const mostLabels = 2000;

const labelSchema = z.object({ label: z.string().nullable(), rows: z.number() });

/** Reads the labels of every strand column that is written in words, and finds the lists that they fit. */
export async function readCarriedLists(
  connection: Connection,
  datasets: readonly Dataset[],
  mappings: readonly LabelMapping[] | undefined,
): Promise<CarriedLists> {
  const found = new Map<string, ReadonlyMap<string, readonly Label[]>>();
  for (const dataset of datasets) found.set(dataset.id, await labelsOf(connection, dataset));
  const known = new Map<string, readonly CodeList[]>();
  const listsOf = (dataset: Dataset, column: StrandColumn): readonly CodeList[] => {
    const { strand } = column.list;
    const shown = shownLists[strand].map(codeListOf);
    const labels = found.get(dataset.id)?.get(column.column);
    if (labels === undefined) return shown.filter((list) => carriesList({ ...column, list }, codeListOf));
    const own = strand === 'age' ? commonBands([bandsOf(labels)]) : undefined;
    const fitting = fittingLists(dataset, column, own === undefined ? shown : [...shown, own], labels, mappings);
    return fitting.length === 0 ? shown.slice(0, 1) : fitting;
  };
  const ofStrandColumn = (dataset: Dataset, column: StrandColumn | null): readonly CodeList[] => {
    if (column === null) return [];
    const key = JSON.stringify([dataset.id, column.column]);
    const lists = known.get(key) ?? listsOf(dataset, column);
    known.set(key, lists);
    return lists;
  };
  const columnOf = (dataset: Dataset, strand: StrandId): StrandColumn | null =>
    strandColumnOf(dataset, codeListOf(shownLists[strand][0] ?? ''));
  const of: CarriedLists['of'] = (dataset, strand) => ofStrandColumn(dataset, columnOf(dataset, strand));
  return {
    of,
    ofColumn: (dataset, column) => {
      const role = dataset.roles[column];
      const [first] = role?.kind === 'strand' ? shownLists[role.strand].map(codeListOf) : [];
      return role?.kind === 'strand' && first !== undefined
        ? ofStrandColumn(dataset, { column, role, list: first })
        : [];
    },
    common(all, strand) {
      const [first, ...rest] = all.map((dataset) => of(dataset, strand));
      const both = first?.find(({ id }) => rest.every((lists) => lists.some((list) => list.id === id)));
      if (strand !== 'age' || [first, ...rest].some((lists) => lists?.length === 0)) return both;
      const bands = all.map((dataset) =>
        bandsOf(found.get(dataset.id)?.get(columnOf(dataset, 'age')?.column ?? '') ?? []),
      );
      return both !== undefined && bands.every((each) => each.every((band) => isInside(band, both)))
        ? both
        : commonBands(bands);
    },
  };
}

/** The labels of each of a dataset's strand columns that is written in words. */
async function labelsOf(connection: Connection, dataset: Dataset): Promise<Map<string, Label[]>> {
  const labels = new Map<string, Label[]>();
  if (dataset.kind !== 'record-level' && dataset.kind !== 'aggregate') return labels;
  for (const [column, role] of Object.entries(dataset.roles)) {
    if (role.kind !== 'strand' || role.list !== undefined) continue;
    labels.set(
      column,
      await connection.query(
        labelSchema,
        `SELECT ${quoteIdentifier(column)}::VARCHAR AS label, count(*) AS rows FROM ${relationOf(dataset.id)}
         GROUP BY ALL ORDER BY rows DESC, label LIMIT ${mostLabels}`,
      ),
    );
  }
  return labels;
}

/** The lists that a column's labels fit: all of a table's, nearly all of the records that any list places. */
function fittingLists(
  dataset: Dataset,
  column: StrandColumn,
  lists: readonly CodeList[],
  labels: readonly Label[],
  mappings: readonly LabelMapping[] | undefined,
): CodeList[] {
  const read = lists.map((list) => {
    const harmoniser = strandHarmoniser(dataset, { ...column, list }, mappings);
    return labels.map((each) => ({ ...each, meaning: harmoniser.meaningOf(each.label) }));
  });
  if (dataset.kind === 'aggregate') {
    return lists.filter((list, at) => {
      const ofList = read[at] ?? [];
      return ofList.some(({ meaning }) => meaning.kind === 'category') && unplacedLabels(ofList, list).length === 0;
    });
  }
  const placed = read.map((ofList) =>
    ofList.reduce((sum, { meaning, rows }) => sum + (meaning.kind === 'category' ? rows : 0), 0),
  );
  const most = Math.max(0, ...placed);
  return lists.filter((_, at) => most > 0 && (placed[at] ?? 0) >= leastPlaced * most);
}

function bandsOf(labels: readonly Label[]): AgeBand[] {
  return labels.flatMap(({ label }) => (label === null ? [] : (readBand(label) ?? [])));
}

function isInside(band: AgeBand, list: CodeList): boolean {
  return placeBand(band, list).kind !== 'straddles';
}

/** Bands cut at every age at which some side is cut and no band of any side is cut through. */
function commonBands(sides: readonly (readonly AgeBand[])[]): CodeList | undefined {
  const bands = sides.flat();
  const edges = bands.flatMap(({ from, to }) => (to === null ? [from] : [from, to + 1]));
  const cuts = edges.filter(
    (age) => age > 0 && age <= 100 && bands.every(({ from, to }) => age <= from || age > (to ?? Infinity)),
  );
  return cuts.length === 0 ? undefined : ageBands(cuts);
}
