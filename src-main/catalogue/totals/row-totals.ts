import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ColumnDescription } from '../../../shared/model/import-preview.ts';
import type { ReadPlan } from '../../../shared/model/read-plan.ts';
import type { Connection } from '../../database/connection.ts';
import { coverParts } from './covering-sums.ts';
import type { Covering } from './covering-sums.ts';
import { findApart } from './find-sums.ts';
import type { Series } from './find-sums.ts';
import { labelSeries } from './label-series.ts';
import { nameSums } from './name-sums.ts';
import { standingAlone } from './standing-alone.ts';
import { tableKeys } from './table-keys.ts';
import { wholeLabels } from './whole-labels.ts';
import { rowTotalChoices } from './row-total-choices.ts';
import type { RowTotal, RowTotals } from './row-total-choices.ts';

const mostLabels = 1500;
/** Whole tables hold columns of which some cannot be added; half of them have to agree. */
const halfShare = 0.5;
/** The share of a sum's rows that may stand without any part of it. */
const mostAlone = 0.02;
/** Finds the rows of an aggregate table that sum other rows: by arithmetic, by label and by level of area. */
export async function rowTotals(
  connection: Connection,
  relation: string,
  columns: readonly ColumnDescription[],
  read: ReadPlan,
): Promise<RowTotals> {
  const counts = columns.filter(({ role }) => role.kind === 'count' || role.kind === 'total');
  const measures = columns.filter(({ role }) => role.kind === 'measure');
  const isOfPeople = columns.some(({ role }) => role.kind === 'date-of-birth' || role.kind === 'age-in-years');
  const money = measures.filter(({ role }) => role.kind === 'measure' && role.unit === 'pounds');
  const measured = (counts.length > 0 ? counts : money).map(({ name }) => name);
  if (counts.length + measures.length === 0 || isOfPeople) return { totalRows: [], choices: [] };
  const { keys, determines } = await tableKeys(connection, relation, columns);
  const found: RowTotal[] = [];
  for (const key of keys) {
    if (!couldHoldTotals(key)) continue;
    const twin = keys.find(
      (other) =>
        other !== key &&
        keys.indexOf(other) < keys.indexOf(key) &&
        determines(key.name, other.name) &&
        determines(other.name, key.name),
    );
    if (twin !== undefined && found.some(({ column }) => column === twin.name)) continue;
    const others = keys.filter((other) => other !== key && !determines(key.name, other.name)).map(({ name }) => name);
    const series = await labelSeries(connection, relation, key.name, others, measured);
    if (series === null || series.length < 3 || series.length > mostLabels) continue;
    found.push(...(await besideTheirParts(connection, relation, totalsOfLabels(key, series), others)));
  }
  return rowTotalChoices(found, keys, read);
}

/** Sums are sure only where their parts stand beside them: rows without any would be lost from every count. */
async function besideTheirParts(
  connection: Connection,
  relation: string,
  totals: readonly RowTotal[],
  others: readonly string[],
): Promise<RowTotal[]> {
  const sure = totals.filter(({ isSure }) => isSure);
  const [first] = sure;
  if (first === undefined) return [...totals];
  const labels = sure.map(({ label }) => label);
  const found = await standingAlone(connection, relation, first.column, others, labels);
  return totals.map((total) => {
    const { rows, alone } = found.get(total.label) ?? { rows: 0, alone: 0 };
    if (!total.isSure || alone <= rows * mostAlone) return total;
    const where = `but ${formatNumber(alone)} of its ${formatNumber(rows)} rows stand alone, without parts`;
    return { ...total, isSure: false, because: `${total.because}, ${where}` };
  });
}

function couldHoldTotals({ role, distinct }: ColumnDescription): boolean {
  const kinds = ['strand', 'category', 'area-name', 'area-code'];
  return kinds.includes(role.kind) && distinct >= 3 && distinct <= mostLabels;
}

function totalsOfLabels({ name: column, role }: ColumnDescription, series: readonly Series[]): RowTotal[] {
  const { sizes, isOtherLevel, isWhole } = wholeLabels(
    series.map(({ name }) => name),
    role,
  );
  const fewest = Math.min(
    3,
    Math.max(1, ...series.map(({ values }) => values.filter((value) => value !== null).length)),
  );
  const sums = nameSums(series, isWhole, fewest);
  const known = new Set(sums.map(({ total }) => total));
  const wholes = series.flatMap((_, at) => (isWhole(at) ? [at] : []));
  const rest = series.flatMap((_, at) => (isWhole(at) || known.has(at) ? [] : [at]));
  const overAll = findApart(
    series,
    wholes.filter((at) => !known.has(at) && rest.length > 1).map((total) => ({ total, parts: rest })),
    fewest,
    halfShare,
  );
  const byNumbers = sums.flatMap((sum): RowTotal[] => {
    const [first] = sum.sums;
    if (first === undefined || (!sum.isNamed && fewest < 3)) return [];
    const parts = first.parts.map((part) => `"${series[part]?.name ?? ''}"`);
    const shown =
      parts.length > 4
        ? `${parts[0] ?? ''} to ${parts.at(-1) ?? ''}, ${formatNumber(parts.length)} labels`
        : formatList(parts);
    return [
      {
        column,
        label: series[sum.total]?.name ?? '',
        isSure: sum.isNamed,
        because: `equals the sum of ${shown} in ${formatNumber(first.agreed)} of ${formatNumber(first.checked)} places`,
      },
    ];
  });
  const byAll = overAll.map((sum): RowTotal => ({
    column,
    label: series[sum.total]?.name ?? '',
    isSure: true,
    because: `equals the sum of all ${formatNumber(sum.parts.length)} other labels in ${formatNumber(sum.agreed)} of ${formatNumber(sum.checked)} places`,
  }));
  const summed = new Set([...known, ...overAll.map(({ total }) => total)]);
  const covering = wholes.flatMap((at) => (summed.has(at) ? [] : (coverBelow(series, at, sizes, isWhole) ?? [])));
  const byCover = covering.map((found): RowTotal => ({
    column,
    label: series[found.total]?.name ?? '',
    isSure: true,
    because: coverWords(found),
  }));
  const sure = new Set([...summed, ...covering.map(({ total }) => total)]);
  const byName = wholes
    .filter((at) => !sure.has(at))
    .map((at): RowTotal => ({
      column,
      label: series[at]?.name ?? '',
      isSure: false,
      because: isOtherLevel(at)
        ? 'is an area of another level than the others'
        : 'is called a whole, but equals no sum that was found',
    }));
  return [...byNumbers, ...byAll, ...byCover, ...byName];
}

/** A whole over the parts that it may have: all labels that are no wholes, areas of one smaller level, or those next to it. */
function coverBelow(
  series: readonly Series[],
  total: number,
  sizes: readonly number[],
  isWhole: (at: number) => boolean,
): Covering | null {
  const places = [...series.keys()];
  const size = sizes[total] ?? -1;
  const levels = [...new Set(sizes)].filter((each) => each >= 0 && each < size).toSorted((a, b) => b - a);
  const parts = places.filter((at) => !isWhole(at));
  const next = places.findIndex((at) => at > total && isWhole(at));
  const before = places.findLastIndex((at) => at < total && isWhole(at));
  const candidates = [
    parts,
    ...levels.map((level) => places.filter((at) => sizes[at] === level)),
    parts.filter((at) => at > total && (next === -1 || at < next)),
    parts.filter((at) => at < total && at > before),
  ];
  for (const candidate of candidates) {
    const found = coverParts(series, total, candidate);
    if (found !== null) return found;
  }
  return null;
}

function coverWords({ parts, places, visible, hidden, tolerance }: Covering): string {
  const seen = hidden === 0 ? '' : `: ${formatNumber(visible)} of them visible, ${formatNumber(hidden)} hidden`;
  const rounding = tolerance === 0 ? '' : `, give or take ${String(tolerance)} for rounding`;
  const what = hidden === 0 ? 'equals the sum of' : 'is no less than the sum of';
  const where = places === 1 ? 'in its only place' : `in ${formatNumber(places)} places`;
  return `${what} ${formatNumber(parts.length)} other labels ${where}${rounding}${seen}`;
}
