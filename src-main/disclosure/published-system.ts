import type { Layout } from './laid.ts';
import type { HiddenFloor } from './table-system.ts';

/** lower ≤ Σ coefficients × atoms ≤ upper, for whole numbers of people. */
export interface Fact {
  readonly atoms: readonly number[];
  readonly coefficients: readonly number[];
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
 * All that the printed cells and earlier releases say, and that a hidden cell is at least its floor. Takes counts of
 * printed cells only: the true counts of hidden cells are not read. `ceiling` stands in for "no upper limit".
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
      coefficients: [...left.map(() => 1), ...right.map(() => -1)],
      lower: 0,
      upper: 0,
    });
  };
  layout.cells.forEach(({ count, earlier, range, places }, cell) => {
    const isPrinted = earlier === 'open' && !hidden.has(cell);
    const least = isPrinted ? count : Math.max(range.lower, hidden.has(cell) ? (floors[cell] ?? 0) : 0);
    const most = isPrinted ? count : range.upper;
    for (const place of places) {
      const [only] = place;
      if (place.length === 1 && only !== undefined) {
        lower[only] = Math.max(lower[only] ?? 0, least);
        upper[only] = Math.min(upper[only] ?? 0, most);
      } else {
        facts.push({ atoms: place, coefficients: place.map(() => 1), lower: least, upper: most });
      }
    }
    const [first, ...others] = places;
    if (first !== undefined && least !== most) {
      for (const other of others) {
        equal(first, other);
      }
    }
  });
  for (const { left, right } of layout.links) {
    equal(left, right);
  }
  facts.push(...layout.ratios);
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
      const name = rest.atoms.map((atom, at) => `${String(atom)}*${String(rest.coefficients[at])}`).join();
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
  const { atoms, coefficients } = fact;
  for (let at = 0; at < atoms.length; at += 1) {
    const [atom, factor] = [atoms[at] ?? 0, coefficients[at] ?? 1];
    least += factor * ((factor > 0 ? lower[atom] : upper[atom]) ?? 0);
    most += factor * ((factor > 0 ? upper[atom] : lower[atom]) ?? 0);
  }
  if (least >= fact.lower && most <= fact.upper) {
    return false;
  }
  let changed = false;
  for (let at = 0; at < atoms.length; at += 1) {
    const [atom, factor] = [atoms[at] ?? 0, coefficients[at] ?? 1];
    const [low, high] = [lower[atom] ?? 0, upper[atom] ?? 0];
    const [ownLeast, ownMost] = factor > 0 ? [factor * low, factor * high] : [factor * high, factor * low];
    const up = (fact.upper - (least - ownLeast)) / factor;
    const down = (fact.lower - (most - ownMost)) / factor;
    const newHigh = Math.min(high, Math.floor((factor > 0 ? up : down) + 1e-9));
    const newLow = Math.max(low, Math.ceil((factor > 0 ? down : up) - 1e-9));
    if (newHigh < high || newLow > low) {
      upper[atom] = newHigh;
      lower[atom] = newLow;
      least += (factor > 0 ? factor * newLow : factor * newHigh) - ownLeast;
      most += (factor > 0 ? factor * newHigh : factor * newLow) - ownMost;
      changed = true;
    }
  }
  return changed;
}

function withoutSettled(fact: Fact, lower: readonly number[], upper: readonly number[]): Fact | null {
  let settled = 0;
  let least = 0;
  let most = 0;
  const atoms: number[] = [];
  const coefficients: number[] = [];
  fact.atoms.forEach((atom, at) => {
    const factor = fact.coefficients[at] ?? 1;
    const [low, high] = [lower[atom] ?? 0, upper[atom] ?? 0];
    least += factor * (factor > 0 ? low : high);
    most += factor * (factor > 0 ? high : low);
    if (low === high) {
      settled += factor * low;
    } else {
      atoms.push(atom);
      coefficients.push(factor);
    }
  });
  const isSpent = least >= fact.lower && most <= fact.upper;
  return isSpent ? null : { atoms, coefficients, lower: fact.lower - settled, upper: fact.upper - settled };
}
