import type { StrandId } from '../model/code-list.ts';
import type { Policy } from '../model/policy.ts';

/** Strands whose answers are special-category data under the UK GDPR (Article 9), or give it away. */
const specialCategoryStrands: ReadonlySet<StrandId> = new Set([
  'ethnic-group',
  'religion',
  'disability',
  'sexual-orientation',
  'gender-identity',
  'pregnancy-maternity',
]);

/**
 * The threshold of tables that are protected together, given by these strands: the higher one where a special-category
 * strand is among them, as linked tables share their totals.
 */
export function effectiveThreshold({ threshold, sensitiveThreshold }: Policy, strands: readonly StrandId[]): number {
  const isSensitive = strands.some((strand) => specialCategoryStrands.has(strand));
  return isSensitive ? Math.max(threshold, sensitiveThreshold ?? threshold) : threshold;
}
