import { hidingCost } from './hiding-cost.ts';
import type { Layout } from './layout.ts';
import type { LinearSolver } from './linear-solver.ts';
import { withMover } from './move-model.ts';
import type { Move, Reach } from './move-model.ts';
import { servedBy } from './need.ts';
import type { Need } from './need.ts';
import type { HiddenFloor } from './table-system.ts';

/**
 * Prints again what need not be hidden: tries each cell that is hidden for the sake of others, dearest first, and
 * leaves it printed where every need has a move without it. Returns the cells that stay hidden: those with a need, and
 * those that the moves in use still pass through, so each of them still takes two values.
 */
export function prune(
  layout: Layout,
  needs: readonly Need[],
  met: readonly Move[],
  floors: readonly HiddenFloor[],
  solver: LinearSolver,
): ReadonlySet<number> {
  const needy = new Set(needs.flatMap(({ cell }) => (cell === null ? [] : [cell])));
  const hidden = new Set([...needy, ...met.flatMap(({ cells }) => [...cells.keys()])]);
  const movable = [...hidden].sort((first, second) => first - second);
  const costs = layout.cells.map((cell, index) => {
    const cost = needy.has(index) ? 0 : hidingCost(cell);
    return hidden.has(index) ? cost : Infinity;
  });
  const dearest = movable
    .filter((cell) => !needy.has(cell))
    .sort((first, second) => (costs[second] ?? 0) - (costs[first] ?? 0) || first - second);
  let moves = met;
  if (dearest.length > 0) {
    withMover(layout, movable, floors, solver, (mover) => {
      for (const candidate of dearest) {
        const cost = costs[candidate] ?? Infinity;
        costs[candidate] = Infinity;
        const without = movesWithout(candidate, needs, moves, (reach) => mover.find(reach, costs));
        if (without === null) {
          costs[candidate] = cost;
        } else {
          moves = without;
        }
      }
    });
  }
  return new Set([...needy, ...moves.flatMap(({ cells }) => [...cells.keys()])]);
}

/** A move for each need that leaves the candidate alone, keeping the present ones that do; null where one has none. */
function movesWithout(
  candidate: number,
  needs: readonly Need[],
  moves: readonly Move[],
  find: (reach: Reach) => Move | null,
): readonly Move[] | null {
  const found = new Set(moves.filter(({ cells }) => !cells.has(candidate)));
  const without: Move[] = [];
  for (const [index, need] of needs.entries()) {
    const present = moves[index];
    let move = present === undefined || present.cells.has(candidate) ? null : present;
    move ??= [...found].find((other) => servedBy(need, other)) ?? null;
    for (const reach of need.anyOf) {
      move ??= find(reach);
    }
    if (move === null) {
      return null;
    }
    found.add(move);
    without.push(move);
  }
  return without;
}
