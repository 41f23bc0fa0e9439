import type { Policy } from '../../shared/model/policy.ts';
import { groupNeeds } from './group-need.ts';
import { sensitiveFloor } from './hidden-floor.ts';
import type { LaidCell, Layout } from './laid.ts';
import type { Move } from './move-model.ts';
import type { Need } from './open-need.ts';
import { ruleOf } from './rule.ts';
import type { ProtectionRule } from './rule.ts';
import { isSensitive, protectedRange } from './sensitive.ts';
import type { HiddenFloor } from './table-system.ts';

/**
 * The needs of a system. Each sensitive count must be able to reach both ends of its protected range, and in any case
 * move; a cell that is hidden in any case must be able to move; people whom no cell counts alone must be able to be as
 * many as the threshold or, where it is known that hidden counts are not 0, none.
 */
export function needsOf(layout: Layout, given: Policy | ProtectionRule, floor: HiddenFloor): readonly Need[] {
  const rule = ruleOf(given);
  const least = sensitiveFloor(layout.cells, floor, layout.earlierFloor);
  const ofCells = layout.cells.flatMap((laid, cell): readonly Need[] => needsOfCell(laid, cell, rule, least, floor));
  const ofUncounted = layout.uncounted.map(({ atom }): Need => {
    const many = { atom, least: rule.threshold, most: Infinity };
    return { cell: null, anyOf: floor === 1 ? [{ atom, least: 0, most: 0 }, many] : [many], unlessNobody: true };
  });
  return [...ofCells, ...(rule.groupDisclosure ? groupNeeds(layout) : []), ...ofUncounted];
}

function needsOfCell(
  laid: LaidCell,
  cell: number,
  rule: ProtectionRule,
  least: HiddenFloor,
  floor: HiddenFloor,
): readonly Need[] {
  const { count, earlier, range, mustHide, isTarget } = laid;
  const isKnown = earlier === 'published' && range.lower === range.upper;
  if (isSensitive(laid, rule) && !isKnown) {
    const { lower, upper } = protectedRange(laid, rule, least);
    const ends = [upper - count, lower - count].filter((by) => by !== 0);
    return ends.length === 0 ? [changes(cell, 1)] : ends.map((by) => ({ cell, anyOf: [{ cell, by }] }));
  }
  if (earlier === 'hidden' || (mustHide && earlier === 'open')) {
    return [changes(cell, rule.minWidthSecondary)];
  }
  if (isTarget && earlier === 'unprinted' && count === 0 && floor === 0) {
    return [{ cell: null, anyOf: [{ cell, by: rule.threshold - 1 }], unlessNobody: true }];
  }
  return [];
}

function changes(cell: number, by: number): Need {
  return {
    cell,
    anyOf: [
      { cell, by },
      { cell, by: -by },
    ],
  };
}

/** What is needed of a cell that is hidden for the sake of others: to be able to differ by so much. */
export function hiddenNeed(cell: number, by: number): Need {
  return { ...changes(cell, by), cell: null, whileHidden: cell };
}

/** Whether a move meets a need. */
export function servedBy({ anyOf, fixed }: Need, { cells, uncounted }: Move): boolean {
  const reaches = anyOf.some((reach) => {
    if ('cell' in reach) {
      const moved = cells.get(reach.cell) ?? 0;
      return reach.by > 0 ? moved >= reach.by : moved <= reach.by;
    }
    const people = uncounted.get(reach.atom) ?? -1;
    return people >= reach.least && people <= reach.most;
  });
  if (!reaches || fixed === undefined) {
    return reaches;
  }
  for (const cell of cells.keys()) {
    if (fixed.has(cell)) return false;
  }
  return true;
}
