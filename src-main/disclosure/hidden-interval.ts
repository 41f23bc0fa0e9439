import { AppError } from '../../shared/base/app-error.ts';
import type { Layout } from './layout.ts';
import type { LinearSolver, OpenModel } from './linear-solver.ts';
import { openComponents } from './open-component.ts';
import type { OpenComponent } from './open-component.ts';
import { publishedSystem } from './published-system.ts';
import type { PublishedSystem } from './published-system.ts';
import type { HiddenFloor } from './table-system.ts';
import { cheapestWholePoint } from './whole-point.ts';

/** The whole numbers a hidden cell can be; null where there is no upper limit. */
export interface Interval {
  readonly lower: number;
  readonly upper: number | null;
}

interface Part {
  readonly target: number;
  readonly columns: readonly number[];
}

/**
 * The interval of each target, a sum of atoms, from what is printed. Settles what the ranges alone settle, splits the
 * rest into components that share no fact, and solves a least and a greatest value in each; one that a table already
 * met on the way attains is not solved again. Throws `data-impossible` where the printed cells contradict each other.
 */
export function intervalsOf(
  layout: Layout,
  hidden: ReadonlySet<number>,
  floors: readonly HiddenFloor[],
  targets: readonly (readonly number[])[],
  solver: LinearSolver,
): readonly Interval[] {
  const greatest = layout.cells.reduce((most, { count }, cell) => (hidden.has(cell) ? most : Math.max(most, count)), 0);
  const ceiling = 1000 + 10 * greatest;
  const published = publishedSystem(layout, hidden, floors, ceiling);
  const { lower, upper, facts } = published;
  if (facts.some(({ atoms }) => atoms.length === 0) || lower.some((low, atom) => low > (upper[atom] ?? 0))) {
    throw contradiction();
  }
  const components = openComponents(published);
  const ends = targets.map((atoms) => settledPart(published, components.isInside, atoms));
  for (const component of components.list) {
    const parts = targets.flatMap((atoms, target): readonly Part[] => {
      const columns = atoms.flatMap((atom) => component.columnOf.get(atom) ?? []);
      return columns.length === 0 ? [] : [{ target, columns }];
    });
    for (const { target, lower: low, upper: high } of solveParts(component, parts, solver)) {
      const end = ends[target];
      ends[target] = { lower: (end?.lower ?? 0) + low, upper: (end?.upper ?? 0) + high };
    }
  }
  return ends.map((end) => ({ lower: end.lower, upper: end.upper >= ceiling ? null : end.upper }));
}

function contradiction(): AppError {
  return new AppError(
    'data-impossible',
    'The printed counts contradict each other: no whole numbers of people add up to them.',
  );
}

/** The part of a target outside every component: its atoms are free to take any value of their ranges. */
function settledPart({ lower, upper }: PublishedSystem, isInside: (atom: number) => boolean, atoms: readonly number[]) {
  const outside = atoms.filter((atom) => !isInside(atom));
  return {
    lower: outside.reduce((sum, atom) => sum + (lower[atom] ?? 0), 0),
    upper: outside.reduce((sum, atom) => sum + (upper[atom] ?? 0), 0),
  };
}

function solveParts(component: OpenComponent, parts: readonly Part[], solver: LinearSolver) {
  if (parts.length === 0) {
    return [];
  }
  return solver.withModel(component, (open) => {
    const met: (readonly number[])[] = [];
    return parts.map(({ target, columns }) => ({
      target,
      lower: extreme(component, open, columns, 1, met),
      upper: extreme(component, open, columns, -1, met),
    }));
  });
}

/** The least value of a sum (sense 1) or the greatest (sense −1). */
function extreme(
  component: OpenComponent,
  open: OpenModel,
  columns: readonly number[],
  sense: 1 | -1,
  met: (readonly number[])[],
): number {
  const sumOf = (point: readonly number[]) => columns.reduce((sum, column) => sum + (point[column] ?? 0), 0);
  const limit = sumOf(sense === 1 ? component.lower : component.upper);
  if (met.some((point) => sumOf(point) === limit)) {
    return limit;
  }
  const costs = component.lower.map(() => 0);
  for (const column of columns) {
    costs[column] = sense;
  }
  open.setCosts(costs);
  const point = cheapestWholePoint(open, component.rows, component);
  if (point === null) {
    throw contradiction();
  }
  met.push(point);
  return sumOf(point);
}
