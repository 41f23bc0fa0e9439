import { leavesOf } from '../../../../src-main/disclosure/cell-identity.ts';
import type { CellKey, Protection, TableSystem } from '../../../../src-main/disclosure/table-system.ts';

/**
 * The interval of each hidden cell, by identity, found by writing down every joint table of whole numbers that agrees
 * with what is printed. Knows nothing of linear programmes, or of tables in place of the joint table; for tiny systems.
 */
export function enumerateIntervals(
  system: TableSystem,
  { cells, floor }: Protection,
): ReadonlyMap<string, readonly [number, number]> {
  const names = Object.keys(system.dimensions);
  const sizes = names.map((name) => system.dimensions[name]?.leaves.length ?? 0);
  const atoms = sizes.reduce((product, size) => product * size, 1);
  const sums = cells.map((cell) => ({ ...cell, covers: coverOf(system, names, sizes, cell.key) }));
  const printed = sums.filter(({ status }) => status === 'published');
  const hidden = sums.filter(({ status }) => status !== 'published');
  const ends = new Map<string, [number, number]>();
  const table = new Array<number>(atoms).fill(0);
  const left = printed.map(({ count }) => count);
  const touching = Array.from({ length: atoms }, (_, atom) =>
    printed.flatMap(({ covers }, index) => (covers[atom] ? [index] : [])),
  );
  const lastOf = printed.map(({ covers }) => covers.lastIndexOf(true));

  const visit = (atom: number): void => {
    if (atom === atoms) {
      const values = hidden.map(({ covers }) => table.reduce((sum, value, at) => sum + (covers[at] ? value : 0), 0));
      if (values.every((value) => value >= floor)) {
        hidden.forEach(({ id }, index) => {
          const value = values[index] ?? 0;
          const [low, high] = ends.get(id) ?? [value, value];
          ends.set(id, [Math.min(low, value), Math.max(high, value)]);
        });
      }
      return;
    }
    const most = Math.min(...(touching[atom] ?? []).map((index) => left[index] ?? 0));
    for (let value = 0; value <= most; value += 1) {
      table[atom] = value;
      for (const index of touching[atom] ?? []) left[index] = (left[index] ?? 0) - value;
      if ((touching[atom] ?? []).every((index) => lastOf[index] !== atom || left[index] === 0)) visit(atom + 1);
      for (const index of touching[atom] ?? []) left[index] = (left[index] ?? 0) + value;
    }
    table[atom] = 0;
  };
  visit(0);
  return ends;
}

function coverOf(
  system: TableSystem,
  names: readonly string[],
  sizes: readonly number[],
  key: CellKey,
): readonly boolean[] {
  const atoms = sizes.reduce((product, size) => product * size, 1);
  return Array.from({ length: atoms }, (_, atom) => {
    let rest = atom;
    return names.every((name, index) => {
      const leaf = rest % (sizes[index] ?? 1);
      rest = Math.floor(rest / (sizes[index] ?? 1));
      const code = key[name];
      const own = system.dimensions[name];
      return code === undefined || own === undefined || leavesOf(name, own, code).includes(leaf);
    });
  });
}
