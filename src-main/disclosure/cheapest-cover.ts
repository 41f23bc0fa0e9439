import type { LinearSolver } from './linear-solver.ts';

/** The cells of least total cost that have one of every cut at least. */
export function cheapestCover(
  costs: readonly number[],
  cuts: readonly (readonly number[])[],
  solver: LinearSolver,
): readonly number[] {
  const cells = [...new Set(cuts.flat())];
  const columnOf = new Map(cells.map((cell, column) => [cell, column]));
  const rows = cuts.map((cut) => ({
    columns: cut.flatMap((cell) => columnOf.get(cell) ?? []),
    coefficients: cut.map(() => 1),
    lower: 1,
    upper: Infinity,
  }));
  if (rows.length === 0) {
    return [];
  }
  return solver.withModel({ lower: cells.map(() => 0), upper: cells.map(() => 1), rows }, (open) => {
    open.setCosts(cells.map((cell) => costs[cell] ?? 0));
    const relaxed = open.minimise('real');
    const isWhole = relaxed?.every((value) => Math.abs(value - Math.round(value)) < 1e-7) ?? false;
    const point = isWhole ? relaxed : open.minimise('whole');
    return cells.filter((_, column) => (point?.[column] ?? 0) > 0.5);
  });
}
