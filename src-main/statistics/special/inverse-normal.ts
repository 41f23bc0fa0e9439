import { inverseGamma } from './inverse-gamma.ts';

/** The standard normal deviate below which this probability lies (0 to 1), from chi-square with one degree of freedom. */
export function inverseNormal(probability: number): number {
  if (probability > 0.5) return -inverseNormal(1 - probability);
  const square = 2 * inverseGamma(0.5, 2 * probability, 'upper');
  return square === 0 ? 0 : -Math.sqrt(square);
}
