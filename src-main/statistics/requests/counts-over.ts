import { AppError } from '../../../shared/base/app-error.ts';
import { numbersOf, readColumns, rowCount } from './columns.ts';
import { keyColumns, rowGroups } from './row-groups.ts';
import { sumIfKnown } from './shape-answer.ts';

/** A count and what it is over, either of them null where it is missing. */
export interface CountOver {
  readonly x: number | null;
  readonly n: number | null;
}

/** Counts to be estimated, and the columns that say whose they are. */
export interface CountsOver {
  readonly rows: readonly CountOver[];
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
}

/**
 * The counts `x` over `n` of a request: row by row with all its columns, or added up over the rows of each group before
 * anything is divided. An AppError 'data-impossible' where a count is below 0 or a denominator is not above 0.
 */
export function countsOver(
  inputs: unknown,
  groupBy: readonly string[],
  check: (row: CountOver) => void = () => undefined,
): CountsOver {
  const columns = readColumns(inputs);
  const length = rowCount(columns, ['x', 'n', ...groupBy]);
  const [counts, bases] = [numbersOf(columns, 'x'), numbersOf(columns, 'n')];
  const each = counts.map((x, row) => ({ x, n: bases[row] ?? null }));
  for (const row of each) {
    checkRow(row);
    check(row);
  }
  if (groupBy.length === 0) return { rows: each, columns: { ...columns, x: counts, n: bases } };
  const groups = rowGroups(columns, groupBy, length);
  const rows = groups.map((group) => ({
    x: sumIfKnown(group.rows.map((row) => each[row]?.x ?? null)),
    n: sumIfKnown(group.rows.map((row) => each[row]?.n ?? null)),
  }));
  return {
    rows,
    columns: { ...keyColumns(groups), x: rows.map(({ x }) => x), n: rows.map(({ n }) => n) },
  };
}

function checkRow({ x, n }: CountOver): void {
  if (x !== null && x < 0) {
    throw new AppError(
      'data-impossible',
      `A count of ${x} was found: numerators must be greater than or equal to zero. Check the figures of the extract.`,
    );
  }
  if (n !== null && n <= 0) {
    throw new AppError(
      'data-impossible',
      `A count was to be divided by ${n}: denominators must be greater than zero. Leave out rows without people.`,
    );
  }
}
