import type { LaidCell } from './laid.ts';
import type { HiddenFloor } from './table-system.ts';

/**
 * The least that each cell can be once it is hidden. A cell that an earlier release hid stays at least 1 if that release
 * printed all its zeros, whatever is told of hidden cells now: what was learnt then is not forgotten. Of people whom
 * nobody prints or hides nothing is told.
 */
export function hiddenFloors(
  cells: readonly LaidCell[],
  floor: HiddenFloor,
  told?: HiddenFloor,
): readonly HiddenFloor[] {
  const earlier = earlierFloor(cells, told) ?? floor;
  const floors = { open: floor, hidden: earlier, published: 0, unprinted: 0 } as const;
  return cells.map((cell) => floors[cell.earlier]);
}

/** The least that every sensitive count must be able to be: its floor, but 1 where an earlier release told as much. */
export function sensitiveFloor(cells: readonly LaidCell[], floor: HiddenFloor, told?: HiddenFloor): HiddenFloor {
  return earlierFloor(cells, told) === 1 ? 1 : floor;
}

/** What earlier releases told of the least that a hidden count can be; null where none hid anything. */
export function earlierFloor(cells: readonly LaidCell[], told?: HiddenFloor): HiddenFloor | null {
  const earlier = cells.filter((cell) => cell.earlier === 'hidden');
  if (earlier.length === 0) {
    return null;
  }
  return told ?? (earlier.some(({ count }) => count === 0) ? 0 : 1);
}
