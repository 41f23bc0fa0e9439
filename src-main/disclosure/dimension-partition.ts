/**
 * Leaves that no code tells apart, put together: for each leaf of a dimension, the position of its class. Classes are
 * numbered by their first leaf.
 */
export function partition(leafCount: number, codes: readonly (readonly number[])[]): readonly number[] {
  const memberOf = codes.map((leaves) => new Set(leaves));
  const classes = new Map<string, number>();
  return Array.from({ length: leafCount }, (_, leaf) => {
    const signature = memberOf.map((members) => (members.has(leaf) ? '1' : '0')).join('');
    const known = classes.get(signature);
    if (known !== undefined) {
      return known;
    }
    classes.set(signature, classes.size);
    return classes.size - 1;
  });
}

/** How many classes a partition has. */
export function classCount(classOf: readonly number[]): number {
  return new Set(classOf).size;
}

/** The classes that make up a set of leaves, ascending; null where the set cuts through a class. */
export function classesOf(classOf: readonly number[], leaves: readonly number[]): readonly number[] | null {
  const chosen = new Set(leaves.map((leaf) => classOf[leaf] ?? -1));
  const cut = classOf.some((leafClass, leaf) => chosen.has(leafClass) && !leaves.includes(leaf));
  return cut ? null : [...chosen].sort((first, second) => first - second);
}
