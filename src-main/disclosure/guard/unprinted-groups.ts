/**
 * Kinds of people that a reader can aim at by subtracting, though nobody prints all of their counts: each leaf alone,
 * those of one release who are not in another, and those in both. `codes` are the leaves that each release counts.
 */
export function unprintedGroups(
  leaves: readonly string[],
  codes: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const printed = new Set(codes.map(nameOf));
  const pairs = codes.flatMap((first, at) =>
    codes.flatMap((second, other) =>
      other === at
        ? []
        : [first.filter((leaf) => !second.includes(leaf)), first.filter((leaf) => second.includes(leaf))],
    ),
  );
  const singles = leaves.map((leaf) => [leaf]);
  const found = new Map<string, readonly string[]>(singles.map((group) => [nameOf(group), group]));
  for (const group of pairs) {
    if (group.length > 0 && !printed.has(nameOf(group))) found.set(nameOf(group), group);
  }
  return [...found.values()];
}

function nameOf(group: readonly string[]): string {
  return [...group].sort().join('|');
}
