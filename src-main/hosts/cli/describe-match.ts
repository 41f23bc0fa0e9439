import { formatNumber } from '../../../shared/base/format-number.ts';
import type { MatchReport, SideMatch } from '../../../shared/model/match-report.ts';
import { alignColumns, counted, oneLine, section } from './text-layout.ts';

const listed = 10;
const marks = { trap: '!!', loss: '! ', note: '  ' } as const;

/** How a join fits, in lines for a terminal; `full` adds what is done, step by step, and the keys that match nothing. */
export function describeMatch(report: MatchReport, full: boolean): string[] {
  const { left, right, plan, outsideRows, rows } = report;
  const lines = [
    `${plan.title} (${plan.id})`,
    `  ${oneLine(report.sentence, 400)}`,
    ...[sideLine(left), sideLine(right)].map((line) => `  ${line}`),
    ...(outsideRows === 0 ? [] : [`  ${counted(outsideRows, 'row')} outside the whole left out`]),
    `  ${counted(rows, 'row')} in the result, ${report.cardinality.replaceAll('-', ' ')}`,
    ...report.warnings.map(
      ({ grade, says, repair }) => `  ${marks[grade]} ${says}${repair === undefined ? '' : ` ${repair.says}.`}`,
    ),
  ];
  if (!full) return lines;
  return [
    ...lines,
    ...section(
      'What is done',
      report.steps.map((step, at) => `${at + 1}. ${step}`),
    ),
    ...section('Keys that match nothing', keyLines(left)),
    ...section(
      'Keys that may be another',
      report.nearMisses.slice(0, listed).map((miss) => `“${miss.left}” may be “${miss.right}”: ${miss.because}`),
    ),
    ...section(
      'Whose records match',
      report.strands.map(({ says }) => says),
    ),
  ];
}

function sideLine({ title, rows, keys, matchedRows, matchedKeys }: SideMatch): string {
  const share = rows === 0 ? '' : ` (${formatNumber(Math.floor((matchedRows / rows) * 1000) / 10, 1)}%)`;
  return `${title}: ${formatNumber(matchedRows)} of ${counted(rows, 'row')} match${share}, ${formatNumber(matchedKeys)} of ${counted(keys, 'key')}`;
}

function keyLines({ unmatched }: SideMatch): string[] {
  const shown = unmatched
    .slice(0, listed)
    .map(({ key, rows }) => [key === null ? 'empty' : `“${oneLine(key, 40)}”`, counted(rows, 'row')]);
  return [...alignColumns(shown), ...(unmatched.length > listed ? [`and ${unmatched.length - listed} more`] : [])];
}
