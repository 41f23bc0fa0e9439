import { AppError } from '../../shared/base/app-error.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { shownStrands, strandTitles } from '../../shared/code-lists/code-lists.ts';
import { areaWords } from '../../shared/geography/area-level.ts';
import { notPlaced } from '../../shared/model/area.ts';
import type { CodeList, StrandId } from '../../shared/model/code-list.ts';
import type { CountCube } from '../../shared/model/count-cube.ts';
import type { MeasureDraft } from '../../shared/model/measure-draft.ts';
import type { MeasuredStrand, MeasureLook } from '../../shared/model/measure-look.ts';
import { countedNoun, startSentence } from '../../shared/base/format-words.ts';
import type { Connection } from '../database/connection.ts';
import { placedArea } from '../join/place-records.ts';
import type { PeopleCount } from '../segment/count-people.ts';
import { resolveSegment } from '../segment/resolve-segment.ts';
import { countIn } from './count-in.ts';
import { countMeasure } from './count-measure.ts';
import { countedRelation, leftOutRelation } from './counted-relation.ts';
import { measureParts } from './measure-strands.ts';
import type { MeasureParts } from './measure-strands.ts';
import { measureWarnings } from './measure-warnings.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';
import { outlookOf } from './strand-outlook.ts';
import { withPlaced } from './try-placing.ts';

/** What a draft would count and compare, with what to know of it before it is kept; nothing is written. */
export function lookAtMeasure(session: Session, connection: Connection, draft: MeasureDraft): Promise<MeasureLook> {
  return withPlaced(session, connection, draft, (trial) => lookIn(trial, connection, draft.measure.id));
}

async function lookIn(session: Session, connection: Connection, id: string): Promise<MeasureLook> {
  const { workspace } = session;
  const parts = measureParts(workspace, id);
  const records = datasetOf(workspace, parts.join.left.dataset);
  const lists = shownStrands.flatMap((strand) => session.carried.of(records, strand).slice(0, 1));
  const counts = await countIn(connection, {
    dataset: records,
    relation: countedRelation(parts, records),
    areaColumn: placedArea,
    by: [[], ...lists.map((list) => [list])],
    segment: resolveSegment(parts.segment.expression, workspace.segments),
    mappings: workspace.mappings,
    carried: session.carried,
  });
  const leftOut = await countIn(connection, {
    dataset: records,
    relation: leftOutRelation(parts, records),
    areaColumn: null,
    by: [[]],
    segment: resolveSegment(parts.segment.expression, workspace.segments),
    mappings: workspace.mappings,
    carried: session.carried,
  });
  const compared = await comparedStrands(session, connection, parts);
  const cubes = [...compared.values()].flatMap((each) => (each instanceof AppError ? [] : [each]));
  const inside = new Set<string | null>(session.areas.map(({ code }) => code));
  const all = counts.filter(({ breakdown }) => breakdown === 0);
  const placed = all.filter(({ area, people }) => inside.has(area) && people > 0);
  const level = areaWords[workspace.areas.geography.kind][0];
  const strands = lists.map((list, at) =>
    measuredStrand(
      session,
      parts,
      list,
      counts.filter(({ breakdown }) => breakdown === at + 1),
      compared.get(list.strand),
      level,
    ),
  );
  const figures = {
    unit: parts.measure.unit,
    rows: session.datasets.find(({ dataset }) => dataset.id === records.id)?.rows ?? sumOf(all),
    counted: sumOf(all),
    placed: sumOf(placed),
    outside: sumOf(leftOut),
    areas: session.areas.length,
    filled: new Set(placed.map(({ area }) => area)).size,
    people: cubes[0] === undefined ? null : sumOf(cubes[0].population),
    strands,
  };
  return {
    ...figures,
    warnings: await measureWarnings(session, connection, parts, records, figures, cubes),
    isUsable: cubes.length > 0 && figures.placed > 0,
    says: sayLook(figures, parts, areaWords[workspace.areas.geography.kind][1], workspace.whole.name),
  };
}

/** The counts of each strand that the population's tables hold, or why they can't be compared. */
async function comparedStrands(
  session: Session,
  connection: Connection,
  { measure, population }: MeasureParts,
): Promise<Map<StrandId, CountCube | AppError>> {
  const found = new Map<StrandId, CountCube | AppError>();
  for (const strand of shownStrands) {
    const table = population.tables[strand];
    if (table === undefined) continue;
    const populations = session.workspace.populations.map((each) =>
      each.id === population.id ? { ...each, tables: { [strand]: table } } : each,
    );
    const trial = { ...session, workspace: { ...session.workspace, populations } };
    const cubes = await countMeasure(connection, trial, measure.id).catch((error: unknown) => {
      if (error instanceof AppError && error.code !== 'cancelled') return error;
      throw error;
    });
    if (cubes instanceof AppError) found.set(strand, cubes);
    else for (const cube of cubes) found.set(strand, cube);
  }
  return found;
}

function measuredStrand(
  session: Session,
  { measure, population, populationSegment }: MeasureParts,
  list: CodeList,
  counts: readonly PeopleCount[],
  compared: CountCube | AppError | undefined,
  level: string,
): MeasuredStrand {
  const categories = new Set(list.categories.map(({ code }) => code));
  const title = strandTitles[list.strand];
  const strand = {
    strand: list.strand,
    title,
    known: sumOf(counts.filter(({ codes: [code] }) => code !== undefined && categories.has(code))),
  };
  if (compared === undefined || compared instanceof AppError) {
    const table = population.tables[list.strand];
    const isLeftOut = measure.lists?.some((each) => each.strand === list.strand && each.list === null) === true;
    const says = isLeftOut
      ? 'You left it out of this measure.'
      : (compared?.message ??
        (table === undefined
          ? `No table counts ${populationSegment.people} by ${title.toLowerCase()}, so it is told of ${measure.unit} alone.`
          : `“${datasetOf(session.workspace, table).title}” and the records share no list of ${title.toLowerCase()}. Look at what their labels mean.`));
    return { ...strand, compared: null, says };
  }
  const cells = compared.users.filter(
    ({ area, category, people }) =>
      people > 0 &&
      area !== notPlaced &&
      compared.categories.some(({ code, kind }) => code === category && kind === 'category'),
  );
  const { says, ...outlook } = outlookOf(
    cells.map(({ people }) => people),
    session.workspace.policy.threshold,
    `By ${title.toLowerCase()} and ${level}`,
  );
  const table = population.tables[list.strand] ?? '';
  return {
    ...strand,
    compared: {
      list: compared.list.id,
      listTitle: compared.list.title,
      table: datasetOf(session.workspace, table).title,
      ...outlook,
    },
    says,
  };
}

function sumOf(counts: readonly { readonly people: number }[]): number {
  return counts.reduce((sum, { people }) => sum + people, 0);
}

function sayLook(
  { counted, placed, outside, strands, unit }: Pick<MeasureLook, 'counted' | 'placed' | 'outside' | 'strands' | 'unit'>,
  { populationSegment }: MeasureParts,
  several: string,
  whole: string,
): string {
  const compared = strands.filter((each) => each.compared !== null).length;
  const what = compared === 0 ? 'nothing of them' : countedNoun(compared, 'strand');
  const comparison = startSentence(`${what} can be compared with ${populationSegment.people}.`);
  const leftOut = outside === 0 ? '' : ` ${formatNumber(outside)} ${unit} outside ${whole} are left out.`;
  return `${formatNumber(counted)} ${unit} are counted, ${formatNumber(placed)} of them in ${several}.${leftOut} ${comparison}`;
}
