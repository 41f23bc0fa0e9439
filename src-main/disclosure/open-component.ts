import type { LinearModel } from './linear-solver.ts';
import type { PublishedSystem } from './published-system.ts';

/** Atoms tied together by facts, as a model of their own. */
export interface OpenComponent extends LinearModel {
  readonly columnOf: ReadonlyMap<number, number>;
}

/** Splits what is not settled into parts that share no fact, so that each can be solved alone. */
export function openComponents({ lower, upper, facts }: PublishedSystem): {
  readonly list: readonly OpenComponent[];
  readonly isInside: (atom: number) => boolean;
} {
  const parent = new Map<number, number>();
  const rootOf = (atom: number): number => {
    let root = atom;
    for (let above = parent.get(root); above !== undefined && above !== root; above = parent.get(root)) {
      root = above;
    }
    parent.set(atom, root);
    return root;
  };
  for (const { atoms } of facts) {
    const [first, ...others] = atoms.map(rootOf);
    for (const other of others) {
      parent.set(rootOf(other), rootOf(first ?? other));
    }
  }
  const groups = Map.groupBy(
    [...parent.keys()].sort((first, second) => first - second),
    rootOf,
  );
  const factsOf = Map.groupBy(facts, ({ atoms }) => rootOf(atoms[0] ?? -1));
  const list = [...groups].map(([root, atoms]) => {
    const columnOf = new Map(atoms.map((atom, column) => [atom, column]));
    return {
      columnOf,
      lower: atoms.map((atom) => lower[atom] ?? 0),
      upper: atoms.map((atom) => upper[atom] ?? 0),
      rows: (factsOf.get(root) ?? []).map((fact) => ({
        columns: fact.atoms.map((atom) => columnOf.get(atom) ?? 0),
        coefficients: fact.coefficients,
        lower: fact.lower,
        upper: fact.upper,
      })),
    };
  });
  return { list, isInside: (atom) => parent.has(atom) };
}
