import { usualConfidence } from './interval.ts';
import type { Limits } from './limits.ts';
import { inverseStudent } from './special/student-t.ts';
import { tailProbability } from './tail-probability.ts';

/** The mean of some values, in their unit, with what it was made of. */
export interface MeanInterval extends Limits {
  readonly count: number;
  readonly sum: number;
  readonly value: number;
  /** With n − 1 below; NaN of fewer than two values. */
  readonly deviation: number;
}

/**
 * The mean with Student's t limits, mean ± t(n − 1) · s ÷ √n. Limits are NaN of a single value, and may lie below 0 for
 * what cannot: that is a sign of few or lopsided values, for which the median says more.
 */
export function meanInterval(values: readonly number[], confidence: number = usualConfidence): MeanInterval {
  const count = values.length;
  const sum = total(values);
  const rough = sum / count;
  const value = rough + total(values.map((each) => each - rough)) / count;
  const squares = total(values.map((each) => (each - value) ** 2));
  const deviation = count > 1 ? Math.sqrt(squares / (count - 1)) : Number.NaN;
  const reach = (inverseStudent(tailProbability(confidence), count - 1) * deviation) / Math.sqrt(count);
  return { count, sum, value, deviation, lower: value - reach, upper: value + reach };
}

/** A sum that loses no digits to the order of its terms (Neumaier 1974). */
function total(values: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
