import type { ReleaseProof } from '../../shared/model/release-proof.ts';

type Key = Readonly<Record<string, string>>;

/**
 * What each witness of a proof counts in its cells and then in the numerators and denominators of its ratios, where that
 * is not the true count; or a sentence on what is wrong with it. Resolves codes itself and sums people one by one.
 */
export function witnessSums(proof: ReleaseProof): readonly ReadonlyMap<number, number>[] | string {
  const { dimensions, cells, ratios, witnesses } = proof;
  const keys = [
    ...cells.map(({ key }) => key),
    ...ratios.flatMap(({ numerator, denominator }) => [numerator, typeof denominator === 'number' ? {} : denominator]),
  ];
  const coverOf = covers(dimensions, keys);
  const truth = new Map<number, number>();
  const sumsAtTruth = new Array<number>(keys.length).fill(0);
  const results: ReadonlyMap<number, number>[] = [];
  for (const [index, witness] of witnesses.entries()) {
    const sums = new Map<number, number>();
    let before = -1;
    for (let at = 0; at < witness.length; at += dimensions.length + 1) {
      const leaves = witness.slice(at, at + dimensions.length);
      const people = witness[at + dimensions.length] ?? -1;
      const place = leaves.reduce((so, leaf, axis) => so * (dimensions[axis]?.leaves.length ?? 0) + leaf, 0);
      const isOfTable = leaves.every(
        (leaf, axis) => Number.isInteger(leaf) && leaf >= 0 && leaf < (dimensions[axis]?.leaves.length ?? 0),
      );
      if (
        !isOfTable ||
        !Number.isSafeInteger(place) ||
        place <= before ||
        !Number.isSafeInteger(people) ||
        people < 0
      ) {
        return `Witness ${String(index)} is not a table of whole numbers of people.`;
      }
      before = place;
      const more = people - (truth.get(place) ?? 0);
      for (const sum of more === 0 ? [] : coverOf(place, leaves)) {
        sums.set(sum, (sums.get(sum) ?? sumsAtTruth[sum] ?? 0) + more);
      }
      if (index === 0) truth.set(place, people);
    }
    if (index === 0) {
      for (const [sum, people] of sums) sumsAtTruth[sum] = people;
      const wrong = cells.findIndex(({ count }, cell) => sumsAtTruth[cell] !== count);
      if (wrong >= 0) {
        return `The first witness counts ${String(sumsAtTruth[wrong])} of ${JSON.stringify(cells[wrong]?.key)}, not ${String(cells[wrong]?.count)}.`;
      }
    }
    results.push(new Map([...sums].filter(([sum, people]) => index === 0 || people !== sumsAtTruth[sum])));
  }
  return results;
}

/** Whether everyone whom one key counts is counted by another. */
export function isWithin(dimensions: ReleaseProof['dimensions'], inner: Key, outer: Key): boolean {
  return dimensions.every((dimension) => {
    const [own, other] = [inner[dimension.name], outer[dimension.name]];
    const all = [...dimension.leaves.keys()];
    const within = other === undefined ? new Set(all) : members(dimension, other);
    return [...(own === undefined ? all : members(dimension, own))].every((leaf) => within.has(leaf));
  });
}

/** The leaves that a code stands for, by position. */
function members(dimension: ReleaseProof['dimensions'][number], code: string): ReadonlySet<number> {
  const leaf = dimension.leaves.indexOf(code);
  const group = dimension.groups[code];
  if (leaf < 0 && group === undefined) {
    throw new Error(`${code} is not a code of ${dimension.name}.`);
  }
  return new Set(leaf >= 0 ? [leaf] : (group ?? []).flatMap((part) => [...members(dimension, part)]));
}

/** For each place of the table over all dimensions, the keys that count it, by position; remembered once worked out. */
function covers(dimensions: ReleaseProof['dimensions'], keys: readonly Key[]) {
  const codes = dimensions.map((dimension) => {
    const used = [...new Set(keys.flatMap((key) => key[dimension.name] ?? []))];
    const at = dimension.leaves.map((): number[] => []);
    used.forEach((code, position) => {
      for (const leaf of members(dimension, code)) at[leaf]?.push(position + 1);
    });
    return { used: new Map(used.map((code, position) => [code, position + 1])), at };
  });
  const tables = new Map<string, { readonly axes: readonly number[]; readonly keysAt: Map<string, number[]> }>();
  keys.forEach((key, index) => {
    const axes = dimensions.flatMap(({ name }, axis) => (key[name] === undefined ? [] : [axis]));
    if (axes.length !== Object.keys(key).length) throw new Error(`${JSON.stringify(key)} has an unknown dimension.`);
    const table = tables.get(axes.join()) ?? { axes, keysAt: new Map<string, number[]>() };
    tables.set(axes.join(), table);
    const address = axes.map((axis) => codes[axis]?.used.get(key[dimensions[axis]?.name ?? ''] ?? '') ?? 0).join();
    table.keysAt.set(address, [...(table.keysAt.get(address) ?? []), index]);
  });
  const known = new Map<number, readonly number[]>();
  return (place: number, leaves: readonly number[]): readonly number[] => {
    const found =
      known.get(place) ??
      [...tables.values()].flatMap(({ axes, keysAt }) =>
        axes
          .map((axis) => codes[axis]?.at[leaves[axis] ?? -1] ?? [])
          .reduce<readonly string[]>(
            (so, own) =>
              so.flatMap((address) =>
                own.map((code) => (address === '' ? String(code) : `${address},${String(code)}`)),
              ),
            [''],
          )
          .flatMap((address) => keysAt.get(address) ?? []),
      );
    known.set(place, found);
    return found;
  };
}
