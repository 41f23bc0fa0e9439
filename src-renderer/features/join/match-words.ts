import { formatNumber, roundHalfUp } from '../../../shared/base/format-number.ts';
import type { MatchReport } from '../../../shared/model/join-plan.ts';

/** The share of rows that reached an area, "96.1%"; never rounded up to all of them. */
export function matchedShare(report: MatchReport): string {
  if (report.leftRows === 0) return '0%';
  const percent = (report.matchedRows / report.leftRows) * 100;
  if (report.matchedRows < report.leftRows && roundHalfUp(percent, 1) === 100) return '99.9%';
  return percent === 100 ? '100%' : `${formatNumber(percent, 1)}%`;
}

/** The title of a match report: what share matches, or that nothing is left over. */
export function describeMatch(report: MatchReport): string {
  if (report.matchedRows === report.leftRows) return `All ${formatNumber(report.leftRows)} rows match exactly one area`;
  if (report.matchedRows === 0) return 'Nothing matches';
  return `${matchedShare(report)} of rows match exactly one area`;
}

/** The rows that reached no area and may still live in the whole. */
export function unmatchedRows(report: MatchReport): number {
  return report.leftRows - report.matchedRows - report.outsideRows;
}

/** Rows that leave the join on the way, with what becomes of them. */
export interface LostRows {
  readonly rows: number;
  readonly title: string;
  readonly text: string;
}

/** Where the rows go that reach no area; kinds without rows are left out. */
export function lostRows(report: MatchReport): readonly LostRows[] {
  const lost = unmatchedRows(report);
  const outside = report.outsideRows;
  return [
    {
      rows: lost,
      title: `${formatNumber(lost)} ${lost === 1 ? 'row matches' : 'rows match'} nothing`,
      text: 'counted in the whole only, never dropped',
    },
    {
      rows: outside,
      title: `${formatNumber(outside)} ${outside === 1 ? 'row lies' : 'rows lie'} outside the whole`,
      text: 'left out of every count',
    },
  ].filter(({ rows }) => rows > 0);
}

/** What was made equal before matching: "letter case, spacing and punctuation". */
export const normaliserWords: Readonly<Record<MatchReport['plan']['normalisers'][number], string>> = {
  case: 'letter case',
  spacing: 'spacing',
  accents: 'accents',
  punctuation: 'punctuation',
  postcode: 'the way a postcode is written',
};
