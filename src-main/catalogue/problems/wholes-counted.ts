import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { rowsOf } from '../cells-hold.ts';
import { tableKeys } from '../totals/table-keys.ts';
import type { KeyColumn } from '../totals/table-keys.ts';
import { findRowTotals } from '../totals/row-totals.ts';
import type { RowTotal } from '../totals/row-total-choices.ts';
import { standingAlone } from '../totals/standing-alone.ts';
import { isCalledWhole } from '../totals/whole-labels.ts';
import { keyColumns } from './key-columns.ts';
import { lineWords, placeOf, valuesWhere, withoutTotalRows } from './looked-at.ts';
import type { LookedAt, PlacedValue } from './looked-at.ts';

const numberKinds: readonly ColumnRole['kind'][] = ['count', 'total', 'measure'];
const labelKinds: readonly ColumnRole['kind'][] = ['strand', 'category', 'area-name', 'area-code'];
const mostLabels = 1500;

/** So many rows show what adds up; each is read with all of its numbers. */
const mostSummed = 30_000;

/**
 * Rows of a table of counts that are called a whole, or sum others wherever these stand, have other rows beside them, and
 * are counted like these.
 */
export async function wholesCounted(table: LookedAt): Promise<Problem[]> {
  if (!isOfCounts(table) || table.read.totalRows?.length === 0) return [];
  const parts = withoutTotalRows(table);
  const columns = await keyColumns(parts);
  const labelled = columns.filter(({ role, distinct }) => labelKinds.includes(role.kind) && distinct >= 3);
  if (labelled.length === 0) return [];
  const { keys, determines } = await tableKeys(table.connection, parts.relation, columns);
  const sums = await sumsCounted(table, columns);
  const problems: Problem[] = [];
  const told = new Set<string>();
  for (const key of keys.filter(({ name }) => labelled.some((column) => column.name === name))) {
    const isTwin = [...told].some((other) => determines(key.name, other) && determines(other, key.name));
    const labels = key.distinct > mostLabels || isTwin ? [] : await valuesWhere(parts, key.name, 'true', mostLabels);
    const own = sums.filter(({ column }) => column === key.name);
    const wholes = labels.filter(
      ({ value }) => isCalledWhole(value.trim(), key.role) || own.some(({ label }) => label === value.trim()),
    );
    if (wholes.length === 0 || wholes.length === labels.length) continue;
    const others = keys.filter((other) => other !== key && !determines(key.name, other.name)).map(({ name }) => name);
    const beside = await standingAlone(
      table.connection,
      parts.relation,
      key.name,
      others,
      wholes.map(({ value }) => value.trim()),
    );
    const counted = wholes.filter(({ value }) => {
      const { rows, alone } = beside.get(value.trim()) ?? { rows: 0, alone: 0 };
      return alone < rows / 2;
    });
    if (counted.length === 0) continue;
    told.add(key.name);
    problems.push(problemOf(table, key.name, counted, own));
  }
  return problems;
}

/** The labels whose rows surely sum others, or do by their numbers alone in many places; levels of codes are told elsewhere. */
async function sumsCounted(table: LookedAt, keys: readonly KeyColumn[]): Promise<readonly RowTotal[]> {
  const numbers = [...table.roles].filter(([, { kind }]) => numberKinds.includes(kind));
  const columns = [...keys, ...numbers.map(([name, role]) => ({ name, role, distinct: 0 }))];
  const rows = table.rows > mostSummed ? `(SELECT * FROM ${table.relation} LIMIT ${mostSummed})` : table.relation;
  const { found } = await findRowTotals(table.connection, rows, columns);
  return found.filter(
    ({ column, isSure, isShown }) => (isSure || isShown) && table.roles.get(column)?.kind !== 'area-code',
  );
}

/** Whether the table is one of numbers that are added up, not one of people. */
function isOfCounts({ roles }: LookedAt): boolean {
  const found = [...roles.values()];
  const isOfPeople = found.some(({ kind }) => kind === 'date-of-birth' || kind === 'age-in-years');
  return !isOfPeople && found.some(({ kind }) => kind === 'count' || kind === 'total');
}

function problemOf(
  { read }: LookedAt,
  column: string,
  wholes: readonly PlacedValue[],
  sums: readonly RowTotal[],
): Problem {
  const rows = wholes.reduce((sum, each) => sum + each.rows, 0);
  const [first] = wholes;
  const names = wholes.slice(0, 4).map(({ value }) => `"${value.trim()}"`);
  const all = wholes.length > 4 ? `${names.join(', ')} and ${formatNumber(wholes.length - 4)} more` : formatList(names);
  const kept = (read.totalRows ?? []).filter((each) => each.column !== column);
  const taken = (read.totalRows ?? []).find((each) => each.column === column)?.values ?? [];
  const values = [...new Set([...taken, ...wholes.map(({ value }) => value.trim())])];
  return {
    kind: 'total-row',
    severity: 'warning',
    title: `${all} in "${column}" ${wholes.length === 1 ? 'is' : 'are'} counted like other rows, so that a sum of the column counts people twice.`,
    detail: `${lineWords(first?.line ?? null)}${evidenceOf(wholes, sums)} Say whether they sum other rows.`,
    ...placeOf(first?.line ?? null, column),
    rows,
    fixes: [
      { label: 'Take them as sums of other rows', read: { ...read, totalRows: [...kept, { column, values }] } },
      ...(read.totalRows === undefined
        ? [{ label: 'Count them like other rows', read: { ...read, totalRows: [] } }]
        : []),
    ],
  };
}

/** What the numbers show, and of what only the name speaks. */
function evidenceOf(wholes: readonly PlacedValue[], sums: readonly RowTotal[]): string {
  const shown = wholes.flatMap(({ value }) => sums.find(({ label }) => label === value.trim()) ?? []);
  const named = wholes.filter(({ value }) => !shown.some(({ label }) => label === value.trim()));
  const rows = named.reduce((sum, each) => sum + each.rows, 0);
  const sentences = shown.slice(0, 3).map(({ label, because }) => `"${label}" ${because}.`);
  if (shown.length > 3) sentences.push(`So do ${formatNumber(shown.length - 3)} more.`);
  if (rows > 0)
    sentences.push(
      `By name ${rowsOf(rows)} ${rows === 1 ? 'takes' : 'take'} others together, but the numbers do not show of which.`,
    );
  return sentences.join(' ');
}
