import { AppError } from '../../shared/base/app-error.ts';
import { hiddenFloors } from './hidden-floor.ts';
import { layOut } from './layout.ts';
import type { LinearSolver } from './linear-solver.ts';
import { openComponents } from './open-component.ts';
import { publishedSystem } from './published-system.ts';
import type { ProtectionRule } from './rule.ts';
import type { TableSystem } from './table-system.ts';
import { cheapestWholePoint } from './whole-point.ts';

/**
 * A count for every cell of a system by identity: the known ones, and for the others some that agree with all of them,
 * as large as may be, as large counts are not sensitive. Throws `data-impossible` where none agree.
 */
export function completeCounts(
  system: TableSystem,
  known: ReadonlyMap<string, number>,
  { zerosShown, zerosSensitive }: ProtectionRule,
  solver: LinearSolver | undefined,
): ReadonlyMap<string, number> {
  const layout = layOut(system);
  const missing = layout.cells.filter(({ id }) => !known.has(id));
  if (missing.length === 0) {
    return known;
  }
  if (solver === undefined) {
    throw contradiction();
  }
  const floors = hiddenFloors(layout.cells, zerosShown && !zerosSensitive ? 1 : 0, layout.earlierFloor);
  const hidden = new Set(layout.cells.flatMap(({ earlier }, cell) => (earlier === 'hidden' ? [cell] : [])));
  const ceiling = [...known.values()].reduce((sum, count) => sum + count, 1000);
  const published = publishedSystem(layout, hidden, floors, ceiling);
  const people = [...published.lower];
  if (
    published.facts.some(({ atoms }) => atoms.length === 0) ||
    people.some((low, atom) => low > (published.upper[atom] ?? 0))
  ) {
    throw contradiction();
  }
  const wanted = new Set(missing.flatMap(({ places }) => places[0] ?? []));
  for (const component of openComponents(published).list) {
    const point = solver.withModel(component, (open) => {
      const costs = new Float64Array(component.lower.length);
      for (const [atom, column] of component.columnOf) costs[column] = wanted.has(atom) ? -1 : 0;
      open.setCosts(costs);
      return cheapestWholePoint(open, component.rows, component);
    });
    if (point === null) {
      throw contradiction();
    }
    for (const [atom, column] of component.columnOf) people[atom] = point[column] ?? 0;
  }
  const found = missing.map(({ id, places }) => {
    const count = (places[0] ?? []).reduce((sum, atom) => sum + (people[atom] ?? 0), 0);
    return [id, count] as const;
  });
  return new Map([...known, ...found]);
}

function contradiction(): AppError {
  return new AppError(
    'data-impossible',
    'The figures contradict each other: no whole numbers of people agree with all of them.',
  );
}
