import { AppError } from '../../shared/base/app-error.ts';
import { extremesOf } from './extreme.ts';
import type { Enough, Extremes } from './extreme.ts';
import type { Layout } from './laid.ts';
import type { LinearSolver } from './linear-solver.ts';
import { openComponents } from './open-component.ts';
import { publishedSystem } from './published-system.ts';
import type { PublishedSystem } from './published-system.ts';
import type { HiddenFloor } from './table-system.ts';

/** The whole numbers a hidden cell can be; null where there is no upper limit. */
export interface Interval {
  readonly lower: number;
  readonly upper: number | null;
}

/** A sum of atoms whose interval is asked for; of one with `isEnough`, only so much of it as makes that true. */
export interface Target {
  readonly atoms: readonly number[];
  readonly isEnough?: Enough;
}

/**
 * The interval of each target, a sum of atoms, from what is printed. Settles what the ranges alone settle, splits the
 * rest into components that share no fact, and solves a least and a greatest value in each. Throws `data-impossible`
 * where the printed cells contradict each other. Of a target with an `isEnough`, values that it attains are given in place
 * of its ends as soon as that is true of them.
 */
export function intervalsOf(
  layout: Layout,
  hidden: ReadonlySet<number>,
  floors: readonly HiddenFloor[],
  targets: readonly Target[],
  solver: LinearSolver,
): readonly Interval[] {
  const greatest = greatestBound(layout, hidden);
  const ends = endsWithin(8 * greatest, layout, hidden, floors, targets, solver);
  const isScaled = layout.ratios.some(({ coefficients }) => coefficients.some((factor) => factor !== 1));
  const wider = isScaled ? endsWithin(32 * greatest, layout, hidden, floors, targets, solver) : ends;
  return ends.map(({ lower, upper }, target) => ({
    lower,
    upper: upper > greatest || upper !== wider[target]?.upper ? null : upper,
  }));
}

/** More people than any sum can be that has an upper limit, but for one that only a printed ratio limits. */
function greatestBound({ cells, ratios }: Layout, hidden: ReadonlySet<number>): number {
  const printed = cells.reduce((sum, { count, earlier, range }, cell) => {
    const most = earlier === 'open' && !hidden.has(cell) ? count : range.upper;
    return sum + (most === Infinity ? 0 : most);
  }, 0);
  return 1000 + printed * (ratios.length === 0 ? 1 : 100);
}

function endsWithin(
  ceiling: number,
  layout: Layout,
  hidden: ReadonlySet<number>,
  floors: readonly HiddenFloor[],
  targets: readonly Target[],
  solver: LinearSolver,
): readonly Extremes[] {
  const published = publishedSystem(layout, hidden, floors, ceiling);
  const { lower, upper, facts } = published;
  if (facts.some(({ atoms }) => atoms.length === 0) || lower.some((low, atom) => low > (upper[atom] ?? 0))) {
    throw contradiction();
  }
  const components = openComponents(published);
  const ends = targets.map(({ atoms }) => settledPart(published, components.isInside, atoms));
  for (const component of components.list) {
    const parts = targets.flatMap(({ atoms, isEnough }, target) => {
      const columns = atoms.flatMap((atom) => component.columnOf.get(atom) ?? []);
      const enough = columns.length === atoms.length ? (isEnough ?? null) : null;
      return columns.length === 0 ? [] : [{ target, columns, enough }];
    });
    const found = extremesOf(
      component,
      parts.map(({ columns }) => columns),
      solver,
      (part) => parts[part]?.enough ?? null,
    );
    if (found === null) {
      throw contradiction();
    }
    parts.forEach(({ target }, index) => {
      const end = ends[target];
      ends[target] = {
        lower: (end?.lower ?? 0) + (found[index]?.lower ?? 0),
        upper: (end?.upper ?? 0) + (found[index]?.upper ?? 0),
      };
    });
  }
  return ends;
}

function contradiction(): AppError {
  return new AppError(
    'data-impossible',
    'The printed counts contradict each other: no whole numbers of people add up to them.',
  );
}

/** The part of a target outside every component: its atoms are free to take any value of their ranges. */
function settledPart(
  { lower, upper }: PublishedSystem,
  isInside: (atom: number) => boolean,
  atoms: readonly number[],
): Extremes {
  const outside = atoms.filter((atom) => !isInside(atom));
  return {
    lower: outside.reduce((sum, atom) => sum + (lower[atom] ?? 0), 0),
    upper: outside.reduce((sum, atom) => sum + (upper[atom] ?? 0), 0),
  };
}
