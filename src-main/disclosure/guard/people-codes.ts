import type { Dimension } from '../table-system.ts';

/** The dimension of kinds of people, with the code of each release and of each kind that nobody prints. */
export interface PeopleDimension {
  readonly dimension: Dimension;
  /** Kinds that nobody prints, by code, with their leaves. */
  readonly unprinted: ReadonlyMap<string, readonly string[]>;
}

/** Makes the dimension from its leaves, the leaves of each printed code, and the kinds that nobody prints. */
export function peopleDimension(
  leaves: readonly string[],
  printed: ReadonlyMap<string, readonly string[]>,
  unprinted: readonly (readonly string[])[],
): PeopleDimension {
  const named = new Map(
    unprinted.map((group, at) => [group.length === 1 ? (group[0] ?? '') : `unprinted ${String(at)}`, group]),
  );
  return {
    dimension: {
      leaves,
      groups: Object.fromEntries(
        [...printed, ...named].filter(([code]) => !leaves.includes(code)).map(([code, group]) => [code, [...group]]),
      ),
    },
    unprinted: named,
  };
}
