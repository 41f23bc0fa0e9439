import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import type { SourceChanges } from '../../../shared/model/source-state.ts';

const named = 12;

/** What changed in one sentence: "240 rows more, one column gone; every category is as it was." */
export function changesHeadline(changes: SourceChanges): string {
  const { rows, columnsGone, columnsNew, columnsRetyped, categories } = changes;
  const difference = rows.after - rows.before;
  const parts = [
    ...(difference === 0 ? [] : [differenceWords(difference)]),
    ...(columnsGone.length === 0 ? [] : [`${countedNoun(columnsGone.length, 'column')} gone`]),
    ...(columnsNew.length === 0 ? [] : [countedNoun(columnsNew.length, 'new column')]),
    ...(columnsRetyped.length === 0 ? [] : [`${countedNoun(columnsRetyped.length, 'column')} of another type`]),
    ...(categories.length === 0 ? [] : [`other categories in ${countedNoun(categories.length, 'column')}`]),
  ];
  if (parts.length === 0) return 'As many rows, the same columns and the same categories; only values differ.';
  return `${startSentence(formatList(parts))}.`;
}

/** What came and went, under a heading for each kind of change. */
export function changedParts(
  changes: SourceChanges,
): readonly { readonly title: string; readonly items: readonly string[] }[] {
  const { columnsGone, columnsNew, columnsRetyped, categories } = changes;
  return [
    { title: 'Columns that are gone', items: columnsGone },
    { title: 'New columns', items: columnsNew },
    {
      title: 'Columns of another type',
      items: columnsRetyped.map(({ column, before, after }) => `${column}: ${before} before, now ${after}`),
    },
    {
      title: 'Categories',
      items: categories.flatMap((one) => [
        ...(one.gone.length === 0 ? [] : [`${one.column}: ${someOf(one.gone)} gone`]),
        ...(one.new.length === 0 ? [] : [`${one.column}: ${someOf(one.new)} new`]),
      ]),
    },
  ].filter(({ items }) => items.length > 0);
}

function someOf(values: readonly string[]): string {
  const quoted = values.slice(0, named).map((value) => `“${value}”`);
  const more = values.length - quoted.length;
  return more === 0 ? formatList(quoted) : `${quoted.join(', ')} and ${formatNumber(more)} more`;
}

function differenceWords(difference: number): string {
  const count = Math.abs(difference);
  return `${formatNumber(count)} ${difference > 0 ? 'more' : 'fewer'} ${count === 1 ? 'row' : 'rows'}`;
}
