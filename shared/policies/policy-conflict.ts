import { formatNumber } from '../base/format-number.ts';
import type { Policy } from '../model/policy.ts';

/** Why the rules of a policy cannot hold together, and what to do, in a sentence; null where they can. */
export function policyConflict(policy: Policy): string | null {
  const { threshold, sensitiveThreshold, roundTo, dominance, closerThanPercent } = policy;
  if (roundTo !== null && roundTo > threshold) {
    return (
      `Counts from ${formatNumber(threshold)} to ${formatNumber(roundTo - 1)} are not hidden but would be rounded to 0 or ${formatNumber(roundTo)}, ` +
      `so a 0 would no longer mean nobody. Set "threshold" to ${formatNumber(roundTo)} or more, or "roundTo" to ${formatNumber(threshold)} or less.`
    );
  }
  if (roundTo !== null && !policy.zerosShown) {
    return 'Zeros are hidden and other counts rounded, which Strand cannot yet check together. Set "zerosShown" to true, or "roundTo" to null.';
  }
  if (sensitiveThreshold !== undefined && sensitiveThreshold < threshold) {
    return `Sensitive characteristics would be protected less than others: "sensitiveThreshold" is ${formatNumber(sensitiveThreshold)} and "threshold" ${formatNumber(threshold)}. Raise the first or leave it out.`;
  }
  if (threshold > 100) {
    return `Every count under ${formatNumber(threshold)} would be hidden, which leaves hardly anything. Set "threshold" to 100 or less.`;
  }
  if (dominance !== null && dominance.most === 1 && dominance.share < 0.5) {
    return 'A sum would be hidden wherever its greatest part is under half of it. Set "share" in "dominance" to 0.5 or more.';
  }
  if (closerThanPercent !== null && closerThanPercent > 100) {
    return 'Nobody can be known more closely than to within 100%. Set "closerThanPercent" to 100 or less.';
  }
  return null;
}
