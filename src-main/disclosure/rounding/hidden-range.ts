import type { CountRange } from '../table-system.ts';

/** The greatest multiple of the base that counts under the threshold may become: the first from threshold − 1 on. */
export function greatestOfSmall(base: number, threshold: number): number {
  return Math.ceil((threshold - 1) / base) * base;
}

/**
 * What readers can tell of a hidden count from the multiple that it was rounded to, which they can work out where tables
 * add up. The multiples that small counts become say nothing of which small count it is, but that a zero stays 0.
 */
export function hiddenRange(rounded: number, within: number, base: number, threshold: number): CountRange {
  return rounded <= greatestOfSmall(base, threshold)
    ? { lower: rounded === 0 ? 0 : 1, upper: Math.max(threshold - 1, rounded + within) }
    : { lower: Math.max(threshold, rounded - within), upper: rounded + within };
}
