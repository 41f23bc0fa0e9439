import type { Policy } from '../../shared/model/policy.ts';
import type { CountRange } from './table-system.ts';

/** How closely, in percent, the greatest contribution of a sensitive sum may be worked out where the policy does not say. */
const usualPercent = 10;

/** Fewer contributors than this know one another's contributions. */
const fewestContributors = 3;

/**
 * The range that a hidden sum's interval must contain so that nobody can work out its greatest contribution too closely,
 * or null where the sum is not sensitive. A sum is sensitive under the p% rule (total − x₁ − x₂ < p% of x₁), under the
 * (n, k) rule (the n greatest over k% of the total) and with fewer than three contributors. The second greatest
 * contributor, who knows x₂, must not be able to put x₁ under x₁ + p%: the sum must be able to be x₁ + p% + x₂ or more, and
 * under the (n, k) rule the n greatest ÷ k% or more; and as far below the true one (protection levels: Hundepool and
 * others 2012, 4.2.2). Contributions are whole numbers; those of 0 are nobody's.
 */
export function dominatedRange(
  contributions: readonly number[],
  { dominance, closerThanPercent }: Pick<Policy, 'dominance' | 'closerThanPercent'>,
): CountRange | null {
  const parts = contributions.filter((part) => part > 0).sort((first, second) => second - first);
  const total = sumOf(parts);
  const [first = 0, second = 0] = parts;
  const margin = (first * (closerThanPercent ?? usualPercent)) / 100;
  const isTooClose = closerThanPercent !== null && total - first - second < margin;
  const greatest = dominance === null ? 0 : sumOf(parts.slice(0, dominance.most));
  const isDominated = dominance !== null && greatest > dominance.share * total;
  const isFew = parts.length > 0 && parts.length < fewestContributors;
  if (!isTooClose && !isDominated && !isFew) {
    return null;
  }
  const above = Math.max(first + margin + second, isDominated ? greatest / dominance.share : 0) - total;
  const reach = Math.max(1, Math.ceil(above - 1e-9));
  return { lower: Math.max(0, total - reach), upper: total + reach };
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}
