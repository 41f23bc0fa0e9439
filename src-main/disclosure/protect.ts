import { AppError } from '../../shared/base/app-error.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { describeKey } from './describe-key.ts';
import { earlierFloor, hiddenFloors } from './hidden-floor.ts';
import { layOut } from './layout.ts';
import type { Layout } from './laid.ts';
import type { LinearSolver } from './linear-solver.ts';
import { meetNeeds } from './meet-needs.ts';
import { needsOf } from './need.ts';
import type { Need } from './open-need.ts';
import { leastHiding } from './least-hiding.ts';
import { ruleOf } from './rule.ts';
import type { ProtectionRule } from './rule.ts';
import { isSensitive } from './sensitive.ts';
import type { HiddenFloor, Protection, TableSystem } from './table-system.ts';
import { worldsOf } from './world.ts';

/**
 * Hides every sensitive count, and as few other cells as it can find, so that everything printed, now and before, leaves
 * each of those counts anywhere in its protected range (usually 1 to threshold − 1) and pins no other hidden cell.
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
export function protect(system: TableSystem, policy: Policy | ProtectionRule, solver: LinearSolver): Protection {
  const layout = layOut(system);
  const rule = ruleOf(policy);
  refuseExposed(layout, rule);
  let unmet: Need | null = null;
  for (const floor of floorsToTry(layout, rule)) {
    const result = protectAbove(floor, layout, rule, solver);
    if (!('unmet' in result)) {
      return result;
    }
    unmet = result.unmet;
  }
  throw new AppError(
    'not-disclosable',
    `Small counts cannot be hidden here: whatever else is left out, they can be worked out from what was released before${placeOf(unmet, layout)}. Use broader categories or larger areas, or leave this table out.`,
  );
}

function floorsToTry({ cells, earlierFloor: told }: Layout, rule: ProtectionRule): readonly HiddenFloor[] {
  const isAlwaysLow = rule.zerosSensitive || !rule.zerosShown || earlierFloor(cells, told) === 0;
  return isAlwaysLow ? [0] : [1, 0];
}

function protectAbove(
  floor: HiddenFloor,
  layout: Layout,
  rule: ProtectionRule,
  solver: LinearSolver,
): Protection | { readonly unmet: Need } {
  const floors = hiddenFloors(layout.cells, floor, layout.earlierFloor);
  const met = meetNeeds(layout, needsOf(layout, rule, floor), rule, floors, solver);
  if ('unmet' in met) {
    return met;
  }
  const { hidden, moves, isOptimal } = leastHiding(layout, met, rule, floors, solver);
  const cells = layout.cells.map((laid, cell) => {
    const reason = isSensitive(laid, rule) ? ('primary' as const) : ('complementary' as const);
    const isPrinted = laid.earlier === 'published' || (laid.earlier === 'open' && !hidden.has(cell));
    return { id: laid.id, key: laid.key, count: laid.count, status: isPrinted ? ('published' as const) : reason };
  });
  const worlds = worldsOf(layout, [met.truth, ...moves]);
  return { floor, cells, worlds, method: isOptimal ? 'optimal' : 'heuristic' };
}

function refuseExposed({ cells }: Layout, rule: ProtectionRule): void {
  const exposed = cells.find((cell) => cell.range.lower === cell.range.upper && isSensitive(cell, rule));
  if (exposed !== undefined) {
    throw new AppError(
      'not-disclosable',
      `An earlier release printed a count under ${String(rule.threshold)} (${describeKey(exposed.key)}), so nothing that includes it can be protected now.`,
    );
  }
}

function placeOf(need: Need | null, { cells, uncounted }: Layout): string {
  const [first] = need?.anyOf ?? [];
  const which = need?.cell ?? (first !== undefined && 'cell' in first ? first.cell : null);
  const key =
    which === null
      ? uncounted.find(({ atom }) => first !== undefined && 'atom' in first && atom === first.atom)?.key
      : cells[which]?.key;
  return key === undefined ? '' : ` (${describeKey(key)})`;
}
