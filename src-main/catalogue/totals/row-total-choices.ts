import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { Choice } from '../../../shared/model/import-plan.ts';
import type { ReadPlan } from '../../../shared/model/read-plan.ts';

/** A label whose rows sum those of others, or may do so, and how that is known. */
export interface RowTotal {
  readonly column: string;
  readonly label: string;
  /** The numbers and the label, or the level of the area, agree. */
  readonly isSure: boolean;
  /** The numbers alone show it, in many places and against none. */
  readonly isShown: boolean;
  readonly because: string;
}

export interface RowTotals {
  readonly totalRows: TotalRows;
  readonly choices: Choice[];
}

type TotalRows = NonNullable<ReadPlan['totalRows']>;
const shown = 4;

/** The rows that are taken as sums, and a choice for each column that holds labels of such rows. */
export function rowTotalChoices(
  found: readonly RowTotal[],
  keys: readonly { readonly name: string }[],
  read: ReadPlan,
): RowTotals {
  const byColumn = Map.groupBy(found, ({ column }) => column);
  const inferred: TotalRows = [...byColumn].flatMap(([column, totals]) => {
    const values = totals.filter(({ isSure }) => isSure).map(({ label }) => label);
    return values.length === 0 ? [] : [{ column, values }];
  });
  const totalRows = read.totalRows ?? inferred;
  const settled = read.totalRows?.map(({ column }) => column) ?? [];
  const columns = [
    ...new Set([...byColumn.keys(), ...settled.filter((name) => keys.some((key) => key.name === name))]),
  ];
  const choices = columns.flatMap((column) => choicesOf(column, byColumn.get(column) ?? [], totalRows, read));
  return { totalRows, choices };
}

function choicesOf(column: string, found: readonly RowTotal[], totalRows: TotalRows, read: ReadPlan): Choice[] {
  const taken = totalRows.find((each) => each.column === column)?.values ?? [];
  const others = found.filter(({ label }) => !taken.includes(label)).map(({ label }) => label);
  const confidence = read.totalRows === undefined ? 'likely' : 'settled';
  const known = found.filter(({ label }) => taken.includes(label));
  const choices: Choice[] = [];
  if (taken.length > 0)
    choices.push({
      topic: 'totals',
      column,
      value: `${labels(taken)}: sums of other rows`,
      because: because(known, 'Set by hand: these rows are loaded and marked, and not counted with their parts.'),
      confidence,
      alternatives: [{ label: 'Count them like other rows', read: { ...read, totalRows: without(totalRows, column) } }],
    });
  if (others.length > 0)
    choices.push({
      topic: 'totals',
      column,
      value: `${labels(others)}: counted like other rows`,
      because: because(
        found.filter(({ label }) => others.includes(label)),
        '',
      ),
      confidence: read.totalRows === undefined ? 'unsure' : 'settled',
      alternatives: [
        {
          label: 'Take them as sums of other rows',
          read: { ...read, totalRows: [...without(totalRows, column), { column, values: [...taken, ...others] }] },
        },
      ],
    });
  return choices;
}

function without(totalRows: TotalRows, column: string): TotalRows {
  return totalRows.filter((each) => each.column !== column);
}

function labels(values: readonly string[]): string {
  if (values.length > shown)
    return `${values
      .slice(0, shown - 1)
      .map((value) => `"${value}"`)
      .join(', ')} and ${formatNumber(values.length - shown + 1)} more`;
  return formatList(values.map((value) => `"${value}"`));
}

function because(found: readonly RowTotal[], otherwise: string): string {
  if (found.length === 0) return otherwise;
  const sentences = found.slice(0, shown).map(({ label, because: why }) => `"${label}" ${why}.`);
  const more = found.length > shown ? ` And ${formatNumber(found.length - shown)} more.` : '';
  return `${sentences.join(' ')}${more}`;
}
