import type { LaidCell, Layout } from './laid.ts';
import type { Need } from './open-need.ts';

/** A category that has all the people of its line, and the empty categories beside it. */
export interface FullCategory {
  readonly cell: number;
  readonly others: readonly number[];
}

/**
 * The categories that hold everyone of a line: of all cells that differ in one dimension only, with their total. Reading
 * one tells of each of those people which category they are in.
 */
export function fullCategories({ cells }: Layout): readonly FullCategory[] {
  const at = new Map(cells.map(({ id }, cell) => [id, cell]));
  const lines = Map.groupBy(
    cells.flatMap(({ selection }, cell) => selection.map(([name], axis) => ({ cell, name, axis }))),
    ({ cell, name, axis }) => `${name}:${withoutAxis(cells[cell], axis)}`,
  );
  return [...lines].flatMap(([line, members]) => {
    const total = cells[at.get(line.slice(line.indexOf(':') + 1)) ?? -1];
    if (total === undefined || total.count === 0) {
      return [];
    }
    return members.flatMap(({ cell, axis }): readonly FullCategory[] => {
      const full = cells[cell];
      if (full?.count !== total.count) {
        return [];
      }
      const mine = new Set(full.selection[axis]?.[1]);
      const others = members.filter((other) =>
        (cells[other.cell]?.selection[other.axis]?.[1] ?? []).every((leaf) => !mine.has(leaf)),
      );
      return others.length === 0 ? [] : [{ cell, others: others.map((other) => other.cell) }];
    });
  });
}

/** Of each full category: that somebody could be in another one. */
export function groupNeeds(layout: Layout): readonly Need[] {
  return fullCategories(layout).map(({ others }) => ({ cell: null, anyOf: others.map((cell) => ({ cell, by: 1 })) }));
}

function withoutAxis(cell: LaidCell | undefined, axis: number): string {
  return (cell?.selection ?? [])
    .filter((_, at) => at !== axis)
    .map(([name, leaves]) => `${name}=${leaves.join('+')}`)
    .join('|');
}
