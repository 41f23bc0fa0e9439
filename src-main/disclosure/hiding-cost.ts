import type { LaidCell } from './laid.ts';

type Costed = Pick<LaidCell, 'key' | 'count'> & Partial<Pick<LaidCell, 'importance' | 'earlier' | 'mustHide'>>;

/**
 * What hiding a cell costs the reader, in no unit: grows with the people it counts, but slowly, so that two small
 * cells are dearer than a large one. A cell whose importance is not given is dearer the fewer dimensions it crosses. Of a cell that is hidden in any case, or
 * never printed exactly, nothing is lost.
 */
export function hidingCost({ key, count, importance, earlier = 'open', mustHide = false }: Costed): number {
  if (earlier !== 'open' || mustHide) {
    return 0;
  }
  const level = importance ?? 30 / 10 ** Object.keys(key).length;
  return level * (1 + Math.log2(1 + count));
}
