import type { Geography } from '../../shared/geography/geography-words.ts';
import { AppError } from '../../shared/base/app-error.ts';
import { peopleColumn } from '../../shared/geography/people-column.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { ConversionPlan, Gazetteer } from '../../shared/model/gazetteer.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import { conversionColumns } from '../geography/conversion-columns.ts';
import { areaPair } from '../geography/conversion-step.ts';
import type { AreaSide } from '../geography/conversion-step.ts';
import { columnsOf } from '../geography/gazetteer-source.ts';
import { measureOverlaps } from '../geography/measure-overlaps.ts';
import type { AreaEnd } from '../geography/measure-overlaps.ts';
import { measureSplits } from '../geography/measure-splits.ts';
import { planConversions } from '../geography/plan-conversions.ts';
import type { CountedEnd } from '../geography/plan-conversions.ts';
import { gazetteerOf, receivedSources } from './session-gazetteer.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';
import { freeId } from '../workspace/dataset-id.ts';

/** The ways to carry a table of a workspace to other areas; refuses one that has no areas, or nothing that can be summed. */
export async function findConversions(session: Session, id: string, to: Geography): Promise<ConversionPlan[]> {
  const dataset = datasetOf(session.workspace, id);
  const { counts } = conversionColumns(dataset);
  const areas = columnsOf(dataset, 'area-code');
  if (areas.length === 0) {
    throw new AppError(
      'data-impossible',
      `“${dataset.title}” has no column of area codes, so it cannot be carried to other areas.`,
    );
  }
  const gazetteer = await gazetteerOf(session);
  return session.withConnection(async (connection) => {
    const lookups = gazetteer.lookups.filter(({ from, dataset: of }) => from.kind === 'area' && of !== id);
    const counted = receivedSources(session).flatMap((source) => countedEnds(source.dataset));
    const sources = areas.flatMap(({ column, role }) => endOf(dataset, column, role.geography));
    const targets = targetsOf(session, gazetteer, to);
    const overlaps = await measureOverlaps(
      connection,
      uniqueEnds([...sources, ...counted, ...sidesOf(lookups), ...targets]),
    );
    const split = await measureSplits(connection, lookups, relationOf);
    const [source] = sources.toSorted((a, b) => overlaps.areas(b) - overlaps.areas(a));
    if (source === undefined) return [];
    const taken = new Set(session.workspace.datasets.map((each) => each.id));
    return planConversions({
      source: { ...source, count: counts[0] ?? '', strands: strandsOf(dataset), period: dataset.period.label },
      title: dataset.title,
      to,
      lookups,
      targets,
      counted,
      overlaps,
      split,
    }).map((plan) => ({ ...plan, id: freeId(plan.id, taken) }));
  });
}

/** Columns known to hold the areas that are wanted: the workspace's own before others. */
function targetsOf({ workspace }: Session, { boundaries, lookups }: Gazetteer, to: Geography): AreaEnd[] {
  const { geography, boundaries: own, codeColumn } = workspace.areas;
  const isWanted = (each: Geography): boolean => each.kind === to.kind && each.vintage === to.vintage;
  if (isWanted(geography)) return [{ dataset: own, relation: relationOf(own), column: codeColumn, geography }];
  const sides = [
    ...boundaries.map((set) => ({ dataset: set.dataset, column: set.codeColumn, geography: set.geography })),
    ...lookups.map((lookup) => ({ dataset: lookup.dataset, column: lookup.to.column, geography: lookup.to.geography })),
  ];
  return uniqueEnds(sides.filter((side) => isWanted(side.geography)).map(withRelation));
}

function countedEnds(dataset: Dataset): CountedEnd[] {
  const count = peopleColumn(dataset);
  if (dataset.kind !== 'aggregate' || count === null) return [];
  return columnsOf(dataset, 'area-code').map(({ column, role }) => ({
    ...withRelation({ dataset: dataset.id, column, geography: role.geography }),
    count,
    strands: strandsOf(dataset),
    period: dataset.period.label,
  }));
}

function strandsOf(dataset: Dataset): string[] {
  return columnsOf(dataset, 'strand').map(({ role }) => role.strand);
}

function endOf(dataset: Dataset, column: string, geography: Geography): AreaEnd[] {
  return [withRelation({ dataset: dataset.id, column, geography })];
}

function sidesOf(lookups: Gazetteer['lookups']): AreaEnd[] {
  return lookups.flatMap((lookup) => {
    const pair = areaPair(lookup, false);
    return pair === null ? [] : [withRelation(pair.from), withRelation(pair.to)];
  });
}

function withRelation(side: AreaSide): AreaEnd {
  return { ...side, relation: relationOf(side.dataset) };
}

function uniqueEnds<T extends AreaSide>(ends: readonly T[]): T[] {
  return [...new Map(ends.map((end) => [`${end.dataset}\n${end.column}`, end])).values()];
}
