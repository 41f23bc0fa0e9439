import { formatNumber } from '../base/format-number.ts';
import type { DisclosureSummary } from '../model/disclosure-summary.ts';

/** How printed counts were rounded, in full; null where they were not. */
export function roundingNote({ rounding }: Pick<DisclosureSummary, 'rounding'>): string | null {
  if (rounding === undefined) return null;
  const { base, within } = rounding;
  const distance =
    within < base
      ? `each is less than ${formatNumber(base)} from what was counted`
      : `each is at most ${formatNumber(within)} from what was counted`;
  return (
    `Printed counts are rounded to multiples of ${formatNumber(base)} together, so that tables still add up: ${distance}. ` +
    'Rates, shares, ratios and their intervals are made from the rounded counts, and so is all that is said of them.'
  );
}

/** The same below a table, in a sentence; null where counts were not rounded. */
export function tableRoundingNote({ rounding }: Pick<DisclosureSummary, 'rounding'>): string | null {
  return rounding === undefined
    ? null
    : `Counts are rounded to ${formatNumber(rounding.base)}; everything else is made from the rounded counts.`;
}
