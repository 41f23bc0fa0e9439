/** A function's value at a point between the ends of a bracket. */
export interface Point {
  readonly at: number;
  readonly value: number;
}

const mostSteps = 1000;

/**
 * Where a function crosses 0 between `from` and `to`, at which it has opposite signs, within `tolerance` of the point and
 * rounding. R. Brent 1973 ("Algorithms for minimization without derivatives", chapter 4): inverse quadratic or linear
 * interpolation as long as it narrows the bracket faster than halving it would. A RangeError without opposite signs.
 */
export function findRoot(of: (at: number) => number, from: number, to: number, tolerance = 0): number {
  let before = pointOf(of, from);
  let best = pointOf(of, to);
  if (before.value === 0) return from;
  if (best.value === 0) return to;
  if (before.value > 0 === best.value > 0) throw new RangeError(`No root is known to lie between ${from} and ${to}.`);
  let opposite = before;
  for (let step = 0; step < mostSteps; step += 1) {
    const lastMove = best.at - before.at;
    if (Math.abs(opposite.value) < Math.abs(best.value)) {
      before = best;
      best = opposite;
      opposite = before;
    }
    const leastMove = 2 * Number.EPSILON * Math.abs(best.at) + tolerance / 2;
    const half = (opposite.at - best.at) / 2;
    if (Math.abs(half) <= leastMove || best.value === 0) return best.at;
    const isShrinking = Math.abs(lastMove) >= leastMove && Math.abs(before.value) > Math.abs(best.value);
    const move = (isShrinking ? interpolated(before, best, opposite, lastMove, leastMove) : null) ?? half;
    before = best;
    best = pointOf(of, best.at + (Math.abs(move) < leastMove ? Math.sign(move) * leastMove || leastMove : move));
    if (best.value > 0 === opposite.value > 0 && best.value !== 0) opposite = before;
  }
  return best.at;
}

function pointOf(of: (at: number) => number, at: number): Point {
  return { at, value: of(at) };
}

/** The move from `best` to where a line or a parabola through the points crosses 0; null where halving is safer. */
function interpolated(before: Point, best: Point, opposite: Point, lastMove: number, leastMove: number): number | null {
  const width = opposite.at - best.at;
  const fall = best.value / before.value;
  let numerator = width * fall;
  let divisor = 1 - fall;
  if (before.at !== opposite.at) {
    const far = before.value / opposite.value;
    const near = best.value / opposite.value;
    numerator = fall * (width * far * (far - near) - lastMove * (near - 1));
    divisor = (far - 1) * (near - 1) * (fall - 1);
  }
  if (numerator > 0) divisor = -divisor;
  else numerator = -numerator;
  const isInside = numerator < 0.75 * width * divisor - Math.abs(leastMove * divisor) / 2;
  return isInside && numerator < Math.abs((lastMove * divisor) / 2) ? numerator / divisor : null;
}
