import type { Method } from '../../shared/model/estimate.ts';

/** A value with its limits and how they were reached; `upper` may be Infinity. */
export interface Interval {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly method: Method;
}

/** The share of intervals that hold the truth, where nothing else is asked for. */
export const usualConfidence = 0.95;
