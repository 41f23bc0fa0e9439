/** Two tables joined through the dimensions they share. */
export interface TreeJoin {
  readonly left: number;
  readonly right: number;
  readonly shared: readonly string[];
}

export interface JoinTree {
  /** The dimensions of each table that the unknowns are laid out in. */
  readonly tables: readonly (readonly string[])[];
  readonly joins: readonly TreeJoin[];
}

/**
 * Arranges tables, given by their dimensions, so that bounds found table by table are exact for all of them together.
 *
 * Tables whose shared dimensions form a tree are a decomposable model: whole-number tables that agree on the margins of
 * the tree's joins can always be glued into one joint table, join by join, because two rows of whole numbers with the
 * same sum are the margins of some whole-number table (Vorob'ev 1962; Lauritzen 1996, 2.1). So nothing is lost by never
 * forming the joint table. The tree is found by removing ears (Graham 1979; Yu and Ozsoyoglu 1979); what has no ear is
 * a cycle, and its tables are laid out as one.
 */
export function joinTree(dimensionSets: readonly (readonly string[])[]): JoinTree {
  const tables = widest(dimensionSets);
  const joins: TreeJoin[] = [];
  const left = new Set(tables.keys());
  while (left.size > 1) {
    const ear = findEar(tables, [...left]);
    if (ear === null) {
      return mergeCycle(tables, [...left]);
    }
    joins.push(ear);
    left.delete(ear.left);
  }
  return { tables, joins };
}

function widest(dimensionSets: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const distinct = [...new Set(dimensionSets.map((names) => [...names].sort().join('\n')))].map((text) =>
    text.split('\n').filter((name) => name !== ''),
  );
  return distinct.filter(
    (names, index) => !distinct.some((other, at) => at !== index && names.every((name) => other.includes(name))),
  );
}

function findEar(tables: readonly (readonly string[])[], left: readonly number[]): TreeJoin | null {
  for (const ear of left) {
    const others = left.filter((index) => index !== ear);
    const shared = (tables[ear] ?? []).filter((name) => others.some((other) => tables[other]?.includes(name)));
    const parent = others.find((other) => shared.every((name) => tables[other]?.includes(name)));
    if (parent !== undefined) {
      return { left: ear, right: parent, shared };
    }
  }
  return null;
}

function mergeCycle(tables: readonly (readonly string[])[], cycle: readonly number[]): JoinTree {
  const merged = [...new Set(cycle.flatMap((index) => tables[index] ?? []))];
  return joinTree([...tables.filter((_, index) => !cycle.includes(index)), merged]);
}
