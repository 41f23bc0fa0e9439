import { leavesOf } from '../cell-identity.ts';
import type { TableSystem } from '../table-system.ts';

/** One of the finest tables asked for: a count for each combination of leaves, those of the last dimension fastest. */
export interface AskedCube {
  readonly dimensions: readonly string[];
  readonly counts: Float64Array;
}

/** The tables of a system that no other includes, without their margins; a combination that no cell counts is nobody. */
export function askedCubes(system: TableSystem): readonly AskedCube[] {
  const sets = system.tables.map(({ dimensions }) => dimensions);
  const widest = sets.filter(
    (names, at) =>
      !sets.some(
        (other, otherAt) =>
          otherAt !== at &&
          names.every((name) => other.includes(name)) &&
          (other.length > names.length || otherAt < at),
      ),
  );
  return widest.map((dimensions) => {
    const sizes = dimensions.map((name) => system.dimensions[name]?.leaves.length ?? 1);
    const counts = new Float64Array(sizes.reduce((product, size) => product * size, 1));
    const positions = dimensions.map((name) => leafPositions(system, name));
    for (const table of system.tables) {
      if (!dimensions.every((name) => table.dimensions.includes(name))) continue;
      for (const { key, count } of table.cells) {
        const cell = dimensions.reduce<number | undefined>((so, name, at) => {
          const leaf = positions[at]?.get(key[name] ?? '');
          return so === undefined || leaf === undefined ? undefined : so * (sizes[at] ?? 1) + leaf;
        }, 0);
        if (cell !== undefined) counts[cell] = count;
      }
    }
    return { dimensions, counts };
  });
}

function leafPositions(system: TableSystem, name: string): ReadonlyMap<string, number> {
  const dimension = system.dimensions[name];
  if (dimension === undefined) return new Map();
  const codes = [...dimension.leaves, ...Object.keys(dimension.groups)];
  return new Map(
    codes.flatMap((code) => {
      const [leaf, second] = leavesOf(name, dimension, code);
      return leaf === undefined || second !== undefined ? [] : [[code, leaf] as const];
    }),
  );
}
