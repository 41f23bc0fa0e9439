import { AppError } from '../../shared/base/app-error.ts';
import { codeListOf, shownStrands } from '../../shared/code-lists/code-lists.ts';
import { carriesInto } from '../../shared/code-lists/crosswalk.ts';
import type { CodeList } from '../../shared/model/code-list.ts';
import type { JoinPlan } from '../../shared/model/join-plan.ts';
import type { Measure, Population } from '../../shared/model/measure.ts';
import type { Segment } from '../../shared/model/segment.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';

/** The parts of a workspace that a measure names. */
export interface MeasureParts {
  readonly measure: Measure;
  readonly join: JoinPlan;
  readonly population: Population;
  readonly segment: Segment;
  readonly populationSegment: Segment;
}

/** The measure with this id, and what it names. */
export function measureParts(workspace: Workspace, id: string): MeasureParts {
  const measure = named(workspace.measures, id, 'measure');
  const population = named(workspace.populations, measure.population, 'population');
  return {
    measure,
    join: named(workspace.joins, measure.join, 'join'),
    population,
    segment: named(workspace.segments, measure.segment, 'segment'),
    populationSegment: named(workspace.segments, population.segment, 'segment'),
  };
}

/**
 * The code lists that a measure is broken down by: of each strand that its records and its population both hold, the list
 * that was chosen for it, where every category of the most detailed one goes into one of its own whole; else the most
 * detailed list that both can carry.
 */
export function measureLists(
  { workspace, carried }: Pick<Session, 'workspace' | 'carried'>,
  parts: MeasureParts,
): CodeList[] {
  const records = datasetOf(workspace, parts.join.left.dataset);
  return shownStrands.flatMap((strand) => {
    const table = parts.population.tables[strand];
    const detailed = table === undefined ? undefined : carried.common([records, datasetOf(workspace, table)], strand);
    if (detailed === undefined) return [];
    const choice = parts.measure.lists?.find((each) => each.strand === strand);
    if (choice === undefined) return [detailed];
    if (choice.list === null) return [];
    const chosen = codeListOf(choice.list);
    return [carriesInto(detailed, chosen) ? chosen : detailed];
  });
}

/** The item with this id; an unknown one is named together with those that exist. */
export function named<T extends { readonly id: string; readonly title: string }>(
  items: readonly T[],
  id: string,
  kind: string,
): T {
  const found = items.find((item) => item.id === id);
  if (found === undefined) {
    throw new AppError(
      'unknown-name',
      `There is no ${kind} "${id}" in this workspace. It has: ${items.map((item) => item.id).join(', ')}.`,
    );
  }
  return found;
}
