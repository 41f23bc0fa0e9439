import { deviance } from './deviance.ts';
import { stirlingError } from './stirling-error.ts';
import type { Tail } from './tail.ts';

/** A proportion with its complement, each to its own full precision. */
export interface Proportion {
  readonly value: number;
  readonly complement: number;
}

/** The proportion whose odds, value ÷ complement, these are. */
export function proportionOfOdds(odds: number): Proportion {
  return { value: 1 / (1 + 1 / odds), complement: 1 / (1 + odds) };
}

/** xᵃ (1 − x)ᵇ ÷ B(a, b): the density of the log-odds of a beta-distributed proportion. */
export function betaKernel(a: number, b: number, { value, complement }: Proportion): number {
  const total = a + b;
  const exponent =
    stirlingError(total) -
    stirlingError(a) -
    stirlingError(b) -
    deviance(a, total * value) -
    deviance(b, total * complement);
  return Math.sqrt(((a / total) * b) / (2 * Math.PI)) * Math.exp(exponent);
}

/**
 * Regularised incomplete beta function Iₓ(a, b) for the lower tail, 1 − Iₓ(a, b) for the upper: a probability; a, b > 0.
 * Continued fraction of A. DiDonato and A. Morris 1992 ("Significant digit computation of the incomplete beta function
 * ratios"), which stays exact where one of a and b is thousands of times the other.
 */
export function betaTail(a: number, b: number, at: Proportion, tail: Tail): number {
  if (at.value === 0) return tail === 'lower' ? 0 : 1;
  if (at.complement === 0) return tail === 'lower' ? 1 : 0;
  const isLower = at.value * b < at.complement * a;
  const opposite: Proportion = { value: at.complement, complement: at.value };
  const near = betaKernel(a, b, at) * (isLower ? fraction(a, b, at) : fraction(b, a, opposite));
  return isLower === (tail === 'lower') ? near : 1 - near;
}

/** 1 ÷ (β₁ + α₂ ÷ (β₂ + α₃ ÷ …)) for a proportion up to a ÷ (a + b), by the modified Lentz method. */
function fraction(a: number, b: number, at: Proportion): number {
  let below = 1 / fractionBase(a, b, at, 0);
  let above = Infinity;
  let result = below;
  let factor = 0;
  for (let step = 1; Math.abs(factor - 1) > 3 * Number.EPSILON; step += 1) {
    const odd = a + 2 * step - 1;
    const numerator = ((a + step - 1) / odd) * ((a + b + step - 1) / odd) * step * (b - step) * at.value ** 2;
    const base = fractionBase(a, b, at, step);
    below = 1 / (base + numerator * below);
    above = base + numerator / above;
    factor = above * below;
    result *= factor;
  }
  return result;
}

function fractionBase(a: number, b: number, { value, complement }: Proportion, step: number): number {
  const distance = a * complement - b * value;
  const first = step === 0 ? 0 : (step * (b - step) * value) / (a + 2 * step - 1);
  return step + first + ((a + step) * (distance + 1 + step * (1 + complement))) / (a + 2 * step + 1);
}
