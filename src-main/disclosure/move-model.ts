import type { Layout } from './laid.ts';
import type { LinearModel, LinearSolver, OpenModel } from './linear-solver.ts';
import { moveRows } from './move-rows.ts';
import type { MoveColumns } from './move-rows.ts';
import type { HiddenFloor } from './table-system.ts';
import { relaxedPoint, wholePoint } from './whole-point.ts';

/** Where the relaxation is not whole, a move may cost this share more than the cheapest one, as that takes long to find. */
const dearerMoves = 0.2;

/** What a person costs who moves for nothing's sake, against the 1 that a reach is worth. */
const littleCost = 1e-4;

/**
 * What a person of an uncounted atom costs who moves, so that a move is the origin but for a few atoms: such points are
 * found in few steps, and are nearly always whole though three tables in a ring need not be.
 */
const leastCost = 1e-5;

/** Another table that could be the true one. */
export interface Move {
  /** How far each cell is from its true count, by cell; 0 is left out. */
  readonly cells: ReadonlyMap<number, number>;
  /** How many people each atom has that no cell counts alone. */
  readonly uncounted: ReadonlyMap<number, number>;
}

/** A cell so far above its true count; below, where negative. */
export interface CellReach {
  readonly cell: number;
  readonly by: number;
}

/** What a table is asked to reach: a cell so far above its true count (below, where negative), or an atom in a range. */
export type Reach = CellReach | { readonly atom: number; readonly least: number; readonly most: number };

/** How many more searches by branch and bound may be made. */
export interface Effort {
  searches: number;
}

/** Finds tables other than the true one that agree with every cell that may not move. */
export interface Mover {
  /**
   * The whole-number table that reaches what is asked at least cost, in which every cell that moves stays at its floor
   * or above and in what was told of it, and only cells with a finite cost move, and none of `fixed`; null where there
   * is none. Where the relaxation is not whole, the search for a whole-number one takes from `effort`, and null is said
   * where none of it is left.
   */
  find(reach: Reach, costs: readonly number[], fixed?: ReadonlySet<number>, effort?: Effort): Move | null;
  /**
   * A table that goes as far as it can towards all of many reaches of different cells at once, in which only cells move
   * that `canMove`, of others as few as may be; null where none was found at little effort.
   */
  gather(reaches: readonly CellReach[], canMove: (cell: number) => boolean): Move | null;
  /** The true table as a move that changes no cell; null where the tables contradict each other. */
  stay(): Move | null;
  /** The same with other people in its uncounted atoms, as few as may be where the weight is great; null where none was found. */
  stir(weights: (atom: number) => number): Move | null;
}

interface MoveModel extends LinearModel, MoveColumns {
  readonly present: { readonly lower: Float64Array; readonly upper: Float64Array; readonly costs: Float64Array };
}

/** Opens the model of all tables near the true one in which only the `movable` cells move, and hands `use` its mover. */
export function withMover<Result>(
  layout: Layout,
  movable: readonly number[],
  floors: readonly HiddenFloor[],
  solver: LinearSolver,
  use: (mover: Mover) => Result,
): Result {
  const model = moveModel(layout, movable, floors, originOf(layout, movable, floors, solver));
  return solver.withModel(model, (open) =>
    use({
      find(reach, costs, fixed, effort = { searches: Infinity }) {
        setCells(model, (cell) => (fixed?.has(cell) === true ? Infinity : (costs[cell] ?? Infinity)));
        return ask(model, reach) ? solve(model, open, effort) : null;
      },
      gather(reaches, canMove) {
        setCells(model, (cell) => (canMove(cell) ? littleCost : Infinity));
        for (const reach of reaches) reward(model, reach);
        return solve(model, open, { searches: 0 });
      },
      stay() {
        setCells(model, () => Infinity);
        return solve(model, open, { searches: Infinity });
      },
      stir(weights) {
        setCells(model, () => Infinity);
        for (const [atom, column] of model.free) {
          model.present.costs[column] = weights(atom);
          model.present.costs[column + 1] = -weights(atom);
        }
        return solve(model, open, { searches: 0 });
      },
    }),
  );
}

/** One table that agrees with all counts, by its uncounted atoms; of nobody where there is none. */
function originOf(
  layout: Layout,
  movable: readonly number[],
  floors: readonly HiddenFloor[],
  solver: LinearSolver,
): ReadonlyMap<number, number> {
  if (layout.uncounted.length === 0) return new Map();
  const model = moveModel(layout, movable, floors, new Map());
  const stay = solver.withModel(model, (open) => {
    setCells(model, () => Infinity);
    return solve(model, open, { searches: Infinity });
  });
  return stay?.uncounted ?? new Map();
}

/** Sets each cell's cost, and holds those of infinite cost where they are. */
function setCells({ lower, upper, columnOf, free, present }: MoveModel, costOf: (cell: number) => number): void {
  present.lower.set(lower);
  present.upper.set(upper);
  present.costs.fill(0);
  for (const column of free.values()) present.costs.fill(leastCost, column, column + 2);
  for (const [cell, rise] of columnOf) {
    const cost = costOf(cell);
    if (cost === Infinity) {
      present.upper.fill(0, rise, rise + 2);
    } else {
      present.costs.fill(cost, rise, rise + 2);
    }
  }
}

/** Narrows the bounds to what is to be reached; false where they leave no room for it. */
function ask({ columnOf, free, origin, present }: MoveModel, reach: Reach): boolean {
  if ('atom' in reach) {
    const column = free.get(reach.atom);
    if (column === undefined) {
      return false;
    }
    const at = origin.get(reach.atom) ?? 0;
    present.lower[column] = Math.max(0, reach.least - at);
    present.upper[column] = Math.max(0, reach.most - at);
    present.lower[column + 1] = Math.max(0, at - reach.most);
    present.upper[column + 1] = Math.max(0, at - reach.least);
    return true;
  }
  const rise = columnOf.get(reach.cell);
  if (rise === undefined) {
    return false;
  }
  const [towards, away] = reach.by > 0 ? [rise, rise + 1] : [rise + 1, rise];
  const farthest = present.upper[towards] ?? 0;
  present.lower[towards] = Math.abs(reach.by);
  present.upper[towards] = farthest;
  present.lower[away] = 0;
  present.upper[away] = 0;
  return Math.abs(reach.by) <= farthest;
}

/** Makes each step towards a reach worth as much as the others, and no step beyond it possible. */
function reward({ columnOf, present }: MoveModel, { cell, by }: CellReach): void {
  const rise = columnOf.get(cell);
  if (rise !== undefined) {
    const [towards, away] = by > 0 ? [rise, rise + 1] : [rise + 1, rise];
    present.upper[towards] = Math.min(present.upper[towards] ?? 0, Math.abs(by));
    present.upper[away] = 0;
    present.costs[towards] = -1 / Math.abs(by);
  }
}

function solve({ columnOf, free, origin, rows, present }: MoveModel, open: OpenModel, effort: Effort): Move | null {
  open.setBounds(present.lower, present.upper);
  open.setCosts(present.costs);
  const relaxed = relaxedPoint(open, rows, present);
  if (relaxed === null) {
    return null;
  }
  let point = relaxed.whole;
  if (point === null && effort.searches > 0) {
    effort.searches -= 1;
    point = wholePoint(open, rows, present, dearerMoves);
  }
  if (point === null) {
    return null;
  }
  const cells = new Map<number, number>();
  for (const [cell, rise] of columnOf) {
    const by = (point[rise] ?? 0) - (point[rise + 1] ?? 0);
    if (by !== 0) cells.set(cell, by);
  }
  const uncounted = [...free].map(([atom, column]) => {
    const people = (origin.get(atom) ?? 0) + (point[column] ?? 0) - (point[column + 1] ?? 0);
    return [atom, people] as const;
  });
  return { cells, uncounted: new Map(uncounted) };
}

function moveModel(
  layout: Layout,
  movable: readonly number[],
  floors: readonly HiddenFloor[],
  origin: ReadonlyMap<number, number>,
): MoveModel {
  const lower: number[] = [];
  const upper: number[] = [];
  const columnOf = new Map<number, number>();
  for (const cell of movable) {
    const { count, range } = layout.cells[cell] ?? { count: 0, range: { lower: 0, upper: Infinity } };
    columnOf.set(cell, lower.length);
    lower.push(0, 0);
    upper.push(Math.max(range.upper - count, 0), Math.max(count - Math.max(floors[cell] ?? 0, range.lower), 0));
  }
  const free = new Map<number, number>();
  for (const { atom } of layout.uncounted) {
    free.set(atom, lower.length);
    lower.push(0, 0);
    upper.push(Infinity, origin.get(atom) ?? 0);
  }
  const present = {
    lower: Float64Array.from(lower),
    upper: Float64Array.from(upper),
    costs: new Float64Array(lower.length),
  };
  return { lower, upper, rows: moveRows(layout, { columnOf, free, origin }), columnOf, free, origin, present };
}
