import { AppError } from '../../shared/base/app-error.ts';
import { codeListOf, nonAnswerTitles, shownLists, strandTitles } from '../../shared/code-lists/code-lists.ts';
import { areaKeySchema, notPlaced } from '../../shared/model/area.ts';
import type { AreaKey } from '../../shared/model/area.ts';
import { everyone, known, unknown } from '../../shared/model/breakdown.ts';
import type { BreakdownCategory } from '../../shared/model/breakdown.ts';
import { nonAnswerSchema } from '../../shared/model/code-list.ts';
import type { CodeList, HarmonisedLabel } from '../../shared/model/code-list.ts';
import type { CountCube } from '../../shared/model/count-cube.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { SegmentExpression } from '../../shared/model/segment.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import type { Connection } from '../database/connection.ts';
import { placedArea, placedRelation } from '../join/place-records.ts';
import { countPeople } from '../segment/count-people.ts';
import type { MappedStrand, StrandCount } from '../segment/count-people.ts';
import { mapLabels } from '../segment/map-labels.ts';
import { strandsOf } from '../segment/segment-sql.ts';
import { strandColumnOf } from '../segment/strand-column.ts';
import type { StrandColumn } from '../segment/strand-column.ts';
import { measureLists, measureParts } from './measure-strands.ts';
import type { MeasureParts } from './measure-strands.ts';
import { requireSegment } from './require-segment.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';

/** The innermost counts of a measure, one cube a strand: users from its records, people from its population's tables. */
export async function countMeasure(connection: Connection, session: Session, measureId: string): Promise<CountCube[]> {
  const { workspace } = session;
  const parts = measureParts(workspace, measureId);
  const lists = measureLists(workspace, parts);
  const records = datasetOf(workspace, parts.join.left);
  if (session.datasets.some((each) => each.dataset.id === records.id && each.rows === 0)) {
    throw new AppError(
      'data-impossible',
      `"${records.title}" has no rows, so there is nobody to count. Ask the partner to send it again.`,
      { file: records.path },
    );
  }
  const users = await countIn(connection, {
    dataset: records,
    relation: placedRelation(parts.join),
    areaColumn: placedArea,
    lists,
    segment: parts.segment.expression,
  });
  const cubes: CountCube[] = [];
  for (const [tableId, listsOfTable] of Map.groupBy(lists, ({ strand }) => parts.population.tables[strand] ?? '')) {
    const table = datasetOf(workspace, tableId);
    const people = await countIn(connection, {
      dataset: table,
      relation: relationOf(table.id),
      areaColumn: areaColumnOf(table),
      lists: listsOfTable,
      segment: parts.populationSegment.expression,
    });
    for (const list of listsOfTable) {
      const ofList = ({ list: id }: StrandCount): boolean => id === list.id;
      const peopleOfList = people.filter(ofList);
      refuseUnpeopledAreas(session, table, peopleOfList);
      cubes.push(cubeOf(session, parts, list, records, table, users.filter(ofList), peopleOfList));
    }
  }
  return cubes;
}

interface Counting {
  readonly dataset: Dataset;
  readonly relation: string;
  readonly areaColumn: string;
  readonly lists: readonly CodeList[];
  readonly segment: SegmentExpression;
}

async function countIn(connection: Connection, counting: Counting): Promise<StrandCount[]> {
  const { dataset, relation, lists } = counting;
  const map = async (list: CodeList): Promise<MappedStrand[]> => {
    const strand = strandColumnOf(dataset, list);
    if (strand === null) return [];
    if (strand.role.kind !== 'strand') return [{ strand, labels: null }];
    const source = strand.role.list === undefined ? null : codeListOf(strand.role.list);
    const via = list.via === undefined ? null : codeListOf(list.via);
    const labels = await mapLabels(connection, dataset, relation, strand, source, via);
    if (dataset.kind === 'aggregate') refuseUnplacedLabels(dataset, strand, labels);
    return [{ strand, labels }];
  };
  const mapAll = async (all: readonly CodeList[]): Promise<MappedStrand[]> => (await Promise.all(all.map(map))).flat();
  await requireSegment(connection, dataset, relation, counting.segment);
  const inSegment = strandsOf(counting.segment).map((each) => codeListOf(each.list));
  const held = dataset.kind === 'aggregate' ? listsIn(dataset) : [];
  const others = [
    ...inSegment.filter((list) => lists.every((each) => each.id !== list.id)),
    ...held.filter((list) => [...lists, ...inSegment].every((each) => each.strand !== list.strand)),
  ];
  return countPeople(connection, {
    dataset,
    relation,
    areaColumn: counting.areaColumn,
    by: await mapAll(lists),
    others: await mapAll(others),
    segment: counting.segment,
  });
}

/** A label of an aggregate table that has no place in the list would take its people out of every denominator. */
function refuseUnplacedLabels(dataset: Dataset, strand: StrandColumn, labels: readonly HarmonisedLabel[]): void {
  const unplaced = labels.filter((each) => each.meaning.kind === 'unmapped').map((each) => `"${each.label ?? ''}"`);
  if (unplaced.length === 0) return;
  throw new AppError(
    'data-impossible',
    `"${dataset.title}" cannot be read into "${strand.list.title}": ${unplaced.slice(0, 3).join(', ')} in column ` +
      `"${strand.column}" fits no category of that list. Choose a table with the same categories.`,
    { file: dataset.path, column: strand.column },
  );
}

/** An area without people would leave its users in the whole's rate and its people out of it. */
function refuseUnpeopledAreas(session: Session, table: Dataset, people: readonly StrandCount[]): void {
  const peopled = new Set(people.filter((each) => each.people > 0 || each.withheld !== null).map(({ area }) => area));
  const without = session.areas.filter(({ code }) => !peopled.has(code)).map(({ name }) => name);
  if (without.length === 0) return;
  const more = without.length > 3 ? ` and ${without.length - 3} more` : '';
  throw new AppError(
    'data-impossible',
    `"${table.title}" counts nobody in ${without.slice(0, 3).join(', ')}${more}, so the rates of ${session.workspace.whole.name} would be too high. ` +
      'Choose a table that covers every area of the boundary file.',
    { file: table.path },
  );
}

/** The lists of every strand that an aggregate table is broken down by, so that none of its totals is counted again. */
function listsIn(dataset: Dataset): CodeList[] {
  return Object.values(shownLists)
    .flatMap((lists) => lists.slice(0, 1))
    .map(codeListOf)
    .filter((list) => strandColumnOf(dataset, list) !== null);
}

function areaColumnOf(dataset: Dataset): string {
  const found = Object.entries(dataset.roles).find(([, role]) => role.kind === 'area-code');
  if (found === undefined) throw new Error(`The dataset ${dataset.id} has no column of area codes`);
  return found[0];
}

function cubeOf(
  session: Session,
  parts: MeasureParts,
  list: CodeList,
  records: Dataset,
  table: Dataset,
  users: readonly StrandCount[],
  people: readonly StrandCount[],
): CountCube {
  const { measure, population, populationSegment } = parts;
  const { whole, policy } = session.workspace;
  const inside = new Set<string>(session.areas.map((area) => area.code));
  const placed = (area: string | null): AreaKey =>
    area !== null && inside.has(area) ? areaKeySchema.parse(area) : notPlaced;
  const inPopulation = people.filter((each) => each.area !== null && inside.has(each.area));
  const present = new Set(inPopulation.map((each) => each.code));
  const counted = list.categories.filter(
    (category) => present.has(category.code) || users.some((u) => u.code === category.code),
  );
  return {
    measure: {
      id: measure.id,
      title: measure.title,
      unit: measure.unit,
      does: measure.does,
      multiplier: measure.multiplier,
      people: populationSegment.people,
      populationTitle: population.title,
      period: records.period.label,
      populationPeriod: table.period.label,
    },
    strand: { id: list.strand, title: strandTitles[list.strand] },
    list: { id: list.id, title: list.title },
    areas: [
      { code: whole.code, name: whole.name },
      ...session.areas,
      { code: notPlaced, name: `No ${session.workspace.areas.geography.kind} known` },
    ],
    categories: [
      ...counted.map(({ code, label, adjective }): BreakdownCategory => ({
        code,
        label,
        kind: 'category',
        ...(adjective === undefined ? {} : { adjective }),
      })),
      ...nonAnswerCategories(),
      { code: unknown, label: 'Not known or not stated', kind: 'unknown' },
      { code: known, label: `${strandTitles[list.strand]} known`, kind: 'known' },
      { code: everyone, label: `All ${measure.unit}`, kind: 'all' },
    ],
    users: sumCells(users.map((each) => ({ area: placed(each.area), category: each.code, people: each.people }))),
    population: inPopulation.map((each) => ({
      area: placed(each.area),
      category: each.code,
      people: each.people,
      withheld: each.withheld,
    })),
    unreliableUnder: policy.unreliableUnder,
  };
}

function nonAnswerCategories(): BreakdownCategory[] {
  return nonAnswerSchema.options
    .filter((answer) => answer !== 'does-not-apply')
    .map((answer) => ({ code: answer, label: nonAnswerTitles[answer], kind: 'non-answer', answer }));
}

function sumCells(cells: CountCube['users']): CountCube['users'] {
  const sums = new Map<string, CountCube['users'][number]>();
  for (const cell of cells) {
    const key = `${cell.area}|${cell.category}`;
    const before = sums.get(key);
    sums.set(key, before === undefined ? cell : { ...cell, people: before.people + cell.people });
  }
  return [...sums.values()];
}
