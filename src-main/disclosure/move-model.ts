import { AppError } from '../../shared/base/app-error.ts';
import { describeKey } from './layout.ts';
import type { Layout } from './layout.ts';
import type { LinearModel, LinearRow, LinearSolver, OpenModel } from './linear-solver.ts';
import type { HiddenFloor } from './table-system.ts';
import { cheapestWholePoint } from './whole-point.ts';

/** Another table that could be the true one. */
export interface Move {
  /** How far each cell is from its true count, by cell; 0 is left out. */
  readonly cells: ReadonlyMap<number, number>;
  /** How many people each atom has that no cell counts alone. */
  readonly uncounted: ReadonlyMap<number, number>;
}

/** What a table is asked to reach: a cell so far above its true count (below, where negative), or an atom in a range. */
export type Reach =
  | { readonly cell: number; readonly by: number }
  | { readonly atom: number; readonly least: number; readonly most: number };

/** Finds tables other than the true one that agree with every cell that may not move. */
export interface Mover {
  /**
   * The whole-number table that reaches what is asked at least cost, in which every cell that moves stays at its floor
   * or above and only cells with a finite cost move; null where there is none.
   */
  find(reach: Reach, costs: readonly number[]): Move | null;
}

interface MoveModel extends LinearModel {
  /** The column of a movable cell's rise; its fall is the next one. */
  readonly columnOf: ReadonlyMap<number, number>;
  /** The column of each atom that no cell counts alone. */
  readonly free: ReadonlyMap<number, number>;
}

/** Opens the model of all tables near the true one in which only the `movable` cells move, and hands `use` its mover. */
export function withMover<Result>(
  layout: Layout,
  movable: readonly number[],
  floors: readonly HiddenFloor[],
  solver: LinearSolver,
  use: (mover: Mover) => Result,
): Result {
  const model = moveModel(layout, movable, floors);
  return solver.withModel(model, (open) => use({ find: (reach, costs) => findMove(model, open, reach, costs) }));
}

function findMove(model: MoveModel, open: OpenModel, reach: Reach, costs: readonly number[]): Move | null {
  const lower = [...model.lower];
  const upper = [...model.upper];
  const columnCosts = model.lower.map(() => 0);
  for (const [cell, rise] of model.columnOf) {
    const cost = costs[cell] ?? Infinity;
    if (cost === Infinity) {
      upper[rise] = 0;
      upper[rise + 1] = 0;
    } else {
      columnCosts[rise] = cost;
      columnCosts[rise + 1] = cost;
    }
  }
  if (!ask(model, reach, lower, upper)) {
    return null;
  }
  open.setBounds(lower, upper);
  open.setCosts(columnCosts);
  const point = cheapestWholePoint(open, model.rows, { lower, upper });
  if (point === null) {
    return null;
  }
  const moved = [...model.columnOf].map(([cell, rise]) => [cell, (point[rise] ?? 0) - (point[rise + 1] ?? 0)] as const);
  return {
    cells: new Map(moved.filter(([, by]) => by !== 0)),
    uncounted: new Map([...model.free].map(([atom, column]) => [atom, point[column] ?? 0])),
  };
}

/** Narrows the bounds to what is to be reached; false where they leave no room for it. */
function ask(model: MoveModel, reach: Reach, lower: number[], upper: number[]): boolean {
  if ('atom' in reach) {
    const column = model.free.get(reach.atom);
    if (column === undefined) {
      return false;
    }
    lower[column] = reach.least;
    upper[column] = reach.most;
    return true;
  }
  const rise = model.columnOf.get(reach.cell);
  const deepest = rise === undefined ? 0 : (model.upper[rise + 1] ?? 0);
  if (rise === undefined || -reach.by > deepest) {
    return false;
  }
  lower[rise] = Math.max(reach.by, 0);
  upper[rise] = reach.by > 0 ? Infinity : 0;
  lower[rise + 1] = Math.max(-reach.by, 0);
  upper[rise + 1] = reach.by > 0 ? 0 : deepest;
  return true;
}

function moveModel(layout: Layout, movable: readonly number[], floors: readonly HiddenFloor[]): MoveModel {
  const lower: number[] = [];
  const upper: number[] = [];
  const columnOf = new Map<number, number>();
  for (const cell of movable) {
    columnOf.set(cell, lower.length);
    lower.push(0, 0);
    upper.push(Infinity, (layout.cells[cell]?.count ?? 0) - (floors[cell] ?? 0));
  }
  const cellOfAtom = new Map(
    layout.cells.flatMap(({ places }, cell) =>
      places.flatMap((place) => (place.length === 1 ? place.map((atom) => [atom, cell] as const) : [])),
    ),
  );
  const free = new Map(layout.uncounted.map(({ atom }, index) => [atom, lower.length + index]));
  for (let atom = 0; atom < free.size; atom += 1) {
    lower.push(0);
    upper.push(Infinity);
  }
  const rows = equations(layout).flatMap(({ plus, minus, cell }): readonly LinearRow[] => {
    const terms = new Map<number, number>();
    let atTruth = 0;
    const addColumn = (column: number, sign: number) => terms.set(column, (terms.get(column) ?? 0) + sign);
    const addCell = (which: number, sign: number) => {
      atTruth += sign * (layout.cells[which]?.count ?? 0);
      const rise = columnOf.get(which);
      if (rise !== undefined) {
        addColumn(rise, sign);
        addColumn(rise + 1, -sign);
      }
    };
    const addAtom = (atom: number, sign: number) => {
      const [own, column] = [cellOfAtom.get(atom), free.get(atom)];
      if (own !== undefined) addCell(own, sign);
      if (column !== undefined) addColumn(column, sign);
    };
    for (const atom of plus) addAtom(atom, 1);
    for (const atom of minus) addAtom(atom, -1);
    if (cell !== null) addCell(cell, -1);
    if (atTruth !== 0 && ![...plus, ...minus].some((atom) => free.has(atom))) {
      throw doesNotAddUp(layout, cell);
    }
    const used = [...terms].filter(([, coefficient]) => coefficient !== 0);
    if (used.length === 0) {
      return [];
    }
    const [columns, coefficients] = [used.map(([column]) => column), used.map(([, coefficient]) => coefficient)];
    return [{ columns, coefficients, lower: -atTruth, upper: -atTruth }];
  });
  return { lower, upper, rows, columnOf, free };
}

interface Equation {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  /** The cell that the atoms of `plus` sum to; null where those of `minus` do. */
  readonly cell: number | null;
}

function equations(layout: Layout): readonly Equation[] {
  const ofCells = layout.cells.flatMap(({ places }, cell) =>
    places.filter((place) => place.length !== 1).map((place) => ({ plus: place, minus: [], cell })),
  );
  return [...ofCells, ...layout.links.map(({ left, right }) => ({ plus: left, minus: right, cell: null }))];
}

function doesNotAddUp(layout: Layout, cell: number | null): AppError {
  const what = cell === null ? 'a total that two tables share' : describeKey(layout.cells[cell]?.key ?? {});
  return new AppError(
    'data-impossible',
    `The tables do not add up: ${what} is not the sum of its parts. Count them from the same records.`,
  );
}
