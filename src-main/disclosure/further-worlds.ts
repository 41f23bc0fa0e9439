import type { Policy } from '../../shared/model/policy.ts';
import { hiddenFloors } from './hidden-floor.ts';
import { layOut } from './layout.ts';
import type { Layout } from './laid.ts';
import type { LinearSolver } from './linear-solver.ts';
import { withMover } from './move-model.ts';
import type { Move } from './move-model.ts';
import { hiddenNeed, needsOf, servedBy } from './need.ts';
import { ruleOf } from './rule.ts';
import type { ProtectionRule } from './rule.ts';
import type { Protection, TableSystem } from './table-system.ts';
import { worldsOf } from './world.ts';

/**
 * The worlds of a protection with more of them, where they meet not every need or leave a hidden cell with one value: the
 * nearest ones to the truth in which no printed cell differs. What no world meets is left unmet.
 */
export function furtherWorlds(
  system: TableSystem,
  { cells, floor, worlds }: Protection,
  given: Policy | ProtectionRule,
  solver: LinearSolver,
): Protection['worlds'] {
  const layout = layOut(system);
  const floors = hiddenFloors(layout.cells, floor, layout.earlierFloor);
  const shown = new Set(cells.flatMap(({ id, status }) => (status === 'published' ? [id] : [])));
  const isHidden = (cell: number) => !shown.has(layout.cells[cell]?.id ?? '');
  const movable = layout.cells.flatMap(({ earlier, range }, cell) => {
    const isExact = range.lower === range.upper || (earlier === 'open' && !isHidden(cell));
    return isExact ? [] : [cell];
  });
  const free = new Set(movable);
  const costs = layout.cells.map((_, cell) => (free.has(cell) ? 1 : Infinity));
  const rule = ruleOf(given);
  const wanted = [
    ...needsOf(layout, rule, floor),
    ...movable.filter(isHidden).map((cell) => hiddenNeed(cell, rule.minWidthSecondary)),
  ];
  return withMover(layout, movable, floors, solver, (mover) => {
    const stay = mover.stay();
    const moves = new Set([...(stay === null ? [] : [stay]), ...worlds.map((world) => moveTo(layout, world))]);
    for (const need of wanted) {
      if ([...moves].some((move) => servedBy(need, move))) continue;
      let move: Move | null = null;
      for (const reach of need.anyOf) move ??= mover.find(reach, costs, need.fixed);
      if (move !== null) moves.add(move);
    }
    return worldsOf(layout, [...moves]);
  });
}

/** A world as a move from the truth. */
function moveTo(layout: Layout, world: readonly number[]): Move {
  const moved = layout.cells.map(({ count, places }, cell) => {
    const people = (places[0] ?? []).reduce((sum, atom) => sum + (world[atom] ?? 0), 0);
    return [cell, people - count] as const;
  });
  return {
    cells: new Map(moved.filter(([, by]) => by !== 0)),
    uncounted: new Map(layout.uncounted.map(({ atom }) => [atom, world[atom] ?? 0])),
  };
}
