import type { Layout } from './layout.ts';
import type { HiddenFloor } from './table-system.ts';

/** lower ≤ Σ signs × atoms ≤ upper, in whole numbers. */
export interface Fact {
  readonly atoms: readonly number[];
  readonly signs: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** What an outsider knows: a range for each atom, and facts that tie atoms together. */
export interface PublishedSystem {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly facts: readonly Fact[];
}

/**
 * All that the printed cells say, and that a hidden cell is at least its floor. Takes counts of printed cells only: the
 * true counts of hidden cells are not read. `ceiling` stands in for "no upper limit".
 */
export function publishedSystem(
  layout: Layout,
  hidden: ReadonlySet<number>,
  floors: readonly HiddenFloor[],
  ceiling: number,
): PublishedSystem {
  const lower = new Array<number>(layout.atoms).fill(0);
  const upper = new Array<number>(layout.atoms).fill(ceiling);
  const facts: Fact[] = [];
  const equal = (left: readonly number[], right: readonly number[]) => {
    facts.push({
      atoms: [...left, ...right],
      signs: [...left.map(() => 1), ...right.map(() => -1)],
      lower: 0,
      upper: 0,
    });
  };
  layout.cells.forEach(({ count, places }, cell) => {
    const least = hidden.has(cell) ? (floors[cell] ?? 0) : count;
    const most = hidden.has(cell) ? Infinity : count;
    for (const place of places) {
      const [only] = place;
      if (place.length === 1 && only !== undefined) {
        lower[only] = Math.max(lower[only] ?? 0, least);
        upper[only] = Math.min(upper[only] ?? 0, most);
      } else {
        facts.push({ atoms: place, signs: place.map(() => 1), lower: least, upper: most });
      }
    }
    const [first, ...others] = places;
    if (first !== undefined && hidden.has(cell)) {
      for (const other of others) {
        equal(first, other);
      }
    }
  });
  for (const { left, right } of layout.links) {
    equal(left, right);
  }
  return tighten({ lower, upper, facts });
}

/** Narrows the ranges of atoms by each fact until nothing changes, then leaves out settled atoms and spent facts. */
function tighten(system: PublishedSystem): PublishedSystem {
  const lower = [...system.lower];
  const upper = [...system.upper];
  let changed = true;
  for (let round = 0; changed && round < 50; round += 1) {
    changed = false;
    for (const fact of system.facts) {
      changed = narrow(fact, lower, upper) || changed;
    }
  }
  const open = new Map<string, Fact>();
  for (const fact of system.facts) {
    const rest = withoutSettled(fact, lower, upper);
    if (rest !== null) {
      const name = rest.atoms.map((atom, at) => `${String(atom)}*${String(rest.signs[at])}`).join();
      const known = open.get(name);
      open.set(name, {
        ...rest,
        lower: Math.max(rest.lower, known?.lower ?? -Infinity),
        upper: Math.min(rest.upper, known?.upper ?? Infinity),
      });
    }
  }
  return { lower, upper, facts: [...open.values()] };
}

function narrow(fact: Fact, lower: number[], upper: number[]): boolean {
  let least = 0;
  let most = 0;
  fact.atoms.forEach((atom, at) => {
    const positive = fact.signs[at] === 1;
    least += positive ? (lower[atom] ?? 0) : -(upper[atom] ?? 0);
    most += positive ? (upper[atom] ?? 0) : -(lower[atom] ?? 0);
  });
  let changed = false;
  fact.atoms.forEach((atom, at) => {
    const positive = fact.signs[at] === 1;
    const [low, high] = [lower[atom] ?? 0, upper[atom] ?? 0];
    const up = fact.upper - least;
    const down = most - fact.lower;
    const newHigh = Math.min(high, positive ? low + up : low + down);
    const newLow = Math.max(low, positive ? high - down : high - up);
    if (newHigh < high || newLow > low) {
      upper[atom] = newHigh;
      lower[atom] = newLow;
      least += positive ? newLow - low : high - newHigh;
      most += positive ? newHigh - high : low - newLow;
      changed = true;
    }
  });
  return changed;
}

function withoutSettled(fact: Fact, lower: readonly number[], upper: readonly number[]): Fact | null {
  let settled = 0;
  let least = 0;
  let most = 0;
  const atoms: number[] = [];
  const signs: number[] = [];
  fact.atoms.forEach((atom, at) => {
    const sign = fact.signs[at] ?? 1;
    const [low, high] = [lower[atom] ?? 0, upper[atom] ?? 0];
    least += sign === 1 ? low : -high;
    most += sign === 1 ? high : -low;
    if (low === high) {
      settled += sign * low;
    } else {
      atoms.push(atom);
      signs.push(sign);
    }
  });
  const isSpent = least >= fact.lower && most <= fact.upper;
  return isSpent ? null : { atoms, signs, lower: fact.lower - settled, upper: fact.upper - settled };
}
