import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { SourceChanges } from '../../../shared/model/source-state.ts';
import { oneLine } from './text-layout.ts';

const mostNamed = 10;

/** What would change if a source were taken again, a line for each thing; one line where nothing would but values. */
export function describeChanges(changes: SourceChanges): string[] {
  const { rows, rejected, columnsGone, columnsNew, columnsRetyped, categories, problems } = changes;
  const lines = [
    ...(rows.before === rows.after
      ? []
      : [`Rows: ${formatNumber(rows.before)} before, ${formatNumber(rows.after)} now`]),
    ...(rejected.before === rejected.after
      ? []
      : [`Rejected rows: ${formatNumber(rejected.before)} before, ${formatNumber(rejected.after)} now`]),
    ...named('Columns gone', columnsGone),
    ...named('New columns', columnsNew),
    ...columnsRetyped.map(({ column, before, after }) => `Column "${oneLine(column)}": ${before} before, ${after} now`),
    ...categories.flatMap(({ column, gone, new: added }) => [
      ...named(`Gone from "${oneLine(column)}"`, gone),
      ...named(`New in "${oneLine(column)}"`, added),
    ]),
    ...problems.filter(({ severity }) => severity === 'error').map(({ title }) => `Problem: ${oneLine(title, 300)}`),
  ];
  return lines.length === 0 ? ['The same columns, categories and number of rows; only values differ.'] : lines;
}

function named(title: string, values: readonly string[]): string[] {
  if (values.length === 0) return [];
  const shown = values.slice(0, mostNamed).map((value) => `"${oneLine(value)}"`);
  const more = values.length - shown.length;
  return [`${title}: ${formatList(more === 0 ? shown : [...shown, `${formatNumber(more)} more`])}`];
}
