import { sum } from './rake.ts';

/** Whole numbers that add up to `total`, in proportion to `weights`, by largest remainders; ties go to the first. */
export function apportion(weights: readonly number[], total: number): number[] {
  const scale = total / sum(weights);
  const shares = weights.map((weight) => Math.floor(weight * scale));
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: weight * scale - Math.floor(weight * scale) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const left = total - sum(shares);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
