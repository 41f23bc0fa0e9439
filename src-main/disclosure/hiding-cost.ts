import type { LaidCell } from './layout.ts';

/**
 * What hiding a cell costs the reader, in no unit: grows with the people it counts, but slowly, so that two small
 * cells are dearer than a large one. A cell whose importance is not given is dearer the fewer dimensions it crosses.
 */
export function hidingCost({ key, count, importance }: LaidCell): number {
  const level = importance ?? 30 / 10 ** Object.keys(key).length;
  return level * (1 + Math.log2(1 + count));
}
