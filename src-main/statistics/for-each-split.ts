/**
 * Calls `visit` with each way of splitting a number among rows that can take so many each, until it answers false;
 * whether all were visited. The list it gets is the same one each time.
 */
export function forEachSplit(
  count: number,
  capacities: readonly number[],
  visit: (split: readonly number[]) => boolean,
): boolean {
  const split = new Array<number>(capacities.length).fill(0);
  const roomAfter = capacities.map((_, row) => capacities.slice(row + 1).reduce((sum, capacity) => sum + capacity, 0));
  const fill = (row: number, left: number): boolean => {
    if (row === capacities.length) return visit(split);
    const most = Math.min(left, capacities[row] ?? 0);
    for (let part = Math.max(0, left - (roomAfter[row] ?? 0)); part <= most; part += 1) {
      split[row] = part;
      if (!fill(row + 1, left - part)) return false;
    }
    return true;
  };
  return fill(0, count);
}
