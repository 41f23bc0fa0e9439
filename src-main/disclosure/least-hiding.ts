import type { Layout } from './laid.ts';
import type { LinearSolver } from './linear-solver.ts';
import { isMovable } from './meet-needs.ts';
import type { MetNeeds } from './meet-needs.ts';
import { optimalHiding } from './optimal.ts';
import type { Hiding } from './optimal.ts';
import { prune } from './prune.ts';
import type { ProtectionRule } from './rule.ts';
import type { HiddenFloor } from './table-system.ts';

/** Larger systems than this, in cells, are left to the heuristic. */
const mostCells = 60;

/** Tables that may be looked for to prove a hiding the best: a tenth of a second or so. */
const mostTries = 100;

/**
 * The hiding that keeps the most printed: in small systems the best one there is, where that is proven with little
 * effort; otherwise what pruning and that search found.
 */
export function leastHiding(
  layout: Layout,
  met: MetNeeds,
  rule: ProtectionRule,
  floors: readonly HiddenFloor[],
  solver: LinearSolver,
): Hiding & { readonly isOptimal: boolean } {
  const known = prune(layout, met, floors, solver);
  const dependsOnHidden = rule.knowsOwnCell || rule.minWidthSecondary > 1;
  if (layout.cells.length > mostCells || dependsOnHidden) {
    return { ...known, isOptimal: false };
  }
  const movable = [...layout.cells.keys()].filter((cell) => isMovable(layout, cell, floors));
  return optimalHiding({ layout, needs: met.needs, floors, movable, known, tries: mostTries }, solver);
}
