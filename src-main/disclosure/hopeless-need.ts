import type { Layout } from './laid.ts';
import type { Need } from './open-need.ts';
import { publishedSystem } from './published-system.ts';
import type { HiddenFloor } from './table-system.ts';

/**
 * A need that nothing can meet even if every movable cell is hidden, as ranges alone tell; null where they tell of none.
 * Spares the search for moves where zeros cannot stay printed.
 */
export function firstHopeless(
  layout: Layout,
  needs: readonly Need[],
  movable: readonly number[],
  floors: readonly HiddenFloor[],
): Need | null {
  const hidden = new Set(movable);
  const ceiling = layout.cells.reduce((sum, { count }) => sum + count, 1000);
  const { lower, upper } = publishedSystem(layout, hidden, floors, ceiling);
  const isOut = (cell: number, by: number) => {
    const { count, places } = layout.cells[cell] ?? { count: 0, places: [] };
    return places.some((place) => {
      const ends = by > 0 ? upper : lower;
      const end = place.reduce((sum, atom) => sum + (ends[atom] ?? 0), 0);
      return by > 0 ? count + by > end : count + by < end;
    });
  };
  return (
    needs.find(
      ({ anyOf, unlessNobody }) =>
        unlessNobody !== true && anyOf.every((reach) => 'cell' in reach && isOut(reach.cell, reach.by)),
    ) ?? null
  );
}
