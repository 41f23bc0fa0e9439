import type { CellKey, Dimension, TableSystem } from '../../src-main/disclosure/table-system.ts';
import { randomNumbers } from './random-systems.ts';

/** One crossed table with all its margins, groups among them; `counts` by leaf, those of the last dimension fastest. */
export function crossedSystem(dimensions: Readonly<Record<string, Dimension>>, counts: readonly number[]): TableSystem {
  const names = Object.keys(dimensions);
  let rows: readonly { readonly key: CellKey; readonly leaves: readonly number[] }[] = [{ key: {}, leaves: [0] }];
  for (const name of names) {
    const { leaves, groups } = dimensions[name] ?? { leaves: [], groups: {} };
    const codes = [
      { key: {}, inside: [...leaves.keys()] },
      ...leaves.map((code, leaf) => ({ key: { [name]: code }, inside: [leaf] })),
      ...Object.entries(groups).map(([code, own]) => ({
        key: { [name]: code },
        inside: own.map((leaf) => leaves.indexOf(leaf)),
      })),
    ];
    rows = rows.flatMap((row) =>
      codes.map(({ key, inside }) => ({
        key: { ...row.key, ...key },
        leaves: row.leaves.flatMap((leaf) => inside.map((own) => leaf * leaves.length + own)),
      })),
    );
  }
  const cells = rows.map(({ key, leaves }) => ({
    key,
    count: leaves.reduce((sum, leaf) => sum + (counts[leaf] ?? 0), 0),
  }));
  const tables = Map.groupBy(cells, ({ key }) => Object.keys(key).join('\n'));
  return {
    dimensions,
    tables: [...tables.values()].map((own) => ({ dimensions: Object.keys(own[0]?.key ?? {}), cells: own })),
  };
}

/**
 * People of 24 wards by 19 ethnic groups, of which a few are large, and two sexes, and by so many age bands (0: none); with
 * broader groups and bands where asked. The same seed gives the same people.
 */
export function boroughSystem(people: number, bands: number, seed: number, hasGroups = false): TableSystem {
  const next = randomNumbers(seed);
  const wards = codes('W', 24);
  const ethnic = codes('E', 19);
  const ages = codes('A', bands);
  const counts = new Array<number>(24 * 19 * 2 * Math.max(bands, 1)).fill(0);
  for (const ward of wards.keys()) {
    const weights = ethnic.map((_, at) => Math.exp(1.4 * (next() + next() - 1)) / (at + 1) ** 1.1);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const here = Math.round((people / 24) * (0.6 + 0.8 * next()));
    for (let person = 0; person < here; person += 1) {
      let left = next() * total;
      let group = 0;
      while (group < 18 && left >= (weights[group] ?? 0)) {
        left -= weights[group] ?? 0;
        group += 1;
      }
      const sex = Math.floor(next() * 2);
      const age = Math.floor(next() * Math.max(bands, 1));
      const cell = ((ward * 19 + group) * 2 + sex) * Math.max(bands, 1) + age;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  const grouped = (groups: Record<string, readonly string[]>) => (hasGroups ? groups : {});
  return crossedSystem(
    {
      ward: { leaves: wards, groups: {} },
      ethnic: {
        leaves: ethnic,
        groups: grouped({
          Asian: ethnic.slice(0, 5),
          White: ethnic.slice(5, 9),
          Black: ethnic.slice(9, 12),
          Mixed: ethnic.slice(12, 16),
          Other: ethnic.slice(16),
        }),
      },
      sex: { leaves: ['F', 'M'], groups: {} },
      ...(bands === 0
        ? {}
        : {
            age: {
              leaves: ages,
              groups: grouped({ young: ages.slice(0, 3), mid: ages.slice(3, 6), old: ages.slice(6) }),
            },
          }),
    },
    counts,
  );
}

function codes(letter: string, size: number): readonly string[] {
  return Array.from({ length: size }, (_, at) => `${letter}${String(at)}`);
}
