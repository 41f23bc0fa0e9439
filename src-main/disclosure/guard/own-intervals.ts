import type { Guarded } from './guard-tables.ts';

export interface OwnInterval {
  readonly lower: number;
  readonly upper: number | null;
}

/** What a reader can make of each hidden cell of the measure, by its identity: what all systems leave of it. */
export function ownIntervals({ hidden, systems }: Guarded): ReadonlyMap<string, OwnInterval> {
  const found = new Map<string, OwnInterval>();
  for (const { audit, ownOf } of systems) {
    for (const { id, lower, upper } of audit.hidden) {
      const own = ownOf.get(id);
      if (own === undefined || !hidden.has(own)) continue;
      const before = found.get(own);
      found.set(own, before === undefined ? { lower, upper } : meet(before, { lower, upper }));
    }
  }
  return found;
}

function meet(first: OwnInterval, second: OwnInterval): OwnInterval {
  const uppers = [first.upper, second.upper].filter((upper) => upper !== null);
  return {
    lower: Math.max(first.lower, second.lower),
    upper: uppers.length === 0 ? null : Math.min(...uppers),
  };
}
