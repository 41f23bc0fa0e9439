import type { EarlierGroups, PlacedTables } from './earlier-groups.ts';
import { filterCode } from './own-cells.ts';
import { isInPattern } from './strand-tally.ts';

type Code = readonly [string, readonly string[]];

/** The filters of two versions, and the codes that they give to leaves. */
interface VersionCodes {
  readonly nowFilters: readonly number[];
  readonly thenFilters: readonly number[];
  readonly now: (leaves: readonly string[]) => readonly Code[];
  readonly thenOf: (leaves: readonly string[]) => readonly Code[];
}

/** The codes of the dimension `people` where two versions of an extract are compared: of filters now, and of filters then. */
export function versionCodes(groups: EarlierGroups, then: readonly PlacedTables[]): VersionCodes {
  const nowFilters = [...new Set([...groups.filters.slice(0, 1), ...groups.now.map(({ filter }) => filter)])];
  const thenFilters = [...new Set(then.map(({ filter }) => filter))];
  return {
    nowFilters,
    thenFilters,
    now: (leaves) =>
      nowFilters.map((filter) => [filterCode(filter), leaves.filter((leaf) => isIn(leaf, filter, 'left'))]),
    thenOf: (leaves) =>
      thenFilters.map((filter) => [thenCode(filter), leaves.filter((leaf) => isIn(leaf, filter, 'joined'))]),
  };
}

/** The code of those whom a filter picked in the other version. */
export function thenCode(filter: number): string {
  return `then ${filterCode(filter)}`;
}

/** Whether a leaf's people are counted by any of these filters, now or then. */
export function isOfVersion(leaf: string, now: readonly number[], then: readonly number[]): boolean {
  return now.some((filter) => isIn(leaf, filter, 'left')) || then.some((filter) => isIn(leaf, filter, 'joined'));
}

/** The names of the releases that count the people of each code. */
export function namesOfVersions(
  groups: EarlierGroups,
  then: readonly PlacedTables[],
): ReadonlyMap<string, readonly string[]> {
  const named = (tables: readonly PlacedTables[], codeOf: (filter: number) => string) =>
    [...Map.groupBy(tables, ({ filter }) => codeOf(filter))].map(
      ([code, own]) => [code, own.map(({ name }) => name)] as const,
    );
  return new Map([...named(groups.now, filterCode), ...named(then, thenCode)]);
}

function isIn(leaf: string, filter: number, unless: 'joined' | 'left'): boolean {
  const [kind, pattern] = leaf.split(' ');
  return kind !== unless && isInPattern(Number(pattern), filter);
}
