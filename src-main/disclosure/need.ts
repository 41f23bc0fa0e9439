import type { Policy } from '../../shared/model/policy.ts';
import { sensitiveFloor } from './hidden-floor.ts';
import type { Layout } from './layout.ts';
import type { Move, Reach } from './move-model.ts';
import type { HiddenFloor } from './table-system.ts';

/** A possible table that must exist beside the true one: one that reaches any of these. */
export interface Need {
  /** The cell that is hidden for its own sake; null for people whom no cell counts alone. */
  readonly cell: number | null;
  readonly anyOf: readonly Reach[];
}

/**
 * The needs of a system. Each count from 1 to threshold − 1 must be able to reach its floor and threshold − 1, and in
 * any case move; a cell that an earlier release hid must be able to move; people whom no cell counts alone must be able
 * to be as many as the threshold or, where it is known that hidden counts are not 0, none.
 */
export function needsOf(layout: Layout, { threshold }: Policy, floor: HiddenFloor): readonly Need[] {
  const least = sensitiveFloor(layout.cells, floor);
  const ofCells = layout.cells.flatMap(({ count, earlier }, cell): readonly Need[] => {
    if (count >= 1 && count < threshold) {
      const ends = [threshold - 1 - count, least - count].filter((by) => by !== 0);
      return (ends.length === 0 ? [1] : ends).map((by) => ({ cell, anyOf: [{ cell, by }] }));
    }
    return earlier === 'hidden'
      ? [
          {
            cell,
            anyOf: [
              { cell, by: 1 },
              { cell, by: -1 },
            ],
          },
        ]
      : [];
  });
  const ofUncounted = layout.uncounted.map(({ atom }): Need => {
    const many = { atom, least: threshold, most: Infinity };
    return { cell: null, anyOf: floor === 1 ? [{ atom, least: 0, most: 0 }, many] : [many] };
  });
  return [...ofCells, ...ofUncounted];
}

/** Whether a move meets a need. */
export function servedBy({ anyOf }: Need, { cells, uncounted }: Move): boolean {
  return anyOf.some((reach) => {
    if ('cell' in reach) {
      const moved = cells.get(reach.cell) ?? 0;
      return reach.by > 0 ? moved >= reach.by : moved <= reach.by;
    }
    const people = uncounted.get(reach.atom) ?? -1;
    return people >= reach.least && people <= reach.most;
  });
}
