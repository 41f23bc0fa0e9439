import type { PairOverlap } from '../../../shared/model/overlap.ts';
import { leafOf, patternLeaf } from './strand-tally.ts';
import type { StrandTally } from './strand-tally.ts';
import { leavesUnder } from './summed-tally.ts';

/** People of one kind (a leaf of the dimension `people`) by area and by the leaves of two strands. */
export interface PairTally {
  readonly first: StrandTally;
  readonly second: StrandTally;
  readonly counts: readonly PairCount[];
}

export interface PairCount {
  readonly people: string;
  readonly area: string;
  readonly leaves: readonly [string, string];
  readonly count: number;
}

/** The counts of two crossed strands by pattern; null where either strand has no tally. */
export function tallyPair(
  { strands: [one, other], lists, counts }: PairOverlap,
  tallies: readonly StrandTally[],
  answers: 'apart' | 'as-one',
): PairTally | null {
  const [first, second] = [one, other].map((strand) => tallies.find((each) => each.strand === strand));
  if (first === undefined || second === undefined) return null;
  const ofFirst = lists[0].length;
  return {
    first,
    second,
    counts: counts.map(({ pattern, area, codes, people }) => ({
      people: patternLeaf(pattern),
      area,
      leaves: [leafOf(codes.slice(0, ofFirst), answers), leafOf(codes.slice(ofFirst), answers)],
      count: people,
    })),
  };
}

/** Adds up the counts of some kinds of people by a code of each strand, of all areas together. */
export interface SummedPair {
  of(codes: readonly [string, string]): number;
}

/** Sums a pair's tally over the leaves of `people` that are named. */
export function sumPair({ first, second, counts }: PairTally, people: ReadonlySet<string>): SummedPair {
  const byLeaves = new Map<string, number>();
  for (const each of counts) {
    if (!people.has(each.people)) continue;
    const key = pairName(each.leaves);
    byLeaves.set(key, (byLeaves.get(key) ?? 0) + each.count);
  }
  return {
    of: ([one, other]) =>
      leavesUnder(first.dimension, one).reduce(
        (sum, leaf) =>
          leavesUnder(second.dimension, other).reduce(
            (part, across) => part + (byLeaves.get(pairName([leaf, across])) ?? 0),
            sum,
          ),
        0,
      ),
  };
}

/** A name for two codes together. */
export function pairName([one, other]: readonly [string, string]): string {
  return JSON.stringify([one, other]);
}
