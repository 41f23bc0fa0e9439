import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { coverParts } from './covering-sums.ts';
import type { Covering } from './covering-sums.ts';
import { findApart } from './find-sums.ts';
import type { Series } from './find-sums.ts';
import { listedParts } from './listed-parts.ts';
import { nameSums } from './name-sums.ts';
import type { NamedSum } from './name-sums.ts';
import type { RowTotal } from './row-total-choices.ts';
import type { KeyColumn } from './table-keys.ts';
import { wholeLabels } from './whole-labels.ts';

/** Whole tables hold columns of which some cannot be added; half of them have to agree. */
const halfShare = 0.5;
/** In so many places numbers that always add up speak for themselves. */
const manyPlaces = 6;
/** A row of areas that sums so many others or more, all that there are, is the area of them all. */
const fewestAreas = 3;

/** The labels of a column that sum others of it, or may do so: by their numbers, by what they are called and by level of area. */
export function totalsOfLabels(
  { name: column, role }: KeyColumn,
  series: readonly Series[],
  codeless: ReadonlySet<string>,
): RowTotal[] {
  const { sizes, isOtherLevel, isWhole } = wholeLabels(
    series.map(({ name }) => name),
    role,
  );
  const fewest = Math.min(
    3,
    Math.max(1, ...series.map(({ values }) => values.filter((value) => value !== null).length)),
  );
  const sums = nameSums(series, isWhole, fewest);
  const names = series.map(({ name }) => name);
  const listed = new Map(findApart(series, listedParts(names, role), fewest).map((sum) => [sum.total, sum]));
  const known = new Set(sums.map(({ total }) => total));
  const wholes = series.flatMap((_, at) => (isWhole(at) ? [at] : []));
  const rest = series.flatMap((_, at) => (isWhole(at) || known.has(at) || listed.has(at) ? [] : [at]));
  const overAll = findApart(
    series,
    wholes.filter((at) => !known.has(at) && rest.length > 1).map((total) => ({ total, parts: rest })),
    fewest,
    halfShare,
  );
  const byNumbers = sums.flatMap((sum): RowTotal[] => {
    const [first] = sum.sums;
    if (first === undefined) return [];
    const label = series[sum.total]?.name ?? '';
    const isOver = isOverAll(sum, series, known);
    const level =
      role.kind !== 'area-name' || !isOver
        ? ''
        : codeless.has(label)
          ? ', and has no area code of its own'
          : sum.total === 0 || sum.total === series.length - 1
            ? `, and stands ${sum.total === 0 ? 'above' : 'below'} all of them`
            : '';
    const isSure = sum.isNamed || level !== '' || listed.has(sum.total);
    if (!isSure && fewest < 3) return [];
    const parts = first.parts.map((part) => `"${series[part]?.name ?? ''}"`);
    const shown =
      parts.length > 4
        ? `${parts[0] ?? ''} to ${parts.at(-1) ?? ''}, ${formatNumber(parts.length)} labels`
        : formatList(parts);
    return [
      {
        column,
        label,
        isSure,
        isShown: first.agreed === first.checked && first.checked >= manyPlaces,
        because: `equals the sum of ${shown} in ${formatNumber(first.agreed)} of ${formatNumber(first.checked)} places${level}`,
      },
    ];
  });
  const byList = [...listed.values()].flatMap(({ total, parts, checked, agreed }): RowTotal[] =>
    known.has(total)
      ? []
      : [
          {
            column,
            label: names[total] ?? '',
            isSure: true,
            isShown: true,
            because: `equals the sum of its ${formatNumber(parts.length)} groups, ${formatList(parts.map((part) => `"${names[part] ?? ''}"`))}, in ${formatNumber(agreed)} of ${formatNumber(checked)} places`,
          },
        ],
  );
  const byAll = overAll.map((sum): RowTotal => ({
    column,
    label: series[sum.total]?.name ?? '',
    isSure: true,
    isShown: true,
    because: `equals the sum of all ${formatNumber(sum.parts.length)} other labels in ${formatNumber(sum.agreed)} of ${formatNumber(sum.checked)} places`,
  }));
  const summed = new Set([...known, ...listed.keys(), ...overAll.map(({ total }) => total)]);
  const covering = wholes.flatMap((at) => (summed.has(at) ? [] : (coverBelow(series, at, sizes, isWhole) ?? [])));
  const byCover = covering.map((found): RowTotal => ({
    column,
    label: series[found.total]?.name ?? '',
    isSure: true,
    isShown: true,
    because: coverWords(found),
  }));
  const sure = new Set([...summed, ...covering.map(({ total }) => total)]);
  const byName = wholes
    .filter((at) => !sure.has(at))
    .map((at): RowTotal => ({
      column,
      label: series[at]?.name ?? '',
      isSure: false,
      isShown: false,
      because: isOtherLevel(at)
        ? 'is an area of another level than the others'
        : 'is called a whole, but equals no sum that was found',
    }));
  return [...byNumbers, ...byList, ...byAll, ...byCover, ...byName];
}

/** Whether a series equals, wherever it stands, the sum of all others that sum nothing themselves. */
function isOverAll({ total, leaves, sums }: NamedSum, series: readonly Series[], known: ReadonlySet<number>): boolean {
  const others = [...series.keys()].filter((at) => at !== total && !known.has(at));
  return (
    others.length >= fewestAreas &&
    others.every((at) => leaves.includes(at)) &&
    sums.every(({ checked, agreed }) => checked >= 3 && agreed === checked)
  );
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
