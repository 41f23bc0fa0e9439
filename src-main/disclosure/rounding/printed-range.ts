import type { Policy } from '../../../shared/model/policy.ts';

/**
 * The whole numbers that a printed count may stand for, both ends included: as far around it as rounding went, but none
 * that would have been hidden. A printed 0 is nobody.
 */
export function printedRange(
  printed: number,
  within: number,
  { threshold }: Pick<Policy, 'threshold'>,
): { readonly lower: number; readonly upper: number } {
  if (printed === 0) return { lower: 0, upper: 0 };
  return { lower: Math.max(threshold, printed - within), upper: Math.max(threshold, printed + within) };
}
