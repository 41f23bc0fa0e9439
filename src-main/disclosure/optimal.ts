import { cheapestCover } from './cheapest-cover.ts';
import { hidingCost } from './hiding-cost.ts';
import type { Layout } from './laid.ts';
import type { LinearSolver } from './linear-solver.ts';
import { withMover } from './move-model.ts';
import type { Move, Mover } from './move-model.ts';
import { servedBy } from './need.ts';
import type { Need } from './open-need.ts';
import type { HiddenFloor } from './table-system.ts';

export interface Hiding {
  readonly hidden: ReadonlySet<number>;
  /** A move for each need. */
  readonly moves: readonly Move[];
}

export interface OptimalTask {
  readonly layout: Layout;
  readonly needs: readonly Need[];
  readonly floors: readonly HiddenFloor[];
  /** The cells that may be hidden, or move because nobody prints them. */
  readonly movable: readonly number[];
  /** What is known already, to be bettered. */
  readonly known: Hiding;
  /** How many tables may be looked for before giving up. */
  readonly tries: number;
}

/**
 * The hiding of least cost that meets every need, in whole numbers; where proving it would take more tries than allowed,
 * the best one that was found on the way.
 *
 * A need that no table meets while some cells stay printed tells that at least one of them must be hidden: a cut. The
 * cheapest cells that satisfy all cuts so far are tried; where they meet every need nothing cheaper can, and otherwise
 * each unmet need gives a new cut (implicit hitting sets, Moreno-Centeno and Karp 2013; for cell suppression, the cutting
 * planes of Fischetti and Salazar 2001).
 */
export function optimalHiding(task: OptimalTask, solver: LinearSolver): Hiding & { readonly isOptimal: boolean } {
  const { layout, needs, floors, movable, known } = task;
  const needy = new Set(needs.flatMap(({ cell }) => (cell === null ? [] : [cell])));
  const costs = layout.cells.map((cell, index) => (needy.has(index) ? 0 : hidingCost(cell)));
  const free = movable.filter((cell) => costs[cell] === 0);
  const costOf = (cells: Iterable<number>) => [...new Set(cells)].reduce((sum, cell) => sum + (costs[cell] ?? 0), 0);
  return withMover(layout, movable, floors, solver, (mover) => {
    const search: Search = { mover, costs, known: [...known.moves], left: task.tries };
    let best = known;
    const cuts: (readonly number[])[] = [];
    for (;;) {
      const chosen = cheapestCover(costs, cuts, solver);
      if (costOf(chosen) > costOf(best.hidden) - 1e-6) {
        return { ...best, isOptimal: true };
      }
      const hidden = new Set([...free, ...chosen]);
      const wider = new Set(hidden);
      const moves: Move[] = [];
      for (const need of needs) {
        if (search.left <= 0) {
          return { ...best, isOptimal: false };
        }
        const move = knownMove(search, need, hidden) ?? cheapestMove(search, need, wider);
        if (move === null) {
          return { ...best, isOptimal: false };
        }
        moves.push(move);
        if (passesOnly(move, hidden)) continue;
        const other = cheapestMove(search, need, hidden);
        if (other !== null && !passesOnly(other, hidden)) cuts.push(cutOf(search, need, hidden, other));
        for (const cell of move.cells.keys()) wider.add(cell);
      }
      const used = new Set([...needy, ...moves.flatMap(({ cells }) => [...cells.keys()])]);
      if (costOf(used) < costOf(best.hidden) - 1e-6) {
        best = { hidden: used, moves };
      }
    }
  });
}

interface Search {
  readonly mover: Mover;
  readonly costs: readonly number[];
  /** The moves found so far. */
  readonly known: Move[];
  left: number;
}

function passesOnly(move: Move, hidden: ReadonlySet<number>): boolean {
  for (const cell of move.cells.keys()) {
    if (!hidden.has(cell)) return false;
  }
  return true;
}

function knownMove({ known }: Search, need: Need, hidden: ReadonlySet<number>): Move | null {
  return known.find((move) => passesOnly(move, hidden) && servedBy(need, move)) ?? null;
}

/** The move for a need that hides the least besides what is hidden, and passes through no cell of the cut. */
function cheapestMove(search: Search, need: Need, hidden: ReadonlySet<number>, cut?: ReadonlySet<number>): Move | null {
  const costs = search.costs.map((cost, cell) => (cut?.has(cell) === true ? Infinity : hidden.has(cell) ? 0 : cost));
  const found = need.anyOf.flatMap((reach) => {
    search.left -= 1;
    const move = search.mover.find(reach, costs, need.fixed);
    return move === null ? [] : [move];
  });
  search.known.push(...found);
  const costOf = ({ cells }: Move) => [...cells.keys()].reduce((sum, cell) => sum + (costs[cell] ?? 0), 0);
  return found.toSorted((first, second) => costOf(first) - costOf(second))[0] ?? null;
}

/**
 * Cells of which one at least must be hidden for a need: one of each move that is found, the dearest, until there is no
 * other; then without those that are not needed to shut out every move.
 */
function cutOf(search: Search, need: Need, hidden: ReadonlySet<number>, first: Move): readonly number[] {
  const cut = new Set<number>();
  const isShutOut = (move: Move) => [...move.cells.keys()].some((cell) => cut.has(cell));
  for (let move: Move | null = first; move !== null;) {
    const outside = [...move.cells.keys()].filter((cell) => !hidden.has(cell));
    cut.add(
      outside.reduce((so, cell) => ((search.costs[cell] ?? 0) > (search.costs[so] ?? 0) ? cell : so), outside[0] ?? -1),
    );
    move =
      search.known.find((other) => servedBy(need, other) && !isShutOut(other)) ??
      cheapestMove(search, need, hidden, cut);
  }
  for (const cell of [...cut]) {
    cut.delete(cell);
    const isOpen =
      search.known.some((other) => servedBy(need, other) && !isShutOut(other)) ||
      cheapestMove(search, need, hidden, cut) !== null;
    if (isOpen) cut.add(cell);
  }
  return [...cut];
}
