/**
 * The group of each value, 1 to `groups`, of about as many values each: 1 holds the highest where `isHighestFirst`, as
 * for a score of deprivation, else the lowest. Values that are equal share a group, so groups may differ in size; a
 * value that is missing has none, and none has one where there are fewer values than groups. With r the rank among N,
 * equals at the lowest: ⌊k + 1 − ⌈(N + 1 − r) ÷ (N ÷ k)⌉⌋, at least 1 (OHID, assigning deprivation categories).
 */
export function quantileGroups(
  values: readonly (number | null)[],
  groups: number,
  isHighestFirst: boolean,
): (number | null)[] {
  const sorted = Float64Array.from(values.filter((value) => value !== null)).sort();
  const count = sorted.length;
  return values.map((value) => {
    if (value === null || count < groups) return null;
    const before = isHighestFirst ? count - firstAt(sorted, (at) => at > value) : firstAt(sorted, (at) => at >= value);
    const rank = before + 1;
    return Math.max(1, Math.floor(groups + 1 - Math.ceil((count + 1 - rank) / (count / groups))));
  });
}

/** How many of the sorted values come before the first for which it holds. */
function firstAt(sorted: Float64Array, holds: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  return low;
}
