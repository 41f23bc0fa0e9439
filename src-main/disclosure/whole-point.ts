import type { LinearModel, OpenModel } from './linear-solver.ts';

/** How far from a whole number a solver's value may be and still be taken for it; every such point is checked exactly. */
const nearlyWhole = 1e-5;

export interface Bounds {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/**
 * A cheapest point in whole numbers under the opened model's present costs and bounds, or null where there is none.
 * The relaxation is solved first: a whole-number vertex of it is also the cheapest whole-number point. Whichever solve
 * it comes from, the point is rounded and checked against every row and bound in exact arithmetic, so that nothing
 * rests on the solver's tolerances; one that fails the check is an error.
 */
export function cheapestWholePoint(
  open: OpenModel,
  rows: LinearModel['rows'],
  bounds: Bounds,
): readonly number[] | null {
  const relaxed = open.minimise('real');
  if (relaxed === null) {
    return null;
  }
  const rounded = relaxed.map((value) => Math.round(value) + 0);
  if (
    relaxed.every((value, column) => Math.abs(value - (rounded[column] ?? 0)) < nearlyWhole) &&
    isFeasible(rounded, rows, bounds)
  ) {
    return rounded;
  }
  const point = open.minimise('whole')?.map((value) => Math.round(value) + 0) ?? null;
  if (point !== null && !isFeasible(point, rows, bounds)) {
    throw new Error('The solver gave a point that breaks its own rows.');
  }
  return point;
}

function isFeasible(point: readonly number[], rows: LinearModel['rows'], { lower, upper }: Bounds): boolean {
  return (
    point.every((value, column) => value >= (lower[column] ?? 0) && value <= (upper[column] ?? 0)) &&
    rows.every((row) => {
      const sum = row.columns.reduce((so, column, at) => so + (row.coefficients[at] ?? 0) * (point[column] ?? 0), 0);
      return sum >= row.lower && sum <= row.upper;
    })
  );
}
