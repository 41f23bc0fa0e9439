import type { CellReach, Move, Mover } from './move-model.ts';
import { servedBy } from './need.ts';
import type { Need } from './open-need.ts';

/**
 * Adds tables that each meet many needs at once and move only cells that `canMove`, for as long as they meet several more:
 * far fewer to find than one table a need.
 */
export function sweep(
  needs: readonly Need[],
  mover: Mover,
  canMove: (cell: number) => boolean,
  found: Set<Move>,
): void {
  const moves = [...found];
  let left = needs.filter((need) => !moves.some((move) => servedBy(need, move)));
  let barren = 0;
  for (let up = true; left.length > 3 && barren < 2; up = !up) {
    const reaches = new Map<number, CellReach>();
    for (const { anyOf } of left) {
      for (const reach of anyOf) {
        if ('cell' in reach && reach.by > 0 === up && canMove(reach.cell)) reaches.set(reach.cell, reach);
      }
    }
    const move = reaches.size === 0 ? null : mover.gather([...reaches.values()], canMove);
    const still = move === null ? left : left.filter((need) => !servedBy(need, move));
    if (move !== null && still.length < left.length) {
      found.add(move);
    }
    barren = left.length - still.length < 2 ? barren + 1 : 0;
    left = still;
  }
}
