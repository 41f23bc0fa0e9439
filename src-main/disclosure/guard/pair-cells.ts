import { known, unknown } from '../../../shared/model/breakdown.ts';
import type { CellKey, Dimension, TableCell } from '../table-system.ts';
import { pairName, sumPair } from './pair-tally.ts';
import type { PairTally } from './pair-tally.ts';

/** Whether a count is small; nobody is. */
type IsSmall = (count: number) => boolean;

/** The counts of two crossed strands that nobody prints, of kinds of people that a reader can aim at by subtracting. */
export function unprintedPairs(
  tally: PairTally,
  unprinted: ReadonlyMap<string, readonly string[]>,
  isSmall: IsSmall,
): readonly TableCell[] {
  return [...unprinted].flatMap(([people, leaves]) => smallPairs(tally, people, leaves, allPairs(tally), isSmall));
}

/**
 * What a reader gets by taking the pairs that a release printed from its margins: who is in a category of one strand and
 * not known by the other, and so on.
 */
export function derivedPairs(
  tally: PairTally,
  people: string,
  leaves: readonly string[],
  lists: readonly [string, string],
  isSmall: IsSmall,
): readonly TableCell[] {
  const { first, second } = tally;
  const [knownOfFirst, unknownOfFirst] = [first.codeOf(lists[0], known), first.codeOf(lists[0], unknown)];
  const [knownOfSecond, unknownOfSecond] = [second.codeOf(lists[1], known), second.codeOf(lists[1], unknown)];
  const codesOf = (tallied: PairTally['first'], list: string) => [
    ...new Set(tallied.dimension.leaves.flatMap((leaf) => codesAbove(tallied.dimension, leaf))),
    tallied.codeOf(list, known),
    tallied.codeOf(list, unknown),
  ];
  const pairs = [
    ...codesOf(first, lists[0]).flatMap((code) => [[code, knownOfSecond] as const, [code, unknownOfSecond] as const]),
    ...codesOf(second, lists[1]).flatMap((code) => [[knownOfFirst, code] as const, [unknownOfFirst, code] as const]),
  ];
  return smallPairs(tally, people, leaves, pairs, isSmall);
}

/** The keys of pairs that are known to be of nobody, where neither of their codes is by itself. */
export function emptyPairs(tally: PairTally, people: string, areas: readonly string[] | null): readonly CellKey[] {
  const { first, second } = tally;
  const own = tally.counts.filter((each) => each.people === people && each.count > 0);
  const places = areas === null ? [null] : [null, ...areas];
  const none = new Set<string>();
  return places.flatMap((area) => {
    const here = area === null ? own : own.filter((each) => each.area === area);
    const there = new Set(here.map(({ leaves }) => pairName(leaves)));
    const ofFirst = new Set(here.map(({ leaves: [leaf] }) => leaf));
    const ofSecond = new Set(here.map(({ leaves: [, leaf] }) => leaf));
    return first.dimension.leaves.flatMap((one) =>
      second.dimension.leaves.flatMap((other): readonly CellKey[] => {
        const name = pairName([one, other]);
        if (there.has(name) || none.has(name) || !ofFirst.has(one) || !ofSecond.has(other)) return [];
        if (area === null) none.add(name);
        const key = { people, [first.strand]: one, [second.strand]: other };
        return [area === null ? key : { ...key, area }];
      }),
    );
  });
}

/** Small counts of pairs, each once, as cells that nobody prints. */
export function smallPairs(
  tally: PairTally,
  people: string,
  leaves: readonly string[],
  pairs: readonly (readonly [string, string])[],
  isSmall: IsSmall,
): readonly TableCell[] {
  const summed = sumPair(tally, new Set(leaves));
  const { first, second } = tally;
  const distinct = new Map(pairs.map((pair) => [pairName(pair), pair]));
  return [...distinct.values()].flatMap((pair): readonly TableCell[] => {
    if (!isThere(first.dimension, pair[0]) || !isThere(second.dimension, pair[1])) return [];
    const count = summed.of(pair);
    const key = { people, [first.strand]: pair[0], [second.strand]: pair[1] };
    return count > 0 && isSmall(count) ? [{ key, count, neverPrinted: true }] : [];
  });
}

/** Every code of one strand with every code of the other. */
export function allPairs({ first, second }: PairTally): readonly (readonly [string, string])[] {
  const codesOf = ({ leaves, groups }: Dimension) => [...leaves, ...Object.keys(groups)];
  return codesOf(first.dimension).flatMap((one) => codesOf(second.dimension).map((other) => [one, other] as const));
}

function codesAbove({ groups }: Dimension, leaf: string): readonly string[] {
  return [leaf, ...Object.entries(groups).flatMap(([code, leaves]) => (leaves.includes(leaf) ? [code] : []))];
}

function isThere({ leaves, groups }: Dimension, code: string): boolean {
  return leaves.includes(code) || (groups[code]?.length ?? 0) > 0;
}
