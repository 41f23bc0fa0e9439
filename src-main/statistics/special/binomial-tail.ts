import { betaTail, type Proportion } from './beta-tail.ts';
import type { Tail } from './tail.ts';

/** The probability of `count` or fewer (lower) or of `count` or more (upper) of `trials`, each with this proportion. */
export function binomialTail(count: number, trials: number, at: Proportion, tail: Tail): number {
  if (tail === 'lower') return count >= trials ? 1 : count < 0 ? 0 : betaTail(count + 1, trials - count, at, 'upper');
  return count <= 0 ? 1 : count > trials ? 0 : betaTail(count, trials - count + 1, at, 'lower');
}
