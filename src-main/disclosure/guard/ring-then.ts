import type { EarlierGroups, PlacedTables } from './earlier-groups.ts';
import type { GuardInput } from './guard-input.ts';
import { joinCells } from './guard-system.ts';
import type { GuardCell, GuardSystem } from './guard-system.ts';
import { earlierCells, filterCode, ownCells } from './own-cells.ts';
import type { PairTally } from './pair-tally.ts';
import { peopleDimension } from './people-codes.ts';
import { isOfVersion, namesOfVersions, thenCode, versionCodes } from './version-codes.ts';

/** Of more filters of the other version than this, people who left are told apart by the patterns of now alone. */
const fewFilters = 3;

/**
 * The tables of two versions by two strands, with their areas and both strands at once, as one ring. Whoever stayed, joined
 * or left is unknown, so that any coming and going is possible that both versions' counts allow: where it was the least
 * is weighed strand by strand and pair by pair.
 */
export function ringThen(
  input: GuardInput,
  groups: EarlierGroups,
  then: readonly PlacedTables[],
  { first, second }: PairTally,
): GuardSystem {
  const { now, thenOf, nowFilters, thenFilters } = versionCodes(groups, then);
  const patterns = [...new Set([...groups.patterns, ...subsetsOf(thenFilters)])];
  const leaves = ['stayed', 'joined', 'left']
    .flatMap((kind) => patterns.map((pattern) => `${kind} ${String(pattern)}`))
    .filter((leaf) => isOfVersion(leaf, nowFilters, thenFilters));
  const codes = new Map([...now(leaves), ...thenOf(leaves)]);
  const { dimension } = peopleDimension(leaves, codes, []);
  const both = new Map([first, second].map((each) => [each.strand, each]));
  const counted = (cells: readonly GuardCell[]) =>
    cells.filter(({ key }) => (codes.get(key['people'] ?? '')?.length ?? 0) > 0);
  const areas = [
    ...(input.system.dimensions['area']?.leaves ?? []),
    ...then.flatMap(({ tables }) => tables.dimensions['area']?.leaves ?? []),
  ];
  const dimensions = {
    area: { leaves: [...new Set(areas)], groups: {} },
    people: dimension,
    [first.strand]: first.dimension,
    [second.strand]: second.dimension,
  };
  return {
    ...joinCells(
      dimensions,
      ['area', 'people'],
      [
        ...counted(ownCells(input, filterCode(groups.filters[0] ?? 0), both)),
        ...groups.now.flatMap((each) => counted(earlierCells(each, filterCode(each.filter), both))),
        ...then.flatMap((each) => counted(earlierCells(each, thenCode(each.filter), both))),
      ],
    ),
    releasesOf: namesOfVersions(groups, then),
    numbers: then.flatMap(({ number }) => number ?? []),
  };
}

/** Every pattern of some of these filters, but for none of them. */
function subsetsOf(filters: readonly number[]): readonly number[] {
  if (filters.length > fewFilters) return [filters.reduce((sum, filter) => sum + 2 ** filter, 0)];
  return filters
    .reduce<readonly number[]>((sums, filter) => [...sums, ...sums.map((sum) => sum + 2 ** filter)], [0])
    .slice(1);
}
