import { lifeExpectancy, lifeRefusal, type LifeExpectancy, type LifeRefusal } from '../life-expectancy.ts';
import type { LifeBand } from '../life-table.ts';
import { cellsOf, numbersOf, rowCount, type Cell, type Columns } from './columns.ts';
import { rowGroups, type RowGroup } from './row-groups.ts';

/** An age band of a request with what was found for it. */
export interface LifeRow {
  readonly keys: Readonly<Record<string, Cell>>;
  readonly age: Cell;
  /** Null where there was no table to find it in. */
  readonly found: LifeExpectancy | null;
  /** Why nothing may be said of the row's group. */
  readonly refusal: LifeRefusal | null;
}

/** The life table of each group, in the order of the bands' labels. A small population still has its sums. */
export function lifeRows(
  columns: Columns,
  groupBy: readonly string[],
  labels: readonly (string | number)[],
  confidences: readonly number[],
): LifeRow[] {
  const length = rowCount(columns, ['startage', 'deaths', 'pops', ...groupBy]);
  const ages = cellsOf(columns, 'startage');
  const [deaths, people] = [numbersOf(columns, 'deaths'), numbersOf(columns, 'pops')];
  const bandAt = (row: number | undefined): LifeBand | null =>
    row === undefined ? null : { deaths: deaths[row] ?? Number.NaN, population: people[row] ?? Number.NaN };
  const ofGroup = ({ keys, rows }: RowGroup): LifeRow[] => {
    const at = labels.map((label) => rows.find((row) => labelOf(ages[row] ?? null) === labelOf(label)));
    const bands = at.map(bandAt);
    const refusal = rows.length === labels.length ? lifeRefusal(bands) : 'missing-bands';
    const isTable = refusal === null || refusal === 'small-population';
    const table = isTable
      ? lifeExpectancy(
          bands.flatMap((band) => band ?? []),
          confidences,
        )
      : [];
    return at.flatMap((row, index) =>
      row === undefined ? [] : [{ keys, age: ages[row] ?? null, found: table[index] ?? null, refusal }],
    );
  };
  return rowGroups(columns, groupBy, length).flatMap(ofGroup);
}

/** An age band's name, whatever hyphen or spaces it is written with. */
export function labelOf(cell: Cell): string {
  return String(cell)
    .replace(/\s+/g, '')
    .replace(/[\u2010-\u2015]/g, '-');
}
