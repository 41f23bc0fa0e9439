import type { TableCell } from '../table-system.ts';
import type { Overlap } from '../../../shared/model/overlap.ts';
import type { EarlierTables } from './earlier-tables.ts';
import type { GuardInput } from './guard-input.ts';
import { derivedPairs } from './pair-cells.ts';
import { tallyPair } from './pair-tally.ts';
import type { PairTally } from './pair-tally.ts';
import type { StrandTally } from './strand-tally.ts';
import { crossedDimensions } from './strands-of-key.ts';

/** The tallies of an overlap: by strand, and by the pairs of strands that any of its tables cross. */
export interface Tallies {
  readonly strands: readonly StrandTally[];
  readonly pairs: readonly PairTally[];
}

/** The pairs' tallies that go with those of the strands. */
export function withPairs(
  { pairs = [] }: Overlap,
  strands: readonly StrandTally[],
  answers: 'apart' | 'as-one',
): Tallies {
  return { strands, pairs: pairs.flatMap((pair) => tallyPair(pair, strands, answers) ?? []) };
}

/** The tally of two strands, whichever comes first. */
export function pairOfStrands({ pairs }: Tallies, strands: readonly [string, string]): PairTally | undefined {
  return pairs.find(({ first, second }) => strands.includes(first.strand) && strands.includes(second.strand));
}

/** Whether the new measure, or any of some earlier tables, crosses a pair. */
export function isCrossed(
  { first, second }: PairTally,
  { system }: Pick<GuardInput, 'system'>,
  earlier: readonly Pick<EarlierTables, 'tables'>[],
): boolean {
  const isOfPair = (names: readonly string[]) => names.includes(first.strand) && names.includes(second.strand);
  return (
    system.tables.some(({ dimensions }) => isOfPair(dimensions)) ||
    earlier.some(({ tables }) => crossedDimensions(tables).some((pair) => isOfPair(pair.map(({ strand }) => strand))))
  );
}

/** What the pairs that earlier tables print leave of their margins. */
export function derivedOf(
  { tables }: Pick<EarlierTables, 'tables'>,
  pairs: readonly PairTally[],
  people: string,
  leaves: readonly string[],
  isSmall: (count: number) => boolean,
): readonly TableCell[] {
  return crossedDimensions(tables).flatMap(([one, other]) => {
    const found = pairs.find(({ first, second }) => first.strand === one.strand && second.strand === other.strand);
    return found === undefined ? [] : derivedPairs(found, people, leaves, [one.list, other.list], isSmall);
  });
}
