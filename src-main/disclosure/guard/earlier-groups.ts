import type { Overlap } from '../../../shared/model/overlap.ts';
import type { CountedPeople } from '../../../shared/model/release-entry.ts';
import type { EarlierTables } from './earlier-tables.ts';
import { filterKey } from './filter-key.ts';
import type { GuardInput } from './guard-input.ts';
import { sumPair } from './pair-tally.ts';
import { pairOfStrands } from './pairs-in-use.ts';
import type { Tallies } from './pairs-in-use.ts';
import { isInPattern, patternLeaf } from './strand-tally.ts';
import { strandsOfKey } from './strands-of-key.ts';
import type { NamedCode } from './strands-of-key.ts';
import { sumTally } from './summed-tally.ts';

/** Earlier tables with the position of their filter among those of the overlap. */
export interface PlacedTables extends EarlierTables {
  readonly filter: number;
}

/** The earlier tables that can tell of the new measure's people, by the version of the extract that they count. */
export interface EarlierGroups {
  /** Filters that share people with the new measure's, directly or through others; the new one is the first. */
  readonly filters: readonly number[];
  readonly patterns: readonly number[];
  /** Those of the very records that are counted now. */
  readonly now: readonly PlacedTables[];
  /** Those of other versions, a list each. */
  readonly then: readonly (readonly PlacedTables[])[];
}

/**
 * Sorts the earlier tables: those of disjoint periods and those that share nobody with the new measure are left out.
 * Tables of the same version whose counts are no longer found (as labels are read otherwise, or records are placed by
 * another match) are treated as of another version.
 */
export function groupEarlier(input: GuardInput, overlap: Overlap, tallies: Tallies): EarlierGroups {
  const keys = overlap.filters.map(filterKey);
  const patterns = [
    ...new Set(
      overlap.strands.flatMap(({ counts }) => counts.flatMap((each) => (each.people > 0 ? [each.pattern] : []))),
    ),
  ].sort((a, b) => a - b);
  const own = keys.indexOf(filterKey(input.people.filter));
  const reached = reachable(own, keys.length, patterns);
  const relevant = input.earlier
    .map((each) => ({ ...each, filter: keys.indexOf(filterKey(each.tables.people.filter)) }))
    .filter((each) => reached.has(each.filter) && periodsMeet(each.tables.people, input.people));
  const isNow = (each: PlacedTables) =>
    each.tables.people.version === input.people.version && countsAgree(each, patterns, tallies);
  const then = relevant.filter((each) => !isNow(each));
  return {
    filters: [own, ...[...reached].filter((filter) => filter !== own)],
    patterns: patterns.filter((pattern) => [...reached].some((filter) => isInPattern(pattern, filter))),
    now: relevant.filter(isNow),
    then: [
      ...Map.groupBy(then, ({ tables: { people, dimensions } }) =>
        JSON.stringify([people.version, people.dataset, people.join, people.period, Object.keys(dimensions).sort()]),
      ).values(),
    ],
  };
}

function reachable(from: number, filters: number, patterns: readonly number[]): ReadonlySet<number> {
  const reached = new Set([from]);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const pattern of patterns) {
      const inside = Array.from({ length: filters }, (_, filter) => filter).filter((each) =>
        isInPattern(pattern, each),
      );
      if (inside.some((filter) => reached.has(filter))) for (const filter of inside) reached.add(filter);
    }
  }
  return reached;
}

function periodsMeet({ period: first }: CountedPeople, { period: second }: CountedPeople): boolean {
  const isBefore = (to: string | null, from: string | null) => to !== null && from !== null && to < from;
  return !isBefore(first.to, second.from) && !isBefore(second.to, first.from);
}

function countsAgree({ tables, filter }: PlacedTables, patterns: readonly number[], tallies: Tallies) {
  const people = new Set(patterns.filter((pattern) => isInPattern(pattern, filter)).map(patternLeaf));
  const sums = new Map(tallies.strands.map((tally) => [tally.strand, { tally, summed: sumTally(tally, people) }]));
  const pairs = new Map(tallies.pairs.map((tally) => [tally, sumPair(tally, people)]));
  const [any] = sums.values();
  const codeOf = ({ strand, list, code }: NamedCode) => sums.get(strand)?.tally.codeOf(list, code) ?? code;
  return tables.tables.every(({ cells }) =>
    cells.every(({ key, count }) => {
      const [one, other] = strandsOfKey(key);
      if (one !== undefined && other !== undefined) {
        const pair = pairOfStrands(tallies, [one.strand, other.strand]);
        return pair !== undefined && pairs.get(pair)?.of([codeOf(one), codeOf(other)]) === count;
      }
      const found = one === undefined ? any : sums.get(one.strand);
      if (found === undefined) return false;
      return found.summed.of(key['area'] ?? null, one === undefined ? null : codeOf(one)) === count;
    }),
  );
}
