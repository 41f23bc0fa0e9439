import { known } from '../../../shared/model/breakdown.ts';
import type { Overlap } from '../../../shared/model/overlap.ts';
import type { TableCell } from '../table-system.ts';
import type { EarlierGroups, PlacedTables } from './earlier-groups.ts';
import type { GuardInput } from './guard-input.ts';
import { joinCells } from './guard-system.ts';
import type { GuardCell, GuardSystem } from './guard-system.ts';
import { earlierCells, filterCode, ownCells } from './own-cells.ts';
import { peopleDimension } from './people-codes.ts';
import { strandOfKey } from './strands-of-key.ts';
import { splitVersions } from './split-versions.ts';
import type { StrandTally, TallyCount } from './strand-tally.ts';
import { emptyKeys } from './summed-tally.ts';
import { unprintedCells } from './unprinted-cells.ts';
import { unprintedGroups } from './unprinted-groups.ts';
import { isOfVersion, namesOfVersions, thenCode, versionCodes } from './version-codes.ts';

/**
 * The new measure's tables by one strand with those of another version of the extract, which counted some of the same
 * people: who stayed, who joined and who left are kinds of people that nobody prints. Within one area and category only
 * what happened is possible, so a difference between two printed counts tells exactly how many came or went.
 */
export function systemThen(
  input: GuardInput,
  overlap: Overlap,
  groups: EarlierGroups,
  then: readonly PlacedTables[],
  { tally, list }: { readonly tally: StrandTally; readonly list: string },
  isSmall: (count: number) => boolean,
): GuardSystem {
  const { strand } = tally;
  const areas = areasOf(input, then);
  const { now, thenOf, nowFilters, thenFilters } = versionCodes(groups, then);
  const counts = versionCounts(groups, then, tally, list, areas).filter(({ people }) =>
    isOfVersion(people, nowFilters, thenFilters),
  );
  const leaves = [...new Set(counts.map(({ people }) => people))].sort();
  const codes = new Map([...now(leaves), ...thenOf(leaves)]);
  const { dimension, unprinted } = peopleDimension(leaves, codes, unprintedGroups(leaves, [...codes.values()]));
  const versions = { ...tally, counts };
  const only = new Map([[strand, versions]]);
  const cells: readonly GuardCell[] = [
    ...ownCells(input, filterCode(groups.filters[0] ?? 0), only),
    ...groups.now.flatMap((each) => earlierCells(each, filterCode(each.filter), only)),
    ...then.flatMap((each) => earlierCells(each, thenCode(each.filter), only)),
    ...leaves.flatMap((leaf) => {
      const isMove = !leaf.startsWith('stayed');
      const empties = {
        areas: isMove || overlap.about.areas,
        codes: isMove || overlap.about.strands.some((each) => each === strand),
      };
      return emptyKeys({ strand, leaves: tally.dimension.leaves }, areas, leaf, counts, empties).map(
        (key): TableCell => ({ key, count: 0, earlier: 'published', mustSpan: null }),
      );
    }),
    ...unprintedCells(versions, areas, unprinted, isSmall),
  ];
  const dimensions = { area: { leaves: areas, groups: {} }, people: dimension, [strand]: tally.dimension };
  return {
    ...joinCells(dimensions, ['area', 'people'], cells),
    releasesOf: namesOfVersions(groups, then),
    numbers: then.flatMap(({ number }) => number ?? []),
  };
}

function versionCounts(
  groups: EarlierGroups,
  then: readonly PlacedTables[],
  tally: StrandTally,
  list: string,
  areas: readonly string[],
): readonly TallyCount[] {
  const patterns = new Map(groups.patterns.map((pattern) => [`pattern ${String(pattern)}`, pattern]));
  const placeOf = new Map<string, string>();
  const codes = [...new Set(then.flatMap(({ tables }) => innermostCodes(tables.tables, tally.strand, list)))];
  for (const code of codes) {
    const under = tally.codeOf(list, code);
    for (const leaf of tally.dimension.groups[under] ?? [under]) placeOf.set(leaf, code);
  }
  const before = new Map(
    then.flatMap(({ tables, filter }) =>
      tables.tables.flatMap(({ cells }) =>
        cells.flatMap(({ key, count }) => {
          const named = strandOfKey(key);
          return named?.strand === tally.strand && named.list === list
            ? [[`${String(filter)}|${key['area'] ?? ''}|${named.code}`, count] as const]
            : [];
        }),
      ),
    ),
  );
  const present = Map.groupBy(
    tally.counts.filter(({ people }) => patterns.has(people)),
    ({ area, leaf }) => `${area}|${placeOf.get(leaf) ?? ''}`,
  );
  return areas.flatMap((area) =>
    [...codes, ''].flatMap((code) => {
      const now = (present.get(`${area}|${code}`) ?? []).map(({ people, leaf, count }) => ({
        pattern: patterns.get(people) ?? 0,
        leaf,
        count,
      }));
      const was = new Map(
        then.flatMap(({ filter }) => {
          const count = code === '' ? 0 : (before.get(`${String(filter)}|${area}|${code}`) ?? 0);
          return [[filter, count] as const];
        }),
      );
      const under = tally.codeOf(list, code);
      const leaf = (tally.dimension.groups[under] ?? [under])[0] ?? under;
      return splitVersions(now, was, leaf).map((each) => ({
        people: `${each.kind} ${String(each.pattern)}`,
        area,
        leaf: each.leaf,
        count: each.count,
      }));
    }),
  );
}

/** The categories of a released strand, and its people of unknown category as one. */
function innermostCodes(
  tables: readonly { readonly cells: readonly { readonly key: Readonly<Record<string, string>> }[] }[],
  strand: string,
  list: string,
): readonly string[] {
  return tables.flatMap(({ cells }) =>
    cells.flatMap(({ key }) => {
      const named = strandOfKey(key);
      return named?.strand === strand && named.list === list && key['area'] !== undefined && named.code !== known
        ? [named.code]
        : [];
    }),
  );
}

function areasOf({ system }: GuardInput, then: readonly PlacedTables[]): readonly string[] {
  const named = then.flatMap(({ tables }) => tables.dimensions['area']?.leaves ?? []);
  return [...new Set([...(system.dimensions['area']?.leaves ?? []), ...named])];
}
