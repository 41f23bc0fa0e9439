import type { LinearModel, OpenModel } from './linear-solver.ts';

/** How far from a whole number a solver's value may be and still be taken for it; every such point is checked exactly. */
const nearlyWhole = 1e-5;

export interface Bounds {
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
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
  const relaxed = relaxedPoint(open, rows, bounds);
  return relaxed === null ? null : (relaxed.whole ?? wholePoint(open, rows, bounds));
}

/** A cheapest point of the relaxation, in whole numbers too where it is one; null where there is none. */
export function relaxedPoint(
  open: OpenModel,
  rows: LinearModel['rows'],
  bounds: Bounds,
): { readonly real: readonly number[]; readonly whole: readonly number[] | null } | null {
  const real = open.minimise('real');
  if (real === null) {
    return null;
  }
  const whole: number[] = [];
  for (const value of real) {
    const rounded = Math.round(value) + 0;
    if (Math.abs(value - rounded) >= nearlyWhole) {
      return { real, whole: null };
    }
    whole.push(rounded);
  }
  return { real, whole: isFeasible(whole, rows, bounds) ? whole : null };
}

/** A point in whole numbers that is cheapest but for a share of `gap`, found by branch and bound; null where there is none. */
export function wholePoint(
  open: OpenModel,
  rows: LinearModel['rows'],
  bounds: Bounds,
  gap = 0,
): readonly number[] | null {
  const found = open.minimise('whole', gap);
  const point = found === null ? null : Array.from(found, (value) => Math.round(value) + 0);
  if (point !== null && !isFeasible(point, rows, bounds)) {
    throw new Error('The solver gave a point that breaks its own rows.');
  }
  return point;
}

function isFeasible(point: readonly number[], rows: LinearModel['rows'], { lower, upper }: Bounds): boolean {
  return (
    point.every((value, column) => value >= (lower[column] ?? 0) && value <= (upper[column] ?? 0)) &&
    rows.every((row) => {
      let sum = 0;
      for (let at = 0; at < row.columns.length; at += 1) {
        sum += (row.coefficients[at] ?? 0) * (point[row.columns[at] ?? 0] ?? 0);
      }
      return sum >= row.lower && sum <= row.upper;
    })
  );
}
