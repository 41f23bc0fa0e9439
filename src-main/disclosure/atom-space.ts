import { AppError } from '../../shared/base/app-error.ts';
import { selectionOf } from './cell-identity.ts';
import type { Selection } from './cell-identity.ts';
import { classCount, classesOf, partition } from './dimension-partition.ts';
import { joinTree } from './join-tree.ts';
import type { CellKey, TableSystem } from './table-system.ts';

/** Beyond this many unknowns a system is refused rather than left to run for hours. */
const mostAtoms = 60_000;

/** A dimension inside a space: leaves that nothing there tells apart are one class. */
export interface Axis {
  readonly name: string;
  readonly classOf: readonly number[];
  readonly classes: number;
}

/** A table of unknowns, one per combination of its axes' classes, numbered from `offset`. */
export interface Space {
  readonly axes: readonly Axis[];
  readonly offset: number;
}

/** Two spaces that count the same people by the axes at which they are joined. */
export interface SpaceJoin {
  readonly left: Space;
  readonly right: Space;
  readonly at: readonly Axis[];
}

/**
 * The spaces of a system: one per table of its join tree. Codes that a table tells apart in its total only are one
 * class inside it, and are told apart in a space of their own, which is one more join of the tree.
 */
export function spacesOf(system: TableSystem): {
  readonly spaces: readonly Space[];
  readonly joins: readonly SpaceJoin[];
  readonly atoms: number;
} {
  const { tables, joins } = joinTree([
    ...system.tables.map((table) => table.dimensions),
    ...ratioKeys(system).map((key) => selectionOf(system.dimensions, key).map(([name]) => name)),
  ]);
  const used = usedCodes(system);
  const axis = (name: string, codes: readonly (readonly number[])[]): Axis => {
    const classOf = partition(system.dimensions[name]?.leaves.length ?? 0, codes);
    return { name, classOf, classes: classCount(classOf) };
  };
  const fine = new Map(Object.keys(system.dimensions).map((name) => [name, axis(name, used.get(name)?.all ?? [])]));
  const isShared = (name: string) => tables.filter((names) => names.includes(name)).length > 1;
  const spaces: Space[] = [];
  let atoms = 0;
  const add = (axes: readonly Axis[]): Space => {
    const space = { axes, offset: atoms };
    spaces.push(space);
    atoms += axes.reduce((product, { classes }) => product * classes, 1);
    if (atoms > mostAtoms) {
      throw new AppError(
        'not-disclosable',
        'These tables cross too many characteristics to be checked together. Publish fewer of them together, or with broader categories.',
      );
    }
    return space;
  };
  const pairs: SpaceJoin[] = [];
  const main = tables.map((names) =>
    add(
      names.flatMap((name) => {
        const whole = fine.get(name);
        const crossed = isShared(name) || names.length === 1 ? whole : axis(name, used.get(name)?.crossed ?? []);
        return crossed ?? [];
      }),
    ),
  );
  for (const space of main) {
    for (const coarse of space.axes) {
      const whole = fine.get(coarse.name);
      if (whole !== undefined && whole.classes !== coarse.classes) {
        pairs.push({ left: space, right: add([whole]), at: [coarse] });
      }
    }
  }
  for (const { left, right, shared } of joins) {
    const [first, second] = [main[left], main[right]];
    if (first !== undefined && second !== undefined) {
      pairs.push({ left: first, right: second, at: shared.flatMap((name) => fine.get(name) ?? []) });
    }
  }
  return { spaces, joins: pairs, atoms };
}

/** The sets of leaves that codes pick, by dimension: in any cell, and in cells that cross two dimensions or more. */
function usedCodes(system: TableSystem) {
  const used = new Map<string, { all: (readonly number[])[]; crossed: (readonly number[])[] }>();
  const keys = system.tables.flatMap((table) => table.cells.map((cell) => cell.key));
  for (const key of [...keys, ...ratioKeys(system)]) {
    const selection = selectionOf(system.dimensions, key);
    for (const [name, leaves] of selection) {
      const codes = used.get(name) ?? { all: [], crossed: [] };
      used.set(name, codes);
      codes.all.push(leaves);
      if (selection.length > 1) {
        codes.crossed.push(leaves);
      }
    }
  }
  return used;
}

function ratioKeys({ ratios = [] }: TableSystem): readonly CellKey[] {
  return ratios.flatMap(({ numerator, denominator }) =>
    typeof denominator === 'number' ? [numerator] : [numerator, denominator],
  );
}

/** The atoms of a space that a selection sums; null where the space cannot tell those people apart. */
export function place(space: Space, selection: Selection): readonly number[] | null {
  if (selection.some(([name]) => !space.axes.some((axis) => axis.name === name))) {
    return null;
  }
  let atoms: readonly number[] = [0];
  for (const { name, classOf, classes } of space.axes) {
    const leaves = selection.find(([selected]) => selected === name)?.[1];
    const chosen = leaves === undefined ? [...Array(classes).keys()] : classesOf(classOf, leaves);
    if (chosen === null) {
      return null;
    }
    atoms = atoms.flatMap((atom) => chosen.map((position) => atom * classes + position));
  }
  return atoms.map((atom) => atom + space.offset);
}

/** Each atom of a space with the codes it stands for; leaves of one class are named together, as "a or b". */
export function atomKeys(
  { axes, offset }: Space,
  dimensions: TableSystem['dimensions'],
): readonly { readonly atom: number; readonly key: CellKey }[] {
  let keys: readonly CellKey[] = [{}];
  for (const { name, classOf, classes } of axes) {
    const codes = Array.from({ length: classes }, (_, position) =>
      (dimensions[name]?.leaves ?? []).filter((_leaf, leaf) => classOf[leaf] === position).join(' or '),
    );
    keys = keys.flatMap((key) => codes.map((code) => ({ ...key, [name]: code })));
  }
  return keys.map((key, index) => ({ atom: offset + index, key }));
}
