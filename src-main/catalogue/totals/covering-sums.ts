import type { Series } from './find-sums.ts';

/** A whole that its parts do not exceed, and miss only by what is hidden or by rounding. */
export interface Covering {
  readonly total: number;
  readonly parts: readonly number[];
  /** Places where the whole and each of its parts stand, be they numbers or hidden; all of those that were checked agree. */
  readonly places: number;
  readonly visible: number;
  readonly hidden: number;
  /** What rounding of all of them may amount to at most; 0 where nothing was rounded. */
  readonly tolerance: number;
}

/** The least share of a whole that its visible parts have to make up. */
const leastVisible = 0.5;
/** The share of a whole that rounding may account for. */
const mostSlack = 0.15;
/** So many numbers that are all multiples of 5 or 10 were rounded to it. */
const fewestRounded = 6;

/**
 * Whether a series that is called a whole may be the sum of others of which some numbers are hidden, or all are rounded:
 * the visible parts come to no more than it, and what is missing could stand in the hidden cells, none of them being
 * larger than the largest that is visible.
 */
export function coverParts(series: readonly Series[], total: number, parts: readonly number[]): Covering | null {
  const whole = series[total];
  if (whole === undefined || parts.length < 2) return null;
  const members = [whole, ...parts.flatMap((part) => series[part] ?? [])];
  const step = roundingStep(members);
  const tolerance = step === 1 ? 0 : (step * members.length) / 2;
  let [standing, places, visible, hidden, telling] = [0, 0, 0, 0, 0];
  for (const [at, value] of whole.values.entries()) {
    if (value === null || value === 0) continue;
    standing += 1;
    const numbers = parts.flatMap((part) => series[part]?.values[at] ?? []);
    const unseen = parts.filter((part) => series[part]?.hidden?.[at] === true).length;
    if (numbers.length + unseen < parts.length) continue;
    const sum = numbers.reduce((all, number) => all + number, 0);
    const gap = value - sum;
    const slack = Math.min(tolerance, Math.abs(value) * mostSlack) + 1e-9 * Math.abs(value);
    const most = slack + unseen * Math.max(10, ...numbers);
    if (value < 0 || numbers.some((number) => number < 0) || gap < -slack || gap > most) return null;
    if (sum < value * leastVisible) continue;
    places += 1;
    visible += numbers.length;
    hidden += unseen;
    if (numbers.filter((number) => number > 0).length > 1) telling += 1;
  }
  return telling === 0 || places < standing / 2 ? null : { total, parts, places, visible, hidden, tolerance };
}

function roundingStep(members: readonly Series[]): number {
  const numbers = members.flatMap(({ values }) => values.filter((value) => value !== null && value !== 0));
  if (numbers.length < fewestRounded) return 1;
  return [1000, 100, 10, 5].find((step) => numbers.every((number) => (number ?? 0) % step === 0)) ?? 1;
}
