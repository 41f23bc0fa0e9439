import { leavesOf } from '../../src-main/disclosure/cell-identity.ts';
import type { LinearRow, LinearSolver } from '../../src-main/disclosure/linear-solver.ts';
import type { Protection, TableSystem } from '../../src-main/disclosure/table-system.ts';

/** A sensitive cell moves by no more than this many thresholds in the tables that the yardstick considers. */
const reach = 4;

/**
 * The least cost of any hiding that protects all sensitive counts of a small system, each hidden cell at `costOf` it:
 * one whole-number programme in which every end of every sensitive count has a joint table of its own, and a cell may
 * differ there from the truth only where it is hidden. Knows nothing of how `protect` lays out or searches.
 */
export function optimalCost(
  system: TableSystem,
  { cells, floor }: Protection,
  threshold: number,
  costOf: (cell: number) => number,
  solver: LinearSolver,
): number {
  const covers = coversOf(
    system,
    cells.map(({ key }) => key),
  );
  const atoms = covers[0]?.length ?? 0;
  const isSensitive = (count: number) => count >= 1 && count < threshold;
  const ends = cells.flatMap(({ count }, cell) =>
    isSensitive(count)
      ? [
          { cell, least: threshold - 1, most: Infinity },
          { cell, least: 0, most: floor },
        ]
      : [],
  );
  const lower = [
    ...cells.map(({ count }) => (isSensitive(count) ? 1 : 0)),
    ...ends.flatMap(() => new Array<number>(atoms).fill(0)),
  ];
  const upper = [
    ...cells.map(({ count }) => (count >= floor ? 1 : 0)),
    ...ends.flatMap(() => new Array<number>(atoms).fill(Infinity)),
  ];
  const rows = ends.flatMap(({ cell: target, least, most }, end): readonly LinearRow[] =>
    cells.flatMap(({ count }, cell) => {
      const columns = (covers[cell] ?? []).flatMap((isIn, atom) => (isIn ? [cells.length + end * atoms + atom] : []));
      const ones = columns.map(() => 1);
      return [
        { columns: [...columns, cell], coefficients: [...ones, -reach * threshold], lower: -Infinity, upper: count },
        { columns: [...columns, cell], coefficients: [...ones, count - floor], lower: count, upper: Infinity },
        ...(cell === target ? [{ columns, coefficients: ones, lower: least, upper: most }] : []),
      ];
    }),
  );
  return solver.withModel({ lower, upper, rows }, (open) => {
    const costs = lower.map((_, column) => {
      const cell = cells[column];
      return cell === undefined || isSensitive(cell.count) ? 0 : costOf(column);
    });
    open.setCosts(costs);
    const point = open.minimise('whole');
    if (point === null) throw new Error('Nothing protects this system.');
    return point.reduce((sum, value, column) => sum + Math.round(value) * (costs[column] ?? 0), 0);
  });
}

/** For each key, whether it counts each place of the table over all dimensions. */
function coversOf(
  system: TableSystem,
  keys: readonly Readonly<Record<string, string>>[],
): readonly (readonly boolean[])[] {
  const dimensions = Object.entries(system.dimensions);
  return keys.map((key) =>
    dimensions.reduce<readonly boolean[]>(
      (so, [name, dimension]) => {
        const code = key[name];
        const own = code === undefined ? null : leavesOf(name, dimension, code);
        return so.flatMap((isIn) => dimension.leaves.map((_, leaf) => isIn && (own === null || own.includes(leaf))));
      },
      [true],
    ),
  );
}
