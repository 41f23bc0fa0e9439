import type { Overlap } from '../../../shared/model/overlap.ts';
import type { TableCell } from '../table-system.ts';
import type { EarlierGroups } from './earlier-groups.ts';
import type { GuardInput } from './guard-input.ts';
import { joinCells } from './guard-system.ts';
import type { GuardSystem } from './guard-system.ts';
import { earlierCells, filterCode, ownCells } from './own-cells.ts';
import { emptyPairs, unprintedPairs } from './pair-cells.ts';
import { derivedOf, isCrossed } from './pairs-in-use.ts';
import type { Tallies } from './pairs-in-use.ts';
import { peopleDimension } from './people-codes.ts';
import { isInPattern, patternLeaf } from './strand-tally.ts';
import { emptyKeys } from './summed-tally.ts';
import { unprintedCells } from './unprinted-cells.ts';
import { unprintedGroups } from './unprinted-groups.ts';
import { namesOfVersions } from './version-codes.ts';

/**
 * The new measure's tables with those of the same records that left before. The dimension `people` tells apart who is in
 * which of the filters; only what occurs has a leaf, as a reader may know the rest to be empty. Strands that any of them
 * crosses form a ring with the areas, and are laid out as one.
 */
export function systemNow(
  input: GuardInput,
  overlap: Overlap,
  groups: EarlierGroups,
  { strands: tallies, pairs }: Tallies,
  isSmall: (count: number) => boolean,
): GuardSystem {
  const areas = input.system.dimensions['area']?.leaves ?? [];
  const byStrand = new Map(tallies.map((tally) => [tally.strand, tally]));
  const printing = [...new Set([...groups.filters.slice(0, 1), ...groups.now.map(({ filter }) => filter)])];
  const patterns = groups.patterns.filter((pattern) => printing.some((filter) => isInPattern(pattern, filter)));
  const leavesOf = (filter: number) => patterns.filter((each) => isInPattern(each, filter)).map(patternLeaf);
  const leaves = patterns.map(patternLeaf);
  const codes = new Map(printing.map((filter) => [filterCode(filter), leavesOf(filter)]));
  const { dimension, unprinted } = peopleDimension(leaves, codes, unprintedGroups(leaves, [...codes.values()]));
  const own = filterCode(groups.filters[0] ?? 0);
  const isAbout = (strand: string) => overlap.about.strands.some((each) => each === strand);
  const empty = tallies.flatMap(({ strand, dimension: { leaves: codesOf }, counts }) =>
    leaves.flatMap((leaf) =>
      emptyKeys({ strand, leaves: codesOf }, areas, leaf, counts, {
        areas: overlap.about.areas,
        codes: isAbout(strand),
      }).map((key): TableCell => ({ key, count: 0, earlier: 'published', mustSpan: null })),
    ),
  );
  const inUse = pairs.filter((pair) => isCrossed(pair, input, groups.now));
  const emptyOfPairs = inUse
    .filter(({ first, second }) => isAbout(first.strand) && isAbout(second.strand))
    .flatMap((pair) => leaves.flatMap((leaf) => emptyPairs(pair, leaf, overlap.about.areas ? areas : null)))
    .map((key): TableCell => ({ key, count: 0, earlier: 'published', mustSpan: null }));
  const cells = [
    ...ownCells(input, own, byStrand),
    ...groups.now.flatMap((each) => earlierCells(each, filterCode(each.filter), byStrand)),
    ...groups.now.flatMap((each) => derivedOf(each, inUse, filterCode(each.filter), leavesOf(each.filter), isSmall)),
    ...(leaves.length > 1
      ? [
          ...empty,
          ...emptyOfPairs,
          ...tallies.flatMap((tally) => unprintedCells(tally, areas, unprinted, isSmall)),
          ...inUse.flatMap((pair) => unprintedPairs(pair, unprinted, isSmall)),
        ]
      : []),
  ];
  const dimensions = {
    area: { leaves: areas, groups: {} },
    people: dimension,
    ...Object.fromEntries(tallies.map(({ strand, dimension: codesOf }) => [strand, codesOf])),
  };
  return {
    ...joinCells(dimensions, ['area', 'people'], cells),
    releasesOf: namesOfVersions(groups, []),
    numbers: groups.now.flatMap(({ number }) => number ?? []),
  };
}
