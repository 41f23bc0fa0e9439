import { AppError } from '../../shared/base/app-error.ts';
import { describeKey } from './describe-key.ts';
import type { Layout } from './laid.ts';
import type { LinearRow } from './linear-solver.ts';

/**
 * Where the model of moves has its columns: a movable cell's rise, its fall next to it, and each uncounted atom's rise and
 * fall from what it is in `origin`, one table that agrees with all counts.
 */
export interface MoveColumns {
  readonly columnOf: ReadonlyMap<number, number>;
  readonly free: ReadonlyMap<number, number>;
  readonly origin: ReadonlyMap<number, number>;
}

interface Equation {
  readonly atoms: readonly number[];
  readonly coefficients: readonly number[];
  /** The cell that the sum must equal; null where it must lie in a range. */
  readonly cell: number | null;
  readonly lower: number;
  readonly upper: number;
}

/**
 * The rows that keep a moved table one: every cell the sum of its atoms, tables alike in what they share, and printed
 * ratios as they were. Throws `data-impossible` where the true table breaks one.
 */
export function moveRows(layout: Layout, { columnOf, free, origin }: MoveColumns): readonly LinearRow[] {
  const cellOfAtom = new Map(
    layout.cells.flatMap(({ places }, cell) =>
      places.flatMap((place) => (place.length === 1 ? place.map((atom) => [atom, cell] as const) : [])),
    ),
  );
  return equations(layout).flatMap((equation): readonly LinearRow[] => {
    const { atoms, coefficients, cell } = equation;
    const terms = new Map<number, number>();
    let atTruth = 0;
    const isOpen = atoms.some((atom) => !cellOfAtom.has(atom) && free.has(atom));
    const addColumn = (column: number, factor: number) => terms.set(column, (terms.get(column) ?? 0) + factor);
    const addCell = (which: number, factor: number) => {
      atTruth += factor * (layout.cells[which]?.count ?? 0);
      const rise = columnOf.get(which);
      if (rise !== undefined) {
        addColumn(rise, factor);
        addColumn(rise + 1, -factor);
      }
    };
    atoms.forEach((atom, at) => {
      const [own, column, factor] = [cellOfAtom.get(atom), free.get(atom), coefficients[at] ?? 1];
      if (own !== undefined) addCell(own, factor);
      else if (column !== undefined) {
        atTruth += factor * (origin.get(atom) ?? 0);
        addColumn(column, factor);
        addColumn(column + 1, -factor);
      }
    });
    if (cell !== null) addCell(cell, -1);
    if (!isOpen && (atTruth < equation.lower || atTruth > equation.upper)) {
      throw doesNotAddUp(layout, equation);
    }
    const used = [...terms].filter(([, coefficient]) => coefficient !== 0);
    if (used.length === 0) {
      return [];
    }
    return [
      {
        columns: used.map(([column]) => column),
        coefficients: used.map(([, coefficient]) => coefficient),
        lower: equation.lower - atTruth,
        upper: equation.upper - atTruth,
      },
    ];
  });
}

function equations(layout: Layout): readonly Equation[] {
  const exactly = { lower: 0, upper: 0 };
  const ofCells = layout.cells.flatMap(({ places }, cell) =>
    places
      .filter((place) => place.length !== 1)
      .map((atoms) => ({ atoms, coefficients: atoms.map(() => 1), cell, ...exactly })),
  );
  const ofLinks = layout.links.map(({ left, right }) => ({
    atoms: [...left, ...right],
    coefficients: [...left.map(() => 1), ...right.map(() => -1)],
    cell: null,
    ...exactly,
  }));
  return [...ofCells, ...ofLinks, ...layout.ratios.map((ratio) => ({ ...ratio, cell: null }))];
}

function doesNotAddUp(layout: Layout, { cell, lower, upper }: Equation): AppError {
  if (lower !== upper) {
    return new AppError(
      'data-impossible',
      'A share or rate that was printed is not that of the counts. Check its numerator, its denominator and its decimals.',
    );
  }
  const what = cell === null ? 'a total that two tables share' : describeKey(layout.cells[cell]?.key ?? {});
  return new AppError(
    'data-impossible',
    `The tables do not add up: ${what} is not the sum of its parts. Count them from the same records.`,
  );
}
