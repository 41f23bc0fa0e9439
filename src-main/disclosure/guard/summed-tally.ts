import type { CellKey, Dimension } from '../table-system.ts';
import type { StrandTally, TallyCount } from './strand-tally.ts';

/** Adds up the counts of some kinds of people: by area (null: all), and by code of the strand (null: everyone). */
export interface SummedTally {
  of(area: string | null, code: string | null): number;
}

/** Sums a tally over the leaves of `people` that are named. */
export function sumTally(tally: StrandTally, people: ReadonlySet<string>): SummedTally {
  const byCell = new Map<string, number>();
  const add = (key: string, count: number) => byCell.set(key, (byCell.get(key) ?? 0) + count);
  for (const each of tally.counts) {
    if (!people.has(each.people)) continue;
    for (const area of [each.area, '']) for (const leaf of [each.leaf, '']) add(`${area}|${leaf}`, each.count);
  }
  return {
    of(area, code) {
      if (code === null) return byCell.get(`${area ?? ''}|`) ?? 0;
      return leavesUnder(tally.dimension, code).reduce(
        (sum, leaf) => sum + (byCell.get(`${area ?? ''}|${leaf}`) ?? 0),
        0,
      );
    },
  };
}

/** The leaves that a code stands for. */
export function leavesUnder(dimension: Dimension, code: string): readonly string[] {
  return dimension.groups[code] ?? [code];
}

/** The keys of counts that are known to be of nobody: whole areas and codes first, then what is left of single cells. */
export function emptyKeys(
  dimension: { readonly strand: string; readonly leaves: readonly string[] },
  areas: readonly string[],
  people: string,
  counts: readonly TallyCount[],
  empties: { readonly areas: boolean; readonly codes: boolean },
): readonly CellKey[] {
  const own = counts.filter((each) => each.people === people && each.count > 0);
  const [inAreas, ofLeaves] = [new Set(own.map(({ area }) => area)), new Set(own.map(({ leaf }) => leaf))];
  const inCells = new Set(own.map(({ area, leaf }) => `${area}|${leaf}`));
  const emptyAreas = empties.areas ? areas.filter((area) => !inAreas.has(area)) : [];
  const emptyCodes = empties.codes ? dimension.leaves.filter((leaf) => !ofLeaves.has(leaf)) : [];
  const cells =
    empties.areas && empties.codes
      ? areas.flatMap((area) =>
          dimension.leaves.flatMap((leaf) =>
            inAreas.has(area) && ofLeaves.has(leaf) && !inCells.has(`${area}|${leaf}`)
              ? [{ people, area, [dimension.strand]: leaf }]
              : [],
          ),
        )
      : [];
  return [
    ...emptyAreas.map((area) => ({ people, area })),
    ...emptyCodes.map((leaf) => ({ people, [dimension.strand]: leaf })),
    ...cells,
  ];
}
