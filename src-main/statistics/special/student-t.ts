import { betaTail, proportionOfOdds } from './beta-tail.ts';
import { inverseBeta } from './inverse-beta.ts';
import type { Tail } from './tail.ts';

/**
 * The probability beyond `t` of Student's t with so many degrees of freedom (above 0, not necessarily whole), from the
 * incomplete beta function (NIST Digital Library of Mathematical Functions, 8.17).
 */
export function studentTail(t: number, freedom: number, tail: Tail): number {
  if (t < 0) return studentTail(-t, freedom, tail === 'lower' ? 'upper' : 'lower');
  const beyond = betaTail(0.5, freedom / 2, proportionOfOdds((t * t) / freedom), 'upper') / 2;
  return tail === 'upper' ? beyond : 1 - beyond;
}

/** The t beyond which this probability (0 to 0.5) of Student's distribution lies; NaN without a degree of freedom. */
export function inverseStudent(probability: number, freedom: number): number {
  if (!(freedom > 0)) return Number.NaN;
  if (probability === 0) return Infinity;
  const { value, complement } = inverseBeta(0.5, freedom / 2, 2 * probability, 'upper');
  return Math.sqrt((freedom * value) / complement);
}
