import { known, unknown } from '../../../shared/model/breakdown.ts';
import type { CrossedCube } from '../../../shared/model/crossed-cube.ts';
import { cellIdentity } from '../cell-identity.ts';
import type { CountTable, TableCell, TableSystem } from '../table-system.ts';

/** The counts of a crossed cube that are printed: each pair of categories, and all whose two characteristics are known. */
export function pairsTable({ strands: [one, other], users }: CrossedCube): CountTable {
  const people = new Map<string, number>();
  for (const { categories, people: counted } of users) {
    const key = categories.join(' ');
    people.set(key, (people.get(key) ?? 0) + counted);
  }
  const pairs = one.categories.flatMap((first) =>
    other.categories.map((second): TableCell => ({
      key: { [one.id]: first.code, [other.id]: second.code },
      count: people.get(`${first.code} ${second.code}`) ?? 0,
    })),
  );
  const ofKnown = {
    key: { [one.id]: known, [other.id]: known },
    count: pairs.reduce((sum, { count }) => sum + count, 0),
  };
  return { dimensions: [one.id, other.id], cells: [...pairs, ofKnown] };
}

/** A crossed cube in the rounded counts of its system; whoever lacks either characteristic is counted as one pair. */
export function roundedCrossing(
  cube: CrossedCube,
  { dimensions }: TableSystem,
  counts: ReadonlyMap<string, number>,
): CrossedCube {
  const [one, other] = cube.strands;
  const rounded = (key: Readonly<Record<string, string>>) => counts.get(cellIdentity(dimensions, key)) ?? 0;
  const pairs = one.categories.flatMap(({ code: first }) =>
    other.categories.map(({ code: second }) => ({
      categories: [first, second] as const,
      people: rounded({ [one.id]: first, [other.id]: second }),
    })),
  );
  const rest = rounded({}) - pairs.reduce((sum, { people }) => sum + people, 0);
  return { ...cube, users: [...pairs, { categories: [unknown, unknown], people: rest }] };
}
