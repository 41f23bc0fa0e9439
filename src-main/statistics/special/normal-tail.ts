import { gammaTail } from './gamma-tail.ts';
import type { Tail } from './tail.ts';

/** The probability beyond a standard normal deviate, from chi-square with one degree of freedom. */
export function normalTail(deviate: number, tail: Tail): number {
  if (deviate < 0) return normalTail(-deviate, tail === 'lower' ? 'upper' : 'lower');
  const beyond = gammaTail(0.5, deviate ** 2 / 2, 'upper') / 2;
  return tail === 'upper' ? beyond : 1 - beyond;
}
