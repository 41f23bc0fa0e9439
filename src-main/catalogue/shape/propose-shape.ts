import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { Choice, ReadingChange } from '../../../shared/model/import-plan.ts';
import type { ColumnDescription } from '../../../shared/model/import-preview.ts';
import type { ReadPlan } from '../../../shared/model/read-plan.ts';
import { columnGroups } from './column-groups.ts';
import type { ColumnGroup } from './column-groups.ts';
import { titleOf } from './name-starts.ts';

const mostOffered = 3;

/** Whether years or categories stand as columns, and how they would stand as rows; offered, never done unasked. */
export function proposeShape(columns: readonly ColumnDescription[], read: ReadPlan): Choice[] {
  if (read.unpivot !== undefined) return [undoing(read, read.unpivot)];
  const groups = columnGroups(columns).slice(0, mostOffered);
  const [first] = groups;
  if (first === undefined) return [];
  const totals = columns.filter(({ role }) => role.kind === 'total').length;
  const summed =
    totals === 0
      ? ''
      : ` ${totals === 1 ? 'The column that sums others stays' : `The ${formatNumber(totals)} columns that sum others stay`} beside them.`;
  return [
    {
      topic: 'shape',
      value: 'As it is in the file',
      because: `${groups.map(groupWords).join(' ')}${summed}`,
      confidence: 'likely',
      alternatives: groups.map((group) => asRows(group, columns, read, groups.length > 1)),
    },
  ];
}

/** "12 columns are years, from "2010" to "2021"." */
function groupWords({ title, columns }: ColumnGroup): string {
  const ends = `"${columns[0] ?? ''}" to "${columns.at(-1) ?? ''}"`;
  return `${formatNumber(columns.length)} columns stand for one ${title.toLowerCase()} each: ${ends}.`;
}

function asRows(
  group: ColumnGroup,
  columns: readonly ColumnDescription[],
  read: ReadPlan,
  isOneOfMany: boolean,
): ReadingChange {
  const names = columns.map(({ name }) => name);
  const members = columns.filter(({ name }) => group.columns.includes(name));
  const [count, measure] = [
    members.find(({ role }) => role.kind === 'count'),
    members.find(({ role }) => role.kind === 'measure'),
  ];
  const value: ColumnRole = measure?.role ?? count?.role ?? { kind: 'measure', unit: 'not known' };
  const labelColumn = freeName(group.title, names);
  const valueColumn = freeName(value.kind === 'count' ? 'Count' : 'Value', names);
  const isTold =
    names.filter((name) => name.startsWith(group.prefix)).length === group.columns.length && group.prefix !== '';
  return {
    label: `One row for each ${group.title.toLowerCase()}${isOneOfMany && group.prefix !== '' ? ` of "${titleOf(group.prefix)}"` : ''}`,
    read: {
      ...read,
      unpivot: {
        prefix: group.prefix,
        ...(isTold ? {} : { columns: [...group.columns] }),
        labelColumn,
        valueColumn,
      },
    },
    roles: { [labelColumn]: group.label, [valueColumn]: value },
  };
}

function undoing(read: ReadPlan, { labelColumn, valueColumn }: NonNullable<ReadPlan['unpivot']>): Choice {
  const { unpivot: _, ...wide } = read;
  return {
    topic: 'shape',
    value: `One row for each ${labelColumn.toLowerCase()}`,
    because: `Columns were turned into rows: their names stand in "${labelColumn}", their numbers in "${valueColumn}".`,
    confidence: 'settled',
    alternatives: [{ label: 'As it is in the file', read: wide }],
  };
}

function freeName(name: string, names: readonly string[]): string {
  return names.some((other) => other.toLowerCase() === name.toLowerCase())
    ? freeName(`${name} of column`, names)
    : name;
}
