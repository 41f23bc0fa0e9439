import type { Layout } from './laid.ts';
import type { Move } from './move-model.ts';

/** The distinct tables that moves lead to, each as the number of people in every atom of the layout. */
export function worldsOf({ atoms, cells }: Layout, moves: readonly Move[]): readonly (readonly number[])[] {
  const worlds = [...new Set(moves)].map((move) => {
    const people = new Array<number>(atoms).fill(0);
    for (const [atom, count] of move.uncounted) {
      people[atom] = count;
    }
    cells.forEach(({ count, places }, cell) => {
      for (const [atom, ...others] of places) {
        if (atom !== undefined && others.length === 0) {
          people[atom] = count + (move.cells.get(cell) ?? 0);
        }
      }
    });
    return people;
  });
  return [...new Map(worlds.map((world) => [world.join(), world])).values()];
}
