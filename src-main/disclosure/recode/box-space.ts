import { leavesOf } from '../cell-identity.ts';
import type { CellKey, TableSystem } from '../table-system.ts';

/** A code of a dimension in a box space: the whole is the last one. */
interface BoxAxis {
  readonly name: string;
  readonly leaves: number;
  readonly stride: number;
  /** The leaves of each code. */
  readonly inside: readonly (readonly number[])[];
  /** For each leaf, the codes that hold it. */
  readonly holding: readonly Int32Array[];
  /** For each pair of leaves (first × leaves + second), the codes that hold the first only, then those with the second only. */
  readonly parting: readonly { readonly first: Int32Array; readonly second: Int32Array }[];
}

/** One crossed table with its margins as an array: each combination of codes has a place, whether a cell counts it or not. */
export interface BoxSpace {
  readonly axes: readonly BoxAxis[];
  /** The cell at each place; −1 where none is printed. */
  readonly cellAt: Int32Array;
  /** For each cell, its code on each axis. */
  readonly codesOf: readonly (readonly number[])[];
  /** For each axis, room to list the places and signs of a box that is cut by it and those before. */
  readonly places: readonly Int32Array[];
  readonly signs: readonly Int8Array[];
}

/** Beyond these, boxes are too large to be looked at in great number, and so is the table. */
const mostCorners = 4096;
const mostPlaces = 4_000_000;

/**
 * The box space of a system whose tables are one crossed table and margins of it, with every combination of leaves counted;
 * null of any other. `keys` are those of the cells, by cell.
 */
export function boxSpace(system: TableSystem, keys: readonly CellKey[]): BoxSpace | null {
  const names = system.tables.reduce<readonly string[]>(
    (most, { dimensions }) => (dimensions.length > most.length ? dimensions : most),
    [],
  );
  if (system.tables.some(({ dimensions }) => dimensions.some((name) => !names.includes(name)))) return null;
  const codes = names.map((name) => [
    ...(system.dimensions[name]?.leaves ?? []),
    ...Object.keys(system.dimensions[name]?.groups ?? {}),
  ]);
  const axes: BoxAxis[] = [];
  let stride = 1;
  for (const [at, name] of [...names.entries()].reverse()) {
    axes.unshift(axisOf(system, name, codes[at] ?? [], stride));
    stride *= (codes[at]?.length ?? 0) + 1;
  }
  const corners = axes.reduce((product, axis) => product * mostTouched(axis), 1);
  if (stride > mostPlaces || corners > mostCorners) return null;
  const cellAt = new Int32Array(stride).fill(-1);
  const codesOf = keys.map((key, cell) => {
    const own = axes.map(({ name }, at) => {
      const code = key[name];
      return code === undefined ? (codes[at]?.length ?? 0) : (codes[at]?.indexOf(code) ?? 0);
    });
    cellAt[own.reduce((place, code, at) => place + code * (axes[at]?.stride ?? 0), 0)] = cell;
    return own;
  });
  const places = axes.map(() => new Int32Array(mostCorners));
  const signs = axes.map(() => new Int8Array(mostCorners));
  return everyLeafCounted(axes, cellAt, 0, 0) ? { axes, cellAt, codesOf, places, signs } : null;
}

/** The most codes of an axis that a box can change. */
function mostTouched({ holding, parting }: BoxAxis): number {
  return Math.max(
    ...holding.map((codes) => codes.length),
    ...parting.map(({ first, second }) => first.length + second.length),
  );
}

function axisOf(system: TableSystem, name: string, codes: readonly string[], stride: number): BoxAxis {
  const dimension = system.dimensions[name] ?? { leaves: [], groups: {} };
  const leaves = dimension.leaves.length;
  const all = [...dimension.leaves.keys()];
  const inside = [...codes.map((code) => leavesOf(name, dimension, code)), all];
  const holds = inside.map((own) => new Set(own));
  const codesWhere = (test: (own: ReadonlySet<number>) => boolean): Int32Array =>
    Int32Array.from(holds.flatMap((own, code) => (test(own) ? [code] : [])));
  return {
    name,
    leaves,
    stride,
    inside,
    holding: all.map((leaf) => codesWhere((own) => own.has(leaf))),
    parting: all.flatMap((first) =>
      all.map((second) => ({
        first: codesWhere((own) => own.has(first) && !own.has(second)),
        second: codesWhere((own) => own.has(second) && !own.has(first)),
      })),
    ),
  };
}

function everyLeafCounted(axes: readonly BoxAxis[], cellAt: Int32Array, at: number, place: number): boolean {
  const axis = axes[at];
  if (axis === undefined) return cellAt[place] !== -1;
  for (let leaf = 0; leaf < axis.leaves; leaf += 1) {
    if (!everyLeafCounted(axes, cellAt, at + 1, place + leaf * axis.stride)) return false;
  }
  return true;
}
