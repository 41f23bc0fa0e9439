import type { Tail } from './tail.ts';

/** A tail's probability at a point, and the density of the point's logarithm there. */
export interface TailAt {
  readonly probability: number;
  readonly density: number;
}

/**
 * The positive point whose tail has this probability (0 < probability < 1), within rounding. Newton's method on the
 * logarithms of both: where ln X has a log-concave density, as for gamma variables and beta odds, the logarithm of
 * either tail is concave, so that the method converges from any start and without a bracket.
 */
export function invertTail(tailAt: (point: number) => TailAt, tail: Tail, probability: number, start: number): number {
  let point = start;
  let step = Infinity;
  for (let round = 0; Math.abs(step) > 1e-8 && round < 500; round += 1) {
    const at = tailAt(point);
    if (at.probability === 0) {
      step /= 2;
      point *= Math.exp(-step);
      continue;
    }
    const logRatio = Math.log(at.probability / probability);
    const newton = ((tail === 'lower' ? -1 : 1) * logRatio * at.probability) / at.density;
    step = Math.max(-20, Math.min(1, newton));
    point *= Math.exp(step);
  }
  return point;
}
