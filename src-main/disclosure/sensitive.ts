import type { LaidCell } from './laid.ts';
import type { ProtectionRule } from './rule.ts';
import type { CountRange, HiddenFloor } from './table-system.ts';

/** Whether the rule hides a cell for its own sake: a small count, or a sum that one contributor dominates. */
export function isSensitive(
  { count, mustSpan }: Pick<LaidCell, 'count' | 'mustSpan'>,
  { threshold, zerosSensitive }: ProtectionRule,
): boolean {
  return mustSpan === undefined ? count < threshold && (count >= 1 || zerosSensitive) : mustSpan !== null;
}

/**
 * The range that a sensitive cell's interval must contain: from the least a hidden count can be to threshold − 1, or as
 * wide as the rule says, within what earlier releases told of it.
 */
export function protectedRange(
  { count, mustSpan, range }: LaidCell,
  { threshold, minWidth }: ProtectionRule,
  least: HiddenFloor,
): CountRange {
  const span = mustSpan ?? { lower: least, upper: Math.max(threshold - 1, least + (minWidth ?? 0)) };
  return {
    lower: Math.min(count, Math.max(span.lower, range.lower)),
    upper: Math.max(count, Math.min(span.upper, range.upper)),
  };
}
