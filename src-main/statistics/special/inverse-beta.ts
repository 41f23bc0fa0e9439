import { betaKernel, betaTail, proportionOfOdds, type Proportion } from './beta-tail.ts';
import { invertTail } from './invert-tail.ts';
import type { Tail } from './tail.ts';

/** The proportion at which the given tail of a beta variable has this probability; a, b > 0. */
export function inverseBeta(a: number, b: number, probability: number, tail: Tail): Proportion {
  if (probability > 0.5) return inverseBeta(a, b, 1 - probability, tail === 'lower' ? 'upper' : 'lower');
  if (probability === 0) return proportionOfOdds(tail === 'lower' ? 0 : Infinity);
  const odds = invertTail(
    (point) => {
      const at = proportionOfOdds(point);
      return { probability: betaTail(a, b, at, tail), density: betaKernel(a, b, at) };
    },
    tail,
    probability,
    a / b,
  );
  return proportionOfOdds(odds);
}
