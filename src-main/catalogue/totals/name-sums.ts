import { childrenByName, isParentOf, speaksOfWhole } from './total-names.ts';
import { fewestChecks, findApart, findPairs, findSums } from './find-sums.ts';
import type { FoundSum, Series } from './find-sums.ts';

/** A sum of others by arithmetic, and whether its name says so too. */
export interface NamedSum {
  readonly total: number;
  /** The series that it sums and that are no sums themselves. */
  readonly leaves: readonly number[];
  /** The run or runs in which it was found. */
  readonly sums: readonly FoundSum[];
  /** Its name, or its level, says that it is a whole. */
  readonly isNamed: boolean;
}

/** Finds the series that are sums of others, by runs and by names that go on from theirs. */
export function nameSums(
  series: readonly Series[],
  isWhole: (at: number) => boolean,
  fewest = fewestChecks,
): NamedSum[] {
  const names = series.map(({ name }) => name);
  const children = childrenByName(names);
  const runs = findSums(series, fewest, (total, part) => children[total]?.includes(part) === true);
  const found = new Set(runs.map(({ total }) => total));
  const candidates = children.flatMap((own, total) => {
    const leaves = found.has(total) ? [] : own.filter((child) => (children[child] ?? []).length === 0);
    return leaves.length === 0 ? [] : [{ total, parts: leaves }];
  });
  const all = [...runs, ...findApart(series, candidates, fewest)];
  const sums = [...all, ...findPairs(series, all, fewest)];
  const partsOf = Map.groupBy(sums, ({ total }) => total);
  return [...partsOf].map(([total, found]) => {
    const leaves = leavesOf(total, partsOf, new Set());
    const partNames = found.flatMap(({ parts }) => parts.map((part) => names[part] ?? ''));
    const isNamed =
      isWhole(total) ||
      speaksOfWhole(names[total] ?? '') ||
      isParentOf(names[total] ?? '', partNames) ||
      hasChildren(children[total] ?? [], found);
    return { total, leaves, sums: found, isNamed };
  });
}

function hasChildren(children: readonly number[], sums: readonly FoundSum[]): boolean {
  return sums.some(({ parts }) => parts.every((part) => children.includes(part)));
}

function leavesOf(
  total: number,
  partsOf: ReadonlyMap<number, readonly FoundSum[]>,
  above: ReadonlySet<number>,
): number[] {
  const sums = above.has(total) ? undefined : partsOf.get(total);
  if (sums === undefined) return [total];
  const deeper = new Set([...above, total]);
  const leaves = sums.flatMap(({ parts }) => parts.flatMap((part) => leavesOf(part, partsOf, deeper)));
  return [...new Set(leaves)].toSorted((a, b) => a - b);
}
