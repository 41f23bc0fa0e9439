import type { LaidCell, Layout } from './laid.ts';
import type { Reach } from './move-model.ts';
import type { Need } from './open-need.ts';

/** Cells that count one person, who knows it though readers are not told. */
export function singlesOf({ cells }: Layout): readonly number[] {
  return [...cells.keys()].filter((cell) => {
    const laid = cells[cell];
    return laid?.count === 1 && laid.range.upper > laid.range.lower;
  });
}

/** Whether everybody whom one cell counts is counted in the other. */
export function isInside(inner: LaidCell | undefined, outer: LaidCell | undefined): boolean {
  if (inner === undefined || outer === undefined) {
    return false;
  }
  const leavesOf = new Map(inner.selection);
  return outer.selection.every(([name, leaves]) => {
    const own = leavesOf.get(name);
    return own?.every((leaf) => leaves.includes(leaf)) ?? false;
  });
}

/**
 * What is needed of a cell against the person of a single: the same while the single stays as it is. What contains the
 * single has that person in it, so it need not be able to be nobody; null where nothing is left to need.
 */
export function needAgainst(need: Need, subject: number, single: number, { cells }: Layout): Need | null {
  const contains = isInside(cells[single], cells[subject]);
  const count = cells[subject]?.count ?? 0;
  const anyOf = need.anyOf.map((reach): Reach =>
    contains && 'cell' in reach ? { ...reach, by: Math.max(reach.by, 1 - count) } : reach,
  );
  const isMet = anyOf.some((reach) => 'cell' in reach && reach.by === 0 && need.whileHidden === undefined);
  const fixed = new Set([single]);
  return isMet ? null : { ...need, anyOf: anyOf.filter((reach) => !('cell' in reach) || reach.by !== 0), fixed };
}
