import { deviance } from './deviance.ts';
import { stirlingError } from './stirling-error.ts';
import type { Tail } from './tail.ts';

/** xᵃ e⁻ˣ ÷ Γ(a): the density of ln X where X is gamma-distributed with this shape and scale 1. */
export function gammaKernel(shape: number, x: number): number {
  return Math.sqrt(shape / (2 * Math.PI)) * Math.exp(-stirlingError(shape) - deviance(shape, x));
}

/**
 * Regularised incomplete gamma function, P(shape, x) for the lower and Q(shape, x) for the upper tail: a probability.
 * `shape` ≥ 0, not necessarily whole; at 0 all the probability lies at 0. Series and continued fraction of the NIST
 * Digital Library of Mathematical Functions, 8.11.4 and 8.9.2.
 */
export function gammaTail(shape: number, x: number, tail: Tail): number {
  if (x <= 0) return tail === 'upper' && shape > 0 ? 1 : tail === 'lower' && shape === 0 ? 1 : 0;
  if (shape === 0 || x === Infinity) return tail === 'lower' ? 1 : 0;
  const isLower = x < shape + 1;
  const near = gammaKernel(shape, x) * (isLower ? lowerSeries(shape, x) : upperFraction(shape, x));
  return isLower === (tail === 'lower') ? near : 1 - near;
}

function lowerSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let step = 1; term > sum * Number.EPSILON * 0.1; step += 1) {
    term *= x / (shape + step);
    sum += term;
  }
  return sum;
}

/** 1 ÷ (x + 1 − a − 1(1 − a) ÷ (x + 3 − a − 2(2 − a) ÷ …)), by the modified Lentz method. */
function upperFraction(shape: number, x: number): number {
  let base = x + 1 - shape;
  let above = Infinity;
  let below = 1 / base;
  let fraction = below;
  let factor = 0;
  for (let step = 1; Math.abs(factor - 1) > 3 * Number.EPSILON; step += 1) {
    const numerator = -step * (step - shape);
    base += 2;
    below = 1 / (base + numerator * below);
    above = base + numerator / above;
    factor = above * below;
    fraction *= factor;
  }
  return fraction;
}
