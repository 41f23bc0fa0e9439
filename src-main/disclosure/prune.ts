import { hidingCost } from './hiding-cost.ts';
import type { Layout } from './laid.ts';
import type { LinearSolver } from './linear-solver.ts';
import type { MetNeeds } from './meet-needs.ts';
import { withMover } from './move-model.ts';
import type { Effort, Move, Mover } from './move-model.ts';
import { servedBy } from './need.ts';
import type { Need } from './open-need.ts';
import type { HiddenFloor } from './table-system.ts';

/** Searches by branch and bound that leaving cells printed is worth; what they do not find stays hidden. */
const mostSearches = 6;

interface Met {
  readonly need: Need;
  readonly move: Move;
}

/**
 * Prints again what need not be hidden: tries each cell that is hidden for the sake of others, dearest first, and
 * leaves it printed where every need has a move without it. Returns a move for each need, and the cells that stay
 * hidden: those with a need, and those that the moves still pass through, so each of them still takes two values.
 */
export function prune(
  layout: Layout,
  { needs, moves }: MetNeeds,
  floors: readonly HiddenFloor[],
  solver: LinearSolver,
): { readonly hidden: ReadonlySet<number>; readonly moves: readonly Move[] } {
  const needy = new Set(needs.flatMap(({ cell }) => (cell === null ? [] : [cell])));
  const hidden = new Set([...needy, ...moves.flatMap(({ cells }) => [...cells.keys()])]);
  const isFree = (cell: number) => layout.cells[cell] === undefined || hidingCost(layout.cells[cell]) === 0;
  const movable = [...layout.cells.keys()].filter(
    (cell) =>
      hidden.has(cell) ||
      (isFree(cell) && isRanged(layout, cell) && (layout.cells[cell]?.count ?? 0) >= (floors[cell] ?? 0)),
  );
  const costs = layout.cells.map((cell, index) => (needy.has(index) ? 0 : hidingCost(cell)));
  const dearest = movable
    .filter((cell) => hidden.has(cell) && !needy.has(cell) && !isFree(cell))
    .sort((first, second) => (costs[second] ?? 0) - (costs[first] ?? 0) || first - second);
  let met: readonly Met[] = needs.flatMap((need, index): readonly Met[] => {
    const move = moves[index];
    return move === undefined ? [] : [{ need, move }];
  });
  if (dearest.length > 0) {
    withMover(layout, movable, floors, solver, (mover) => {
      const effort = { searches: mostSearches };
      const failures = new Map<Need, number>();
      for (const candidate of dearest) {
        const cost = costs[candidate] ?? Infinity;
        costs[candidate] = Infinity;
        const without = metWithout(candidate, met, mover, costs, effort, failures);
        if (without === null) {
          costs[candidate] = cost;
        } else {
          met = without;
        }
      }
    });
  }
  const last = met.map(({ move }) => move);
  return { hidden: new Set([...needy, ...last.flatMap(({ cells }) => [...cells.keys()])]), moves: last };
}

function isRanged({ cells }: Layout, cell: number): boolean {
  const range = cells[cell]?.range;
  return range !== undefined && range.lower < range.upper;
}

/** A move for each need that leaves the candidate alone, keeping the present ones that do; null where one has none. Needs
 * that were in the way before are tried first. */
function metWithout(
  candidate: number,
  met: readonly Met[],
  mover: Mover,
  costs: readonly number[],
  effort: Effort,
  failures: Map<Need, number>,
): readonly Met[] | null {
  const left = met.filter(({ need }) => need.whileHidden !== candidate);
  const found = new Set(left.flatMap(({ move }) => (move.cells.has(candidate) ? [] : [move])));
  const replaced = new Map<Need, Move>();
  const affected = left.filter(({ move }) => move.cells.has(candidate));
  const hardest = affected.sort((first, second) => (failures.get(second.need) ?? 0) - (failures.get(first.need) ?? 0));
  for (const { need } of hardest) {
    let move = served(need, found);
    for (const reach of need.anyOf) {
      move ??= mover.find(reach, costs, need.fixed, effort);
    }
    if (move === null) {
      failures.set(need, (failures.get(need) ?? 0) + 1);
      return null;
    }
    found.add(move);
    replaced.set(need, move);
  }
  return left.map(({ need, move }) => ({ need, move: replaced.get(need) ?? move }));
}

function served(need: Need, moves: ReadonlySet<Move>): Move | null {
  for (const move of moves) {
    if (servedBy(need, move)) return move;
  }
  return null;
}
