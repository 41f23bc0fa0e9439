import { formatNumber } from '../../../shared/base/format-number.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { isOfNumbers } from '../reading/mark-choices.ts';
import { lineWords, placeOf, valuesWhere } from './looked-at.ts';
import type { LookedAt, PlacedValue } from './looked-at.ts';

const number = /^(?:(.*?)[\s,;:–-]*[\s(])?\(?(?:numbers?|counts?|n|value)\)?$/i;
const percent = /^(?:(.*?)[\s,;:–-]*[\s(])?\(?(?:%|per ?cent|percentages?|pct)\)?$/i;
const mostLabels = 1500;

/** Label columns by which some rows hold numbers and others the per cents of the same: "Roma (number)", "Roma (percent)". */
export async function percentRows(table: LookedAt): Promise<Problem[]> {
  const values = [...table.roles].filter(([, role]) => isOfNumbers(role)).map(([name]) => name);
  if (values.length === 0) return [];
  const problems: Problem[] = [];
  for (const [column, { kind }] of table.roles) {
    if (kind !== 'strand' && kind !== 'category') continue;
    const labels = await valuesWhere(table, column, 'true', mostLabels);
    const numbers = new Map(labels.flatMap((label) => stemOf(number, label)));
    const pairs = labels.flatMap((label) =>
      stemOf(percent, label).flatMap(([stem, found]) => {
        const beside = numbers.get(stem);
        return beside === undefined ? [] : [{ found, beside }];
      }),
    );
    const taken = new Set(table.read.totalRows?.find((each) => each.column === column)?.values);
    const left = pairs.filter(({ found }) => !taken.has(found.value.trim()));
    if (left.length > 0) problems.push(problemOf(table, column, values, left));
  }
  return problems;
}

/** What a label is without the words of its unit, as others are compared with it. */
function stemOf(form: RegExp, label: PlacedValue): [string, PlacedValue][] {
  const match = form.exec(label.value.trim());
  return match === null ? [] : [[(match[1] ?? '').toLowerCase(), label]];
}

interface Pair {
  readonly found: PlacedValue;
  readonly beside: PlacedValue;
}

function problemOf(
  { roles, read }: LookedAt,
  column: string,
  values: readonly string[],
  pairs: readonly Pair[],
): Problem {
  const [first] = pairs;
  const line = first?.found.line ?? null;
  const rows = pairs.reduce((sum, { found }) => sum + found.rows, 0);
  const numbers = pairs.reduce((sum, { beside }) => sum + beside.rows, 0);
  const [only] = values.length === 1 ? values : [];
  const kept = (read.totalRows ?? []).filter((each) => each.column !== column);
  const taken = (read.totalRows ?? []).find((each) => each.column === column)?.values ?? [];
  const percents = [...taken, ...pairs.map(({ found }) => found.value.trim())];
  const isMeasure = only !== undefined && roles.get(only)?.kind === 'measure';
  return {
    kind: 'unlike-role',
    severity: 'warning',
    title: `"${column}" labels some rows as numbers and others as per cents.`,
    detail: `${lineWords(line)}"${first?.found.value ?? ''}" stands beside "${first?.beside.value ?? ''}": ${formatNumber(numbers)} rows hold numbers${only === undefined ? '' : ` in "${only}"`}, ${formatNumber(rows)} their per cents. Neither may be added to the other. Leave the rows of per cents out of every count; they stay in the table.`,
    ...placeOf(line, column),
    rows,
    fixes: [
      {
        label: 'Count the numbers, and leave the per cents out',
        read: { ...read, totalRows: [...kept, { column, values: percents }] },
        ...(isMeasure ? { roles: { [only]: { kind: 'count', unit: 'not known' } } } : {}),
      },
    ],
  };
}
