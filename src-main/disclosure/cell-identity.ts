import { AppError } from '../../shared/base/app-error.ts';
import type { CellKey, Dimension, TableSystem } from './table-system.ts';

/** The leaves a code stands for, as ascending positions in the dimension; throws `data-impossible` on an unknown code. */
export function leavesOf(name: string, dimension: Dimension, code: string): readonly number[] {
  const leaf = dimension.leaves.indexOf(code);
  if (leaf >= 0) {
    return [leaf];
  }
  const group = dimension.groups[code];
  if (group === undefined) {
    throw new AppError('data-impossible', `The table counts people by "${code}", which is not a code of ${name}.`);
  }
  const positions = new Set(group.flatMap((part) => leavesOf(name, dimension, part)));
  return [...positions].sort((first, second) => first - second);
}

/** The leaves picked in each dimension that is not taken whole. */
export type Selection = readonly (readonly [string, readonly number[]])[];

/** The leaves a key picks in each dimension that it does not take whole, by dimension name in alphabetical order. */
export function selectionOf(dimensions: TableSystem['dimensions'], key: CellKey): Selection {
  return Object.keys(key)
    .sort()
    .flatMap((name) => {
      const dimension = dimensions[name];
      const code = key[name];
      if (dimension === undefined || code === undefined) {
        throw new AppError(
          'data-impossible',
          `The table is broken down by "${name}", which is not one of its dimensions.`,
        );
      }
      const leaves = leavesOf(name, dimension, code);
      return leaves.length === dimension.leaves.length ? [] : [[name, leaves] as const];
    });
}

/** A name for the people a key counts: two keys that pick the same people have the same identity. */
export function cellIdentity(dimensions: TableSystem['dimensions'], key: CellKey): string {
  return selectionOf(dimensions, key)
    .map(([name, leaves]) => `${name}=${leaves.join('+')}`)
    .join('|');
}
