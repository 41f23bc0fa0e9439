import { leavesOf } from '../cell-identity.ts';
import { classCount, partition } from '../dimension-partition.ts';
import type { Dimension } from '../table-system.ts';

/** One way of cutting a dimension's leaves into classes that do not overlap: the class of each leaf, from 0. */
export interface Level {
  readonly classOf: readonly number[];
  readonly classes: number;
}

/**
 * The nested partitions that a dimension's groups form, finest first, without the leaves themselves and the whole: areas in
 * districts in regions are two. A leaf in no group is a class of its own; groups that overlap others form no level.
 */
export function nestedLevels(name: string, dimension: Dimension): readonly Level[] {
  const left = Object.keys(dimension.groups)
    .map((code) => leavesOf(name, dimension, code))
    .filter((leaves) => leaves.length > 1 && leaves.length < dimension.leaves.length)
    .sort((first, second) => first.length - second.length);
  const levels: Level[] = [];
  let rest: readonly (readonly number[])[] = left;
  while (rest.length > 0) {
    const taken: (readonly number[])[] = [];
    const covered = new Set<number>();
    for (const group of rest) {
      if (group.every((leaf) => !covered.has(leaf))) {
        taken.push(group);
        for (const leaf of group) covered.add(leaf);
      }
    }
    const level = levelOf(dimension.leaves.length, taken);
    const before = levels.at(-1);
    if (before === undefined || (isCoarser(level, before) && level.classes < before.classes)) {
      levels.push(level);
    }
    rest = rest.filter((group) => !taken.includes(group));
  }
  return levels;
}

/** The partition into groups that do not overlap; leaves outside all of them stay apart. */
export function levelOf(leaves: number, groups: readonly (readonly number[])[]): Level {
  const grouped = new Set(groups.flat());
  const alone = Array.from({ length: leaves }, (_, leaf) => leaf).filter((leaf) => !grouped.has(leaf));
  const classOf = partition(leaves, [...groups, ...alone.map((leaf) => [leaf])]);
  return { classOf, classes: classCount(classOf) };
}

/** Whether every class of the finer level lies inside one class of the coarser. */
export function isCoarser(coarser: Level, finer: Level): boolean {
  const inside = new Map<number, number>();
  return finer.classOf.every((finerClass, leaf) => {
    const coarserClass = coarser.classOf[leaf] ?? 0;
    const known = inside.get(finerClass) ?? coarserClass;
    inside.set(finerClass, known);
    return known === coarserClass;
  });
}
