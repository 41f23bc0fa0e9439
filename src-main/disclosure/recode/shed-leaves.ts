import { leavesOf } from '../cell-identity.ts';
import { partition } from '../dimension-partition.ts';
import type { Dimension, TableSystem } from '../table-system.ts';

/**
 * The same tables over the leaves that they still tell apart: leaves that no cell tells apart become one, groups and
 * dimensions that no cell uses go. Keys stay as they are.
 */
export function shedLeaves(system: TableSystem): TableSystem {
  const used = new Map<string, Set<string>>();
  const ratios = (system.ratios ?? []).flatMap(({ numerator, denominator }) =>
    typeof denominator === 'number' ? [numerator] : [numerator, denominator],
  );
  for (const key of [...system.tables.flatMap(({ cells }) => cells.map((cell) => cell.key)), ...ratios]) {
    for (const [name, code] of Object.entries(key)) {
      used.set(name, (used.get(name) ?? new Set()).add(code));
    }
  }
  const dimensions = Object.entries(system.dimensions).flatMap(([name, dimension]) => {
    const codes = used.get(name);
    return codes === undefined ? [] : [[name, shed(name, dimension, codes)] as const];
  });
  return { ...system, dimensions: Object.fromEntries(dimensions) };
}

function shed(name: string, dimension: Dimension, codes: ReadonlySet<string>): Dimension {
  const leavesOfCode = new Map([...codes].map((code) => [code, leavesOf(name, dimension, code)]));
  const classOf = partition(dimension.leaves.length, [...leavesOfCode.values()]);
  const insideOf = Map.groupBy(classOf.keys(), (leaf) => classOf[leaf] ?? 0);
  const leaves = [...insideOf.values()].map((inside) => {
    const own = [...leavesOfCode].find(([, of]) => of.join() === inside.join())?.[0];
    return own ?? inside.map((leaf) => dimension.leaves[leaf] ?? '').join(' or ');
  });
  const groups = [...leavesOfCode].flatMap(([code, of]) => {
    const inside = [...new Set(of.map((leaf) => classOf[leaf] ?? 0))].flatMap((at) => leaves[at] ?? []);
    return leaves.includes(code) ? [] : [[code, inside] as const];
  });
  return { leaves, groups: Object.fromEntries(groups) };
}
