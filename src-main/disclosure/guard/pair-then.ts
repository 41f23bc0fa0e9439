import { known, unknown } from '../../../shared/model/breakdown.ts';
import type { Overlap } from '../../../shared/model/overlap.ts';
import type { TableCell } from '../table-system.ts';
import type { EarlierGroups, PlacedTables } from './earlier-groups.ts';
import type { GuardInput } from './guard-input.ts';
import { joinCells } from './guard-system.ts';
import type { GuardCell, GuardSystem } from './guard-system.ts';
import { earlierCells, filterCode, ownCells } from './own-cells.ts';
import { allPairs, emptyPairs, smallPairs, unprintedPairs } from './pair-cells.ts';
import { pairName } from './pair-tally.ts';
import type { PairCount, PairTally } from './pair-tally.ts';
import { peopleDimension } from './people-codes.ts';
import { splitVersions } from './split-versions.ts';
import type { StrandTally } from './strand-tally.ts';
import { strandsOfKey } from './strands-of-key.ts';
import { leavesUnder } from './summed-tally.ts';
import { unprintedGroups } from './unprinted-groups.ts';
import { isOfVersion, namesOfVersions, thenCode, versionCodes } from './version-codes.ts';

/** The one area of a table that has none. */
const nowhere = 'everywhere';

interface CrossedThen {
  readonly tally: PairTally;
  /** The lists by which the other version crossed the pair's first and second strand. */
  readonly lists: readonly [string, string];
}

/**
 * The new measure's people by two strands at once, for the whole, with those of another version of the extract that was
 * released by both: who stayed, who joined and who left, as in `systemThen`. Areas have no part in it, as neither crosses
 * them with a pair; they are weighed with each strand by itself.
 */
export function pairThen(
  input: GuardInput,
  overlap: Overlap,
  groups: EarlierGroups,
  then: readonly PlacedTables[],
  { tally, lists }: CrossedThen,
  isSmall: (count: number) => boolean,
): GuardSystem {
  const { first, second } = tally;
  const { now, thenOf, nowFilters, thenFilters } = versionCodes(groups, then);
  const counts = versionPairs(groups, then, tally, lists).filter(({ people }) =>
    isOfVersion(people, nowFilters, thenFilters),
  );
  const leaves = [...new Set(counts.map(({ people }) => people))].sort();
  const codes = new Map([...now(leaves), ...thenOf(leaves)]);
  const { dimension, unprinted } = peopleDimension(leaves, codes, unprintedGroups(leaves, [...codes.values()]));
  const versions: PairTally = { ...tally, counts };
  const both = new Map([first, second].map((each) => [each.strand, each]));
  const ofWhole = (cells: readonly GuardCell[]) =>
    cells.filter(({ key }) => key['area'] === undefined && (codes.get(key['people'] ?? '')?.length ?? 0) > 0);
  const isAbout = [first, second].every(({ strand }) => overlap.about.strands.some((each) => each === strand));
  const nobody = leaves.flatMap((leaf) => [
    ...(leaf.startsWith('stayed') ? [] : emptyOfOne(versions, leaf)),
    ...(leaf.startsWith('stayed') && !isAbout ? [] : emptyPairs(versions, leaf, null)),
  ]);
  const cells: readonly GuardCell[] = [
    ...ofWhole(ownCells(input, filterCode(groups.filters[0] ?? 0), both)),
    ...groups.now.flatMap((each) => ofWhole(earlierCells(each, filterCode(each.filter), both))),
    ...then.flatMap((each) => ofWhole(earlierCells(each, thenCode(each.filter), both))),
    ...nobody.map((key): TableCell => ({ key, count: 0, earlier: 'published', mustSpan: null })),
    ...[...codes].flatMap(([code, own]) => smallPairs(versions, code, own, allPairs(tally), isSmall)),
    ...unprintedPairs(versions, unprinted, isSmall),
  ];
  const dimensions = { people: dimension, [first.strand]: first.dimension, [second.strand]: second.dimension };
  return {
    ...joinCells(dimensions, ['people'], cells),
    releasesOf: namesOfVersions(groups, then),
    numbers: then.flatMap(({ number }) => number ?? []),
  };
}

/** The keys of codes of one strand that nobody of a kind has. */
function emptyOfOne({ first, second, counts }: PairTally, people: string): readonly Record<string, string>[] {
  const own = counts.filter((each) => each.people === people && each.count > 0);
  return ([first, second] as const).flatMap(({ strand, dimension }, at) => {
    const met = new Set(own.map(({ leaves }) => leaves[at]));
    return dimension.leaves.flatMap((leaf) => (met.has(leaf) ? [] : [{ people, [strand]: leaf }]));
  });
}

/** Who stayed, joined and left, by both strands: within one pair of codes of the other version, the least that explains it. */
function versionPairs(
  groups: EarlierGroups,
  then: readonly PlacedTables[],
  tally: PairTally,
  lists: CrossedThen['lists'],
): readonly PairCount[] {
  const patterns = new Map(groups.patterns.map((pattern) => [`pattern ${String(pattern)}`, pattern]));
  const before = new Map(then.map(({ tables, filter }) => [filter, pairsThen(tables.tables, tally, lists)]));
  const codes = [...before.values()].flatMap((counts) => [...counts.values()].map(({ pair }) => pair));
  const distinct = [...new Map(codes.map((pair) => [pairName(pair), pair])).values()];
  const placesOf = ([first, second]: readonly [StrandTally, StrandTally]) =>
    [first, second].map((strand, at) => {
      const inUse = [...new Set(distinct.map((pair) => pair[at] ?? unknown))];
      return new Map(
        inUse.flatMap((code) =>
          leavesUnder(strand.dimension, strand.codeOf(lists[at] ?? '', code)).map((leaf) => [leaf, code] as const),
        ),
      );
    });
  const places = placesOf([tally.first, tally.second]);
  const present = Map.groupBy(
    tally.counts.filter(({ people }) => patterns.has(people)),
    ({ leaves }) => pairName([places[0]?.get(leaves[0]) ?? '', places[1]?.get(leaves[1]) ?? '']),
  );
  const all = new Map(distinct.map((pair) => [pairName(pair), pair] as const));
  for (const name of present.keys()) if (!all.has(name)) all.set(name, ['', '']);
  return [...all].flatMap(([name, pair]) => {
    const now = (present.get(name) ?? []).map(({ people, leaves, count }) => ({
      pattern: patterns.get(people) ?? 0,
      leaf: pairName(leaves),
      count,
    }));
    const was = new Map([...before].map(([filter, counts]) => [filter, counts.get(name)?.count ?? 0] as const));
    return splitVersions(now, was, pairName(leavesOfPair(tally, lists, pair))).map((each) => ({
      people: `${each.kind} ${String(each.pattern)}`,
      area: nowhere,
      leaves: leavesOf(each.leaf),
      count: each.count,
    }));
  });
}

/** A leaf of each strand for people who are in both codes of the other version's lists. */
function leavesOfPair({ first, second }: PairTally, lists: CrossedThen['lists'], pair: readonly [string, string]) {
  const leafOf = (strand: StrandTally, list: string, code: string) => {
    const under = strand.codeOf(list, code);
    return leavesUnder(strand.dimension, under)[0] ?? under;
  };
  return [leafOf(first, lists[0], pair[0]), leafOf(second, lists[1], pair[1])] as const;
}

function leavesOf(name: string): readonly [string, string] {
  const parsed: unknown = JSON.parse(name);
  const [one, other] = Array.isArray(parsed) ? parsed.map(String) : [];
  return [one ?? unknown, other ?? unknown];
}

/** True counts of a version by both strands: its pairs of categories, and what its margins leave of those not known. */
function pairsThen(
  tables: readonly {
    readonly cells: readonly { readonly key: Readonly<Record<string, string>>; readonly count: number }[];
  }[],
  { first, second }: PairTally,
  lists: CrossedThen['lists'],
): ReadonlyMap<string, { readonly pair: readonly [string, string]; readonly count: number }> {
  const found = new Map<string, number>();
  let everyone = 0;
  const margins = [new Map<string, number>(), new Map<string, number>()] as const;
  for (const { key, count } of tables.flatMap(({ cells }) => cells)) {
    if (key['area'] !== undefined) continue;
    const named = strandsOfKey(key);
    const codes = [first, second].map(
      ({ strand }, at) => named.find((each) => each.strand === strand && each.list === lists[at])?.code,
    );
    if (named.length === 0) everyone = count;
    if (codes.filter((code) => code !== undefined).length !== named.length) continue;
    const [one, other] = codes;
    if (one !== undefined && other !== undefined && one !== known && other !== known)
      found.set(pairName([one, other]), count);
    else if (named.length === 1 && one !== undefined) margins[0].set(one, count);
    else if (named.length === 1 && other !== undefined) margins[1].set(other, count);
  }
  const pairs = new Map([...found].map(([name, count]) => [name, { pair: leavesOf(name), count }]));
  const sums = [new Map<string, number>(), new Map<string, number>()] as const;
  for (const { pair, count } of pairs.values()) {
    for (const at of [0, 1] as const) sums[at].set(pair[at], (sums[at].get(pair[at]) ?? 0) + count);
  }
  const add = (pair: readonly [string, string], count: number) => {
    if (count > 0) pairs.set(pairName(pair), { pair, count });
  };
  for (const [code, sum] of sums[0]) add([code, unknown], (margins[0].get(code) ?? sum) - sum);
  for (const [code, sum] of sums[1]) add([unknown, code], (margins[1].get(code) ?? sum) - sum);
  const counted = [...pairs.values()].reduce((sum, { count }) => sum + count, 0);
  add([unknown, unknown], everyone - counted);
  return pairs;
}
