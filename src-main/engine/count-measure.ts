import { AppError } from '../../shared/base/app-error.ts';
import { nonAnswerTitles, strandTitles } from '../../shared/code-lists/code-lists.ts';
import { areaKeySchema, notPlaced } from '../../shared/model/area.ts';
import type { AreaKey } from '../../shared/model/area.ts';
import { everyone, known, unknown } from '../../shared/model/breakdown.ts';
import type { BreakdownCategory } from '../../shared/model/breakdown.ts';
import { nonAnswerSchema } from '../../shared/model/code-list.ts';
import type { CodeList } from '../../shared/model/code-list.ts';
import type { CountCube } from '../../shared/model/count-cube.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import type { Connection } from '../database/connection.ts';
import { placedArea } from '../join/place-records.ts';
import type { PeopleCount } from '../segment/count-people.ts';
import { resolveSegment } from '../segment/resolve-segment.ts';
import { countIn } from './count-in.ts';
import { countedRelation } from './counted-relation.ts';
import { measureLists, measureParts } from './measure-strands.ts';
import type { MeasureParts } from './measure-strands.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';

/** The innermost counts of a measure, one cube a strand: users from its records, people from its population's tables. */
export async function countMeasure(connection: Connection, session: Session, measureId: string): Promise<CountCube[]> {
  const { workspace } = session;
  const parts = measureParts(workspace, measureId);
  const lists = measureLists(session, parts);
  const records = datasetOf(workspace, parts.join.left.dataset);
  const read = session.datasets.find((each) => each.dataset.id === records.id);
  if (read?.rows === 0 && read.unread === undefined) {
    throw new AppError(
      'data-impossible',
      `"${records.title}" has no rows, so there is nobody to count. Ask the partner to send it again.`,
      { file: records.path },
    );
  }
  const users = await countIn(connection, {
    dataset: records,
    relation: countedRelation(parts, records),
    areaColumn: placedArea,
    by: lists.map((list) => [list]),
    segment: resolveSegment(parts.segment.expression, workspace.segments),
    mappings: workspace.mappings,
    carried: session.carried,
  });
  const cubes: CountCube[] = [];
  for (const [tableId, listsOfTable] of Map.groupBy(lists, ({ strand }) => parts.population.tables[strand] ?? '')) {
    const table = datasetOf(workspace, tableId);
    const people = await countIn(connection, {
      dataset: table,
      relation: relationOf(table.id),
      areaColumn: areaColumnOf(table),
      by: listsOfTable.map((list) => [list]),
      segment: resolveSegment(parts.populationSegment.expression, workspace.segments),
      mappings: workspace.mappings,
      carried: session.carried,
    });
    for (const [at, list] of listsOfTable.entries()) {
      const peopleOfList = people.filter(({ breakdown }) => breakdown === at);
      refuseUnpeopledAreas(session, table, peopleOfList);
      const usersOfList = users.filter(({ breakdown }) => breakdown === lists.indexOf(list));
      cubes.push(cubeOf(session, parts, list, records, table, usersOfList, peopleOfList));
    }
  }
  return cubes;
}

/** An area without people would leave its users in the whole's rate and its people out of it. */
function refuseUnpeopledAreas(session: Session, table: Dataset, people: readonly PeopleCount[]): void {
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

/** The column of a table's area codes. */
export function areaColumnOf(dataset: Dataset): string {
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
  users: readonly PeopleCount[],
  people: readonly PeopleCount[],
): CountCube {
  const { measure, population, populationSegment } = parts;
  const { whole, policy } = session.workspace;
  const inside = new Set<string>(session.areas.map((area) => area.code));
  const placed = (area: string | null): AreaKey =>
    area !== null && inside.has(area) ? areaKeySchema.parse(area) : notPlaced;
  const inPopulation = people.filter((each) => each.area !== null && inside.has(each.area));
  const present = new Set(inPopulation.map(codeOf));
  const counted = list.categories.filter(
    (category) => present.has(category.code) || users.some((each) => codeOf(each) === category.code),
  );
  return {
    measure: {
      id: measure.id,
      title: measure.title,
      unit: measure.unit,
      does: measure.does,
      ...(measure.counts === 'events' && measure.persons === undefined ? { counts: measure.counts } : {}),
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
    users: sumCells(users.map((each) => ({ area: placed(each.area), category: codeOf(each), people: each.people }))),
    population: inPopulation.map((each) => ({
      area: placed(each.area),
      category: codeOf(each),
      people: each.people,
      withheld: each.withheld,
    })),
    unreliableUnder: policy.unreliableUnder,
  };
}

function codeOf({ codes: [code] }: PeopleCount): string {
  return code ?? unknown;
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
