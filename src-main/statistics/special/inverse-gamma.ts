import { gammaKernel, gammaTail } from './gamma-tail.ts';
import { invertTail } from './invert-tail.ts';
import type { Tail } from './tail.ts';

/**
 * The x at which the given tail of a gamma variable (this shape, scale 1) has this probability; 0 where shape is 0.
 * Half a chi-square quantile: χ²(p; df) = 2 · inverseGamma(df ÷ 2, p, 'lower'), fractional df included.
 */
export function inverseGamma(shape: number, probability: number, tail: Tail): number {
  if (probability > 0.5) return inverseGamma(shape, 1 - probability, tail === 'lower' ? 'upper' : 'lower');
  if (shape === 0) return 0;
  if (probability === 0) return tail === 'lower' ? 0 : Infinity;
  return invertTail(
    (x) => ({ probability: gammaTail(shape, x, tail), density: gammaKernel(shape, x) }),
    tail,
    probability,
    shape,
  );
}
