import { AppError } from '../../shared/base/app-error.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { describeKey, layOut } from './layout.ts';
import type { LaidCell, Layout } from './layout.ts';
import type { LinearSolver } from './linear-solver.ts';
import { withMover } from './move-model.ts';
import type { Move, Mover } from './move-model.ts';
import { hidingCost } from './hiding-cost.ts';
import { hiddenFloors } from './hidden-floor.ts';
import { needsOf, servedBy } from './need.ts';
import type { Need } from './need.ts';
import { prune } from './prune.ts';
import type { HiddenFloor, Protection, TableSystem } from './table-system.ts';

/**
 * Hides every count from 1 to threshold − 1, and as few other cells as it can find, so that everything printed leaves
 * each of those counts anywhere from 1 to threshold − 1 and pins no other hidden cell.
 *
 * Each need of a sensitive cell (to reach threshold − 1; to reach 1) is met by a move: another whole-number table that
 * agrees with all cells outside the move, found as the cheapest one by linear programming (Kelly, Golden and Assad
 * 1992). Hiding the cells of the move meets the need for good, because hiding more never narrows an interval; a cell
 * hidden for a move takes two values and so is not exact. Cells that later moves make unnecessary are printed again.
 *
 * Where every zero is printed a hidden cell is known to be at least 1, and sparse tables can then be past protecting: a
 * total of 2 over two areas with 1 each is known to be at least 2. In that case zeros are hidden too where that helps,
 * readers are told that a hidden count may be 0, and each sensitive count must be able to be anything from 0.
 * Throws `not-disclosable` where even that and hiding every total does not protect, which takes an earlier release to
 * happen, and `data-impossible` where the tables contradict each other.
 */
export function protect(system: TableSystem, policy: Policy, solver: LinearSolver): Protection {
  const layout = layOut(system);
  refuseExposed(layout.cells, policy);
  const result = protectAbove(1, layout, policy, solver) ?? protectAbove(0, layout, policy, solver);
  if (result === null) {
    throw new AppError(
      'not-disclosable',
      'Small counts cannot be hidden here: whatever else is left out, they can be worked out from what was released before. Use broader categories or larger areas, or leave this table out.',
    );
  }
  return result;
}

function protectAbove(floor: HiddenFloor, layout: Layout, policy: Policy, solver: LinearSolver): Protection | null {
  const floors = hiddenFloors(layout.cells, floor);
  const met = meetNeeds(layout, needsOf(layout, policy, floor), floors, solver);
  if (met === null) {
    return null;
  }
  const hidden = prune(layout, met.needs, met.moves, floors, solver);
  const cells = layout.cells.map(({ id, key, count }, cell) => {
    const reason = isSensitive(count, policy) ? ('primary' as const) : ('complementary' as const);
    return { id, key, count, status: hidden.has(cell) ? reason : ('published' as const) };
  });
  return { floor, cells, worlds: [] };
}

/** Whether a count is one of those the policy hides. */
function isSensitive(count: number, policy: Policy): boolean {
  return count >= 1 && count < policy.threshold;
}

function refuseExposed(cells: readonly LaidCell[], policy: Policy): void {
  const exposed = cells.find((cell) => cell.earlier === 'published' && isSensitive(cell.count, policy));
  if (exposed !== undefined) {
    throw new AppError(
      'not-disclosable',
      `An earlier release printed a count under ${String(policy.threshold)} (${describeKey(exposed.key)}), so nothing that includes it can be protected now.`,
    );
  }
}

/** The needs that can arise, each with a move that meets it; null where a need of a cell has none. */
function meetNeeds(
  layout: Layout,
  needs: readonly Need[],
  floors: readonly HiddenFloor[],
  solver: LinearSolver,
): { readonly needs: readonly Need[]; readonly moves: readonly Move[] } | null {
  const movable = [...layout.cells.keys()].filter((cell) => {
    const laid = layout.cells[cell];
    return laid !== undefined && laid.count >= (floors[cell] ?? 1) && laid.earlier !== 'published';
  });
  const costs = layout.cells.map(hidingCost);
  for (const { cell } of needs) {
    if (cell !== null) {
      costs[cell] = 0;
    }
  }
  return withMover(layout, movable, floors, solver, (mover) => {
    const found = new Set<Move>();
    const met: { readonly need: Need; readonly move: Move }[] = [];
    for (const need of needs) {
      let move = [...found].find((earlier) => servedBy(need, earlier)) ?? null;
      for (const reach of need.anyOf) {
        move ??= mover.find(reach, costs);
      }
      if (move === null && isAlwaysNobody(need, mover, costs)) {
        continue;
      }
      if (move === null) {
        return null;
      }
      found.add(move);
      met.push({ need, move });
      for (const moved of move.cells.keys()) {
        costs[moved] = 0;
      }
    }
    return { needs: met.map(({ need }) => need), moves: met.map(({ move }) => move) };
  });
}

/** Whether a need is of people of whom there can be none whatever is hidden, so that nothing is given away. */
function isAlwaysNobody({ cell, anyOf }: Need, mover: Mover, costs: readonly number[]): boolean {
  return (
    cell === null &&
    anyOf.every((reach) => 'atom' in reach && mover.find({ ...reach, least: 1, most: Infinity }, costs) === null)
  );
}
