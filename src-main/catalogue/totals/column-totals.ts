import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { Choice } from '../../../shared/model/import-plan.ts';
import type { ColumnDescription } from '../../../shared/model/import-preview.ts';
import type { Connection } from '../../database/connection.ts';
import type { FoundSum, Series } from './find-sums.ts';
import { nameSums } from './name-sums.ts';
import type { NamedSum } from './name-sums.ts';
import { sampleNumbers } from './sample-numbers.ts';

const mostColumns = 1200;

/** A column that is, or may be, the sum of others. */
export interface ColumnTotal {
  readonly column: string;
  /** Taken as a sum: the numbers and the name agree. */
  readonly isSure: boolean;
  readonly role: Extract<ColumnRole, { kind: 'total' }>;
  readonly choice: Choice;
}

/** Finds the columns that are sums of other columns: by arithmetic over a sample of rows, and by name. */
export async function columnTotals(
  connection: Connection,
  relation: string,
  columns: readonly ColumnDescription[],
  settled: Readonly<Record<string, ColumnRole>>,
): Promise<ColumnTotal[]> {
  const counts = columns.filter(({ role }) => role.kind === 'count' || role.kind === 'total');
  const measures = columns.filter(({ role }) => role.kind === 'measure');
  const all = columns.filter((column) => counts.includes(column) || measures.includes(column));
  if (all.length < 3 || all.length > mostColumns) return [];
  const sampled = await sampleNumbers(
    connection,
    relation,
    all.map(({ name }) => name),
  );
  const found = new Map<string, ColumnTotal>();
  for (const group of [counts, measures, all]) {
    if (group.length < 3 || (group === all && found.size > 0)) continue;
    const series = group.map(({ name }): Series => ({ name, values: sampled.get(name) ?? [] }));
    const sums = nameSums(series, () => false);
    const filled = sums.length > 0 ? [] : nameSums(series.map(withNothing), () => false);
    for (const sum of [...sums, ...filled]) {
      const column = group[sum.total];
      if (column === undefined || found.has(column.name)) continue;
      if ((group !== counts || filled.includes(sum)) && !sum.isNamed) continue;
      found.set(column.name, totalOf(column, sum, series, settled[column.name], filled.includes(sum)));
    }
  }
  return [...found.values(), ...calledTotals(counts, found, settled)];
}

/** Cells that hold no number taken as nothing: accounts leave them empty, or print a dash. */
function withNothing({ name, values }: Series): Series {
  return { name, values: values.map((value) => value ?? 0) };
}

function totalOf(
  column: ColumnDescription,
  sum: NamedSum,
  series: readonly Series[],
  settled: ColumnRole | undefined,
  isFilled: boolean,
): ColumnTotal {
  const of = sum.leaves.map((leaf) => series[leaf]?.name ?? '');
  const role = { kind: 'total' as const, of };
  const [first] = sum.sums;
  const isSure = sum.isNamed;
  const isExact =
    first !== undefined && !isFilled && first.agreed === first.checked && first.tolerance === 0 && first.checked >= 5;
  const asPart: ColumnRole = column.role.kind === 'total' ? { kind: 'count', unit: 'not known' } : column.role;
  const isTotal = settled === undefined ? isSure : settled.kind === 'total';
  return {
    column: column.name,
    isSure,
    role,
    choice: {
      topic: 'totals',
      column: column.name,
      value: `${isTotal ? 'The' : 'Perhaps the'} sum of ${of.length === 1 ? 'one other column' : `${formatNumber(of.length)} columns`}`,
      because: `${sum.sums.map((each) => sumWords(each, series)).join(' ')}${isFilled ? ' Cells without a number count as nothing in it.' : ''}${isSure ? '' : ' Its name does not say that it is a total.'}`,
      confidence: settled !== undefined ? 'settled' : !isSure ? 'unsure' : isExact ? 'certain' : 'likely',
      alternatives: [
        isTotal
          ? { label: 'A column of its own', roles: { [column.name]: asPart } }
          : { label: 'A sum, not counted with its parts', roles: { [column.name]: role } },
      ],
    },
  };
}

/** "It equals the sum of the 19 columns to its right in 24 of 24 rows." */
function sumWords({ parts, place, checked, agreed, tolerance }: FoundSum, series: readonly Series[]): string {
  const [first, last] = [series[parts[0] ?? 0]?.name ?? '', series[parts.at(-1) ?? 0]?.name ?? ''];
  const names = parts.length === 1 ? `"${first}"` : `"${first}" to "${last}"`;
  const where = { after: 'to its right', before: 'to its left', apart: 'elsewhere' }[place];
  const columns = parts.length === 1 ? 'column' : `${formatNumber(parts.length)} columns`;
  const rounding = tolerance === 0 ? '' : `, give or take ${String(Number(tolerance.toPrecision(3)))} for rounding`;
  return `It equals the sum of the ${columns} ${where} (${names}) in ${formatNumber(agreed)} of ${formatNumber(checked)} rows${rounding}.`;
}

/** Columns that are called a total but are the sum of nothing that was found. */
function calledTotals(
  counts: readonly ColumnDescription[],
  found: ReadonlyMap<string, ColumnTotal>,
  settled: Readonly<Record<string, ColumnRole>>,
): ColumnTotal[] {
  if (counts.length < 4) return [];
  return counts.flatMap((column) => {
    if (
      found.has(column.name) ||
      settled[column.name] !== undefined ||
      !/\b(total|all categories)\b/i.test(column.name.replaceAll('_', ' '))
    )
      return [];
    const role = { kind: 'total' as const, of: [] };
    return [
      {
        column: column.name,
        isSure: false,
        role,
        choice: {
          topic: 'totals' as const,
          column: column.name,
          value: 'Called a total',
          because: 'Its name speaks of a whole, but it equals the sum of no columns beside it.',
          confidence: 'unsure' as const,
          alternatives: [{ label: 'A sum, not counted with other columns', roles: { [column.name]: role } }],
        },
      },
    ];
  });
}
