import { inverseNormal } from './special/inverse-normal.ts';
import { tailProbability } from './tail-probability.ts';

/** z of a two-sided interval, as qnorm(1 − (1 − c) ÷ 2): 1.959963984540054 at 0.95, Infinity at 1. */
export function normalDeviate(confidence: number): number {
  return inverseNormal(1 - tailProbability(confidence));
}
