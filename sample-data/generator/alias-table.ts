import { sum } from './rake.ts';

/** One slot of an alias table: below `threshold` it stands for its own number, otherwise for `alias`. */
export interface AliasSlot {
  readonly threshold: number;
  readonly alias: number;
}

/**
 * Vose's alias method: a distribution over 0 … n-1 as n slots, so that one uniform number draws from it in one
 * look-up. The slot is the whole part of n × u, and its fraction is compared with the threshold.
 */
export function aliasTable(weights: readonly number[]): AliasSlot[] {
  const total = sum(weights);
  const scaled = weights.map((weight) => (weight / total) * weights.length);
  const slots = weights.map((_, index): AliasSlot => ({ threshold: 1, alias: index }));
  const small: number[] = [];
  const large: number[] = [];
  scaled.forEach((share, index) => (share < 1 ? small : large).push(index));
  while (small.length > 0 && large.length > 0) {
    const under = small.pop() ?? 0;
    const over = large.pop() ?? 0;
    const threshold = scaled[under] ?? 0;
    slots[under] = { threshold, alias: over };
    const rest = (scaled[over] ?? 0) - (1 - threshold);
    scaled[over] = rest;
    (rest < 1 ? small : large).push(over);
  }
  return slots;
}
