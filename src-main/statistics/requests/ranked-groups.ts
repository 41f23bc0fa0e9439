import { AppError } from '../../../shared/base/app-error.ts';
import { toScale, type InequalityScale } from '../inequality-scale.ts';
import { normalDeviate } from '../normal-deviate.ts';
import type { RankedGroup } from '../slope-index.ts';
import { wilsonInterval } from '../wilson-interval.ts';
import { cellsOf, numbersIfAny, numbersOf, rowCount, type Cell, type Columns } from './columns.ts';
import { rowGroups, type RowGroup } from './row-groups.ts';

/** The ordered groups of one index of inequality. */
export interface RankedRows {
  readonly group: RowGroup;
  readonly ranked: readonly RankedGroup[];
}

type Numbers = readonly (number | null)[];

const inNumberOrder = new Intl.Collator('en', { numeric: true });

/** The groups of a request in the order of `q`, numbers by size even where they are written as text. */
export function rankedGroups(
  columns: Columns,
  groupBy: readonly string[],
  scale: InequalityScale,
  uses: string | null,
): RankedRows[] {
  const length = rowCount(columns, ['q', 'pop', ...groupBy]);
  const order = cellsOf(columns, 'q');
  const people = numbersOf(columns, 'pop');
  const values = valuesOf(columns, scale, people);
  const errors = errorsOf(columns, scale, uses, values, people);
  return rowGroups(columns, groupBy, length).map((group) => ({
    group,
    ranked: group.rows
      .toSorted((one, other) => compare(order[one] ?? null, order[other] ?? null))
      .map((row) => ({
        population: people[row] ?? Number.NaN,
        value: values[row] ?? Number.NaN,
        error: errors[row] ?? Number.NaN,
      })),
  }));
}

function compare(one: Cell, other: Cell): number {
  return inNumberOrder.compare(String(one), String(other));
}

function valuesOf(columns: Columns, scale: InequalityScale, people: Numbers): Numbers {
  const values = numbersIfAny(columns, 'val');
  if (values !== null || scale !== 'logit') return values ?? numbersOf(columns, 'val');
  return numbersOf(columns, 'x').map((count, row) => {
    const base = people[row] ?? null;
    return count === null || base === null ? null : count / base;
  });
}

/** The standard error of each value on the scale, from its own, from its 95% limits, or of a count by Wilson's. */
function errorsOf(
  columns: Columns,
  scale: InequalityScale,
  uses: string | null,
  values: Numbers,
  people: Numbers,
): number[] {
  const given = uses === 'cl' && columns['lcl'] !== undefined ? null : numbersIfAny(columns, 'se');
  if (given !== null) return given.map((error, row) => checked(scaledError(error, values[row] ?? null, scale)));
  const counts = numbersIfAny(columns, 'x');
  if (columns['lcl'] === undefined && scale === 'logit' && counts !== null) {
    return counts.map((count, row) => {
      const { lower, upper } = wilsonInterval(count ?? Number.NaN, people[row] ?? Number.NaN);
      return checked(errorOfLimits(lower, upper, scale));
    });
  }
  const lower = numbersOf(columns, 'lcl');
  const upper = numbersOf(columns, 'ucl');
  return lower.map((limit, row) => checked(errorOfLimits(limit, upper[row] ?? null, scale)));
}

function errorOfLimits(lower: number | null, upper: number | null, scale: InequalityScale): number {
  if (lower === null || upper === null) return Number.NaN;
  return (toScale(upper, scale) - toScale(lower, scale)) / (2 * normalDeviate(0.95));
}

/** A standard error of the value itself as one of its logarithm, or of that of its odds, to the first order. */
function scaledError(error: number | null, value: number | null, scale: InequalityScale): number {
  if (error === null || value === null) return Number.NaN;
  if (scale === 'plain') return error;
  return scale === 'log' ? error / value : error / (value * (1 - value));
}

function checked(error: number): number {
  if (error >= 0 && Number.isFinite(error)) return error;
  throw new AppError(
    'data-impossible',
    'A group has no standard error and no limits that it could be made from. Give lcl and ucl with lcl below ucl (above 0 for rates, between 0 and 1 for proportions), or se.',
  );
}
