import { AppError } from '../../shared/base/app-error.ts';
import { firstHopeless } from './hopeless-need.ts';
import { hidingCost } from './hiding-cost.ts';
import type { Layout } from './laid.ts';
import type { LinearSolver } from './linear-solver.ts';
import { withMover } from './move-model.ts';
import type { Move, Mover } from './move-model.ts';
import { hiddenNeed, servedBy } from './need.ts';
import type { Need } from './open-need.ts';
import { needAgainst, isInside, singlesOf } from './own-cell.ts';
import type { ProtectionRule } from './rule.ts';
import { sweep } from './sweep.ts';
import type { HiddenFloor } from './table-system.ts';

/** After so many moves found one by one that hid further cells, many needs are tried at once again. */
const movesBetweenSweeps = 8;

/** From so many people whom no cell counts alone on, tables are looked for in so many ways before any of their needs is. */
const [fewUncounted, ways] = [200, 8];

/** Needs, each with a move that meets it, and the true table. */
export interface MetNeeds {
  readonly needs: readonly Need[];
  readonly moves: readonly Move[];
  readonly truth: Move;
}

/** The needs that arise, each with a move that meets it; or one that no move meets. */
export function meetNeeds(
  layout: Layout,
  needs: readonly Need[],
  rule: ProtectionRule,
  floors: readonly HiddenFloor[],
  solver: LinearSolver,
): MetNeeds | { readonly unmet: Need } {
  const movable = [...layout.cells.keys()].filter((cell) => isMovable(layout, cell, floors));
  const hopeless = firstHopeless(layout, needs, movable, floors);
  if (hopeless !== null) {
    return { unmet: hopeless };
  }
  return withMover(layout, movable, floors, solver, (mover) => meet(layout, needs, rule, mover));
}

/** Whether a cell may differ from the truth in another table, if it is hidden. */
export function isMovable({ cells }: Layout, cell: number, floors: readonly HiddenFloor[]): boolean {
  const laid = cells[cell];
  return laid !== undefined && laid.count >= (floors[cell] ?? 1) && laid.range.lower < laid.range.upper;
}

function meet(layout: Layout, needs: readonly Need[], rule: ProtectionRule, mover: Mover) {
  const truth = mover.stay();
  if (truth === null) {
    throw new AppError(
      'data-impossible',
      'The tables do not add up: no whole numbers of people agree with all their counts. Count them from the same records.',
    );
  }
  const costs = layout.cells.map(hidingCost);
  for (const { cell } of needs) {
    if (cell !== null) costs[cell] = 0;
  }
  const singles = rule.knowsOwnCell ? singlesOf(layout) : [];
  const hiddenToo = rule.knowsOwnCell || rule.minWidthSecondary > 1;
  const queue = [...needs];
  const found = new Set<Move>();
  const met: { readonly need: Need; readonly move: Move }[] = [];
  let opened = 0;
  const keep = (need: Need, move: Move) => {
    found.add(move);
    met.push({ need, move });
    let isWider = false;
    for (const cell of move.cells.keys()) {
      if (costs[cell] === 0) continue;
      costs[cell] = 0;
      isWider = true;
      if (hiddenToo) queue.push(hiddenNeed(cell, rule.minWidthSecondary));
    }
    opened += isWider ? 1 : 0;
  };
  const moveFor = (need: Need): Move | null => {
    let move = [...found].find((earlier) => servedBy(need, earlier)) ?? null;
    for (const reach of need.anyOf) move ??= mover.find(reach, costs, need.fixed);
    return move;
  };
  const settle = (need: Need): boolean => {
    const subject = need.cell ?? need.whileHidden ?? null;
    const own = subject === null ? [] : singles.filter((one) => !isInside(layout.cells[subject], layout.cells[one]));
    const kept = own.length === 0 ? null : moveFor({ ...need, fixed: new Set(own) });
    if (kept !== null) {
      keep({ ...need, fixed: new Set(own) }, kept);
      return true;
    }
    const move = moveFor(need);
    if (move === null) {
      return need.unlessNobody === true && isAlwaysNobody(need, mover, costs);
    }
    const passed = own.filter((one) => move.cells.has(one));
    keep(own.length === 0 ? need : { ...need, fixed: new Set(own.filter((one) => !passed.includes(one))) }, move);
    return passed.every((one) => {
      const against = subject === null ? null : needAgainst(need, subject, one, layout);
      const other = against === null ? null : moveFor(against);
      if (against !== null && other !== null) keep(against, other);
      return against === null || other !== null;
    });
  };
  const known = new Set(singles);
  const isFree = (cell: number) => costs[cell] === 0 && !known.has(cell);
  sweep(needs, mover, isFree, found);
  for (const move of stirred(layout, mover)) found.add(move);
  for (let next = 0; next < queue.length; next += 1) {
    const need = queue[next];
    if (need !== undefined && !settle(need)) {
      return { unmet: need };
    }
    if (opened >= movesBetweenSweeps) {
      opened = 0;
      sweep(queue.slice(next + 1), mover, isFree, found);
    }
  }
  return { needs: met.map(({ need }) => need), moves: met.map(({ move }) => move), truth };
}

/** The true table with other people whom no cell counts alone, in a few very different ways: most of their needs are met by these. */
function stirred({ uncounted }: Layout, mover: Mover): readonly Move[] {
  if (uncounted.length < fewUncounted) return [];
  return Array.from({ length: ways }, (_, way) => {
    const weights = new Map(uncounted.map(({ atom }, at) => [atom, Math.sin((at + 1) * (way + 1) * 12.9898)]));
    return mover.stir((atom) => weights.get(atom) ?? 0);
  }).filter((move) => move !== null);
}

/** Whether a need is of people of whom there can be none whatever is hidden, so that nothing is given away. */
function isAlwaysNobody({ anyOf }: Need, mover: Mover, costs: readonly number[]): boolean {
  return anyOf.every(
    (reach) =>
      mover.find('atom' in reach ? { ...reach, least: 1, most: Infinity } : { ...reach, by: 1 }, costs) === null,
  );
}
