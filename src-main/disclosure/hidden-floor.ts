import type { LaidCell } from './layout.ts';
import type { HiddenFloor } from './table-system.ts';

/**
 * The least that each cell can be once it is hidden. A cell that an earlier release hid stays at least 1 if that release
 * printed all its zeros, whatever is told of hidden cells now: what was learnt then is not forgotten.
 */
export function hiddenFloors(cells: readonly LaidCell[], floor: HiddenFloor): readonly HiddenFloor[] {
  const earlier = earlierFloor(cells) ?? floor;
  return cells.map((cell) => (cell.earlier === 'hidden' ? earlier : floor));
}

/** The least that every sensitive count must be able to be: its floor, but 1 where an earlier release told as much. */
export function sensitiveFloor(cells: readonly LaidCell[], floor: HiddenFloor): HiddenFloor {
  return earlierFloor(cells) === 1 ? 1 : floor;
}

function earlierFloor(cells: readonly LaidCell[]): HiddenFloor | null {
  const earlier = cells.filter((cell) => cell.earlier === 'hidden');
  if (earlier.length === 0) {
    return null;
  }
  return earlier.some(({ count }) => count === 0) ? 0 : 1;
}
