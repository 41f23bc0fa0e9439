import { carriesInto } from '../../shared/code-lists/crosswalk.ts';
import type { CodeList } from '../../shared/model/code-list.ts';
import type { StrandPair } from '../../shared/model/crossing.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import { segmentParts } from '../../shared/model/segment-parts.ts';
import { resolveSegment } from '../segment/resolve-segment.ts';
import { strandColumnOf } from '../segment/strand-column.ts';
import { measureLists } from './measure-strands.ts';
import type { MeasureParts } from './measure-strands.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';

/** Two strands of a measure that are counted together, by its own lists, and the table that counts the population by both. */
export interface MeasureCrossing {
  readonly lists: readonly [CodeList, CodeList];
  readonly table: Dataset;
}

/** More pairs of one measure can’t be protected together in a time that anybody would wait. */
export const mostCrossings = 1;

/** More pairs of categories than this, in one crossing, can't be protected in a time that anybody would wait. */
export const mostPairs = 40;

type Held = Pick<Session, 'workspace' | 'carried'>;

/** The crossings of a measure that are asked for and that its lists and its population still allow. */
export function measureCrossings(session: Held, parts: MeasureParts): MeasureCrossing[] {
  const possible = possibleCrossings(session, parts);
  return (parts.measure.crossings ?? [])
    .flatMap((pair) => {
      const found = possible.find(({ lists }) => isSamePair(pairOf(lists), pair));
      if (found === undefined) return [];
      const [one, other] = found.lists;
      return [one.strand === pair[0] ? found : { ...found, lists: [other, one] as const }];
    })
    .slice(0, mostCrossings);
}

/** Every two strands of a measure that can be counted together: some table of its population holds both. */
export function possibleCrossings(session: Held, parts: MeasureParts): MeasureCrossing[] {
  const lists = measureLists(session, parts);
  return lists.flatMap((one, at) =>
    lists.slice(at + 1).flatMap((other): MeasureCrossing[] => {
      const table = crossedTable(session, parts, [one, other]);
      return table === null || !isSmallEnough([one, other]) ? [] : [{ lists: [one, other], table }];
    }),
  );
}

/** Whether a crossing of two lists has few enough pairs. */
export function isSmallEnough([one, other]: readonly [CodeList, CodeList]): boolean {
  return one.categories.length * other.categories.length <= mostPairs;
}

/** The table of a measure's population that can be read into two lists and asked for its people; null where none can. */
export function crossedTable(
  { workspace, carried }: Held,
  { population, populationSegment }: MeasureParts,
  lists: readonly [CodeList, CodeList],
): Dataset | null {
  const own = lists.map(({ strand }) => population.tables[strand]);
  const ids = [...new Set([...own, ...Object.values(population.tables)].filter((id) => id !== undefined))];
  const asked = segmentParts(resolveSegment(populationSegment.expression, workspace.segments));
  const strands = asked.flatMap((part) =>
    part.kind === 'strand-in' ? [part.strand] : part.kind === 'age-between' ? ['age' as const] : [],
  );
  const found = ids
    .map((id) => datasetOf(workspace, id))
    .find(
      (table) =>
        lists.every((list) => holds(table, list)) && strands.every((strand) => carried.of(table, strand).length > 0),
    );
  return found ?? null;

  function holds(table: Dataset, list: CodeList): boolean {
    return (
      strandColumnOf(table, list) !== null && carried.of(table, list.strand).some((each) => carriesInto(each, list))
    );
  }
}

/** The strands of two lists. */
export function pairOf([one, other]: readonly [CodeList, CodeList]): StrandPair {
  return [one.strand, other.strand];
}

/** Whether two pairs are of the same strands, in either order. */
export function isSamePair(first: StrandPair, second: StrandPair): boolean {
  return first.every((strand) => second.includes(strand));
}
