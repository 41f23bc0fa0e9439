import type { ReleaseProof } from '../../shared/model/release-proof.ts';
import { isSensitive, nameOf, protectedRange } from './proof-claim.ts';
import type { Range, Sums } from './proof-claim.ts';
import { isWithin } from './witness-sums.ts';

/**
 * The same against each person whom a hidden 1 counts, among the witnesses that keep that 1; the first keeps them all.
 * What lies inside a person's own cell is theirs to know, and what contains it has that person in it.
 */
export function exposedToOneself(proof: ReleaseProof, told: readonly Range[], sums: readonly Sums[]): string | null {
  const { cells, dimensions } = proof;
  const singles = [...cells.entries()].filter(
    ([index, { count, status }]) => count === 1 && status !== 'uncounted' && told[index]?.upper !== 1,
  );
  for (const [index, cell] of cells.entries()) {
    const { lower, upper } = protectedRange(cell, proof, told[index] ?? { lower: 0, upper: 0 });
    const attaining = (attains: (people: number) => boolean) =>
      sums.filter((changed) => attains(changed.get(index) ?? cell.count));
    const isHidden = cell.status === 'hidden' || cell.status === 'hidden-before';
    const lists = isSensitive(cell, proof)
      ? [attaining((people) => people <= lower), attaining((people) => people >= upper)]
      : [attaining((people) => people !== cell.count)];
    const lowWithOne = attaining((people) => people <= Math.max(lower, 1));
    for (const [at, list] of cell.status !== 'uncounted' && (isSensitive(cell, proof) || isHidden)
      ? lists.entries()
      : []) {
      const knowing = singles.find(([single, { key }]) => {
        const kept = at === 0 && isSensitive(cell, proof) && isWithin(dimensions, key, cell.key) ? lowWithOne : list;
        return !isWithin(dimensions, cell.key, key) && kept.every((changed) => (changed.get(single) ?? 1) !== 1);
      });
      if (knowing !== undefined) {
        return `${nameOf(cell)} can be worked out by the person of ${nameOf(knowing[1])}.`;
      }
    }
  }
  return null;
}

/** A category that has all the people of its line, where no witness has anybody in another category of it; null: none. */
export function exposedGroup({ cells }: ReleaseProof, sums: readonly Sums[]): string | null {
  const nameAt = (key: Readonly<Record<string, string>>) => JSON.stringify(Object.entries(key).sort());
  const at = new Map(cells.map(({ key, status }, index) => [status === 'uncounted' ? '' : nameAt(key), index]));
  for (const [index, { key, count }] of cells.entries()) {
    for (const name of count === 0 ? [] : Object.keys(key)) {
      const rest = Object.entries(key).filter(([other]) => other !== name);
      const total = at.get(nameAt(Object.fromEntries(rest)));
      const hasOthers = cells.some(
        (other, which) =>
          which !== index &&
          cells[index] !== undefined &&
          nameAt({ ...other.key, [name]: '' }) === nameAt({ ...key, [name]: '' }),
      );
      const isOpen = sums.some((changed) => (changed.get(total ?? -1) ?? count) > (changed.get(index) ?? count));
      if (total !== undefined && cells[total]?.count === count && hasOthers && !isOpen) {
        return `All people of ${nameOf(cells[total])} are known to be in ${nameOf(cells[index])}.`;
      }
    }
  }
  return null;
}
