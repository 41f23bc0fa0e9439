import { formatNumber } from '../../shared/base/format-number.ts';
import type { DisclosureSummary } from '../../shared/model/disclosure-summary.ts';

/** Several measures' summaries as one: cells add up, and the narrowest interval counts for all. */
export function combinedDisclosure(summaries: readonly DisclosureSummary[]): DisclosureSummary {
  const intervals = summaries.flatMap(({ narrowestInterval }) =>
    narrowestInterval === null ? [] : [narrowestInterval],
  );
  const texts = (pick: (summary: DisclosureSummary) => string) => [...new Set(summaries.map(pick))].join(' ');
  return {
    policy: texts(({ policy }) => policy),
    threshold: Math.max(0, ...summaries.map(({ threshold }) => threshold)),
    cells: summaries.reduce((sum, { cells }) => sum + cells, 0),
    hidden: summaries.reduce((sum, { hidden }) => sum + hidden, 0),
    narrowestInterval: intervals.length === 0 ? null : Math.min(...intervals),
    method: texts(({ method }) => method),
  };
}

/** What was hidden, why, and how it was checked, without telling one reason for hiding from another. */
export function disclosureNote(summary: DisclosureSummary): string {
  if (summary.hidden === 0)
    return `No number had to be hidden. Counts from 1 to ${formatNumber(summary.threshold - 1)} would be.`;
  const checked =
    summary.narrowestInterval === null
      ? ''
      : ` Every hidden number was checked: the least and the greatest value that fit with what is printed are at least ${formatNumber(summary.narrowestInterval)} apart.`;
  return (
    `Counts from 1 to ${formatNumber(summary.threshold - 1)} are hidden, with the rates, shares and ratios that would give them away. ` +
    'Other numbers are hidden so that none can be worked out from totals or other tables. ' +
    'All carry the same mark, [c], so that the mark does not say which. True zeros are shown. ' +
    `${formatNumber(summary.hidden)} of ${formatNumber(summary.cells)} numbers are hidden.${checked} ${summary.method}`
  ).trim();
}
