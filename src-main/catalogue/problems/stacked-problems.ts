import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import type { ReadingChange } from '../../../shared/model/import-plan.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { findStacked } from '../totals/stacked-classifications.ts';
import type { Classification, StackedClassifications } from '../totals/stacked-classifications.ts';
import { tableKeys } from '../totals/table-keys.ts';
import { keyColumns } from './key-columns.ts';
import type { LookedAt } from './looked-at.ts';

/** Several classifications of the same people in one column: which of them is counted, or that people are counted twice. */
export async function stackedProblems(table: LookedAt): Promise<Problem[]> {
  const { roles, read, connection, relation } = table;
  const kinds = [...roles.values()].map(({ kind }) => kind);
  if (!kinds.includes('strand') || !kinds.includes('category') || read.totalRows?.length === 0) return [];
  const measured = [...roles].filter(([, { kind }]) => kind === 'count').map(([name]) => name);
  if (measured.length === 0) return [];
  const keys = await tableKeys(connection, relation, await keyColumns(table));
  const found = await findStacked(connection, relation, keys, measured);
  return found.flatMap((stacked) => problemOf(table, stacked));
}

function problemOf({ read }: LookedAt, stacked: StackedClassifications): Problem[] {
  const { labels, scheme, classifications, checked, agreed } = stacked;
  const taken = (read.totalRows ?? []).find(({ column }) => column === scheme)?.values ?? [];
  const byLabel = (read.totalRows ?? []).find(({ column }) => column === labels)?.values ?? [];
  const counted = classifications.filter(({ name }) => !taken.includes(name) && !byLabel.includes(name));
  const several = classifications.filter((each) => each.labels > 1);
  const whole = classifications.filter((each) => each.labels === 1);
  if (several.length < 2 && counted.length < 2) return [];
  const isOnce = counted.length < 2;
  const names = several.length < 2 ? classifications : several;
  const all = whole.length === 0 || several.length < 2 ? '' : `, and to the same as ${quoted(whole)}`;
  const title =
    several.length < 2
      ? `${quoted(names)} in "${scheme}" count the same people`
      : `${startSentence(countedNoun(several.length, 'classification'))} of the same people stand in "${labels}": ${quoted(several)}`;
  const is = counted.length === 1 && counted[0]?.labels === 1 ? 'is' : 'are';
  return [
    {
      kind: 'total-row',
      severity: isOnce ? 'note' : 'warning',
      title: isOnce ? `${title}.` : `${title}, so that a sum counts everybody ${formatNumber(counted.length)} times.`,
      detail: `The rows of each in "${scheme}" add up to the same in ${formatNumber(agreed)} of ${formatNumber(checked)} places${all}. ${isOnce ? `Only the labels of ${quoted(counted)} ${is} counted.` : 'Say which of them is to be counted.'}`,
      column: labels,
      rows: 0,
      fixes: several
        .filter((each) => !(isOnce && counted.includes(each)))
        .map((each) => countOnly(read, stacked, each)),
    },
  ];
}

function countOnly(
  read: LookedAt['read'],
  { scheme, classifications }: StackedClassifications,
  kept: Classification,
): ReadingChange {
  const others = (read.totalRows ?? []).filter(({ column }) => column !== scheme);
  const values = classifications.filter((each) => each !== kept).map(({ name }) => name);
  return {
    label: `Count only ${quoted([kept])}`,
    read: { ...read, totalRows: [...others, { column: scheme, values }] },
  };
}

function quoted(classifications: readonly Classification[]): string {
  return formatList(classifications.map(({ name }) => `"${name}"`));
}
