import { AppError } from '../../shared/base/app-error.ts';
import { notPlaced, type AreaKey } from '../../shared/model/area.ts';
import { everyone, known, unknown } from '../../shared/model/breakdown.ts';
import type { CountCube } from '../../shared/model/count-cube.ts';

/** Counts of people for every row of a breakdown. */
export interface Tally {
  readonly whole: AreaKey;
  /** Service users; 0 where none were counted. */
  users(area: AreaKey, category: string): number;
  /** People of the population: null for those who could not be placed or whose category is not known. */
  population(area: AreaKey, category: string): number | null;
  /** Why there is no population: its table hides or lacks a count that it sums, or has none. */
  populationGap(area: AreaKey, category: string): 'suppressed' | 'not-available';
}

/**
 * Adds the innermost counts of a cube up to its whole (its first area), to everyone, to those of known and to those of
 * unknown category. The whole's users include those who could not be placed; a population's own non-answers (religion is a
 * voluntary question) count among everyone and not among those of known category. An AppError 'data-impossible' where a count belongs to no innermost cell of the cube, since it would
 * be lost or counted twice.
 */
export function tallyCube(cube: CountCube): Tally {
  const whole = cube.areas[0]?.code;
  if (whole === undefined) {
    throw new AppError(
      'data-impossible',
      `${cube.measure.title} has no areas to count people in. Check the areas of the workspace.`,
    );
  }
  const kinds = new Map(cube.categories.map(({ code, kind }) => [code, kind]));
  const areas = new Set(cube.areas.slice(1).map(({ code }) => code));
  const users = new Map<string, number>();
  const population = new Map<string, number>();
  const gaps = new Map<string, 'suppressed' | 'not-available'>();

  const add = (counts: Map<string, number>, area: AreaKey, categories: readonly string[], people: number) => {
    for (const category of categories) {
      for (const key of [keyOf(area, category), keyOf(whole, category)]) {
        counts.set(key, (counts.get(key) ?? 0) + people);
      }
    }
  };

  for (const { area, category, people } of cube.users) {
    const kind = kinds.get(category);
    if (!areas.has(area) || (kind !== 'category' && kind !== 'non-answer'))
      throw misplaced(cube, 'users', area, category);
    add(users, area, [category, everyone, kind === 'category' ? known : unknown], people);
  }
  for (const { area, category, people, withheld } of cube.population) {
    const kind = kinds.get(category);
    if (!areas.has(area) || area === notPlaced || (kind !== 'category' && kind !== 'non-answer')) {
      throw misplaced(cube, 'population', area, category);
    }
    const sums = kind === 'category' ? [category, everyone, known] : [everyone];
    add(population, area, sums, people);
    if (withheld === null) continue;
    for (const sum of sums) for (const key of [keyOf(area, sum), keyOf(whole, sum)]) gaps.set(key, withheld);
  }

  return {
    whole,
    users: (area, category) => users.get(keyOf(area, category)) ?? 0,
    population: (area, category) => {
      const hasPopulation = population.has(keyOf(area, everyone));
      const hasCategory = category === everyone || category === known || kinds.get(category) === 'category';
      if (!hasPopulation || !hasCategory || gaps.has(keyOf(area, category))) return null;
      return population.get(keyOf(area, category)) ?? 0;
    },
    populationGap: (area, category) => gaps.get(keyOf(area, category)) ?? 'not-available',
  };
}

function keyOf(area: string, category: string): string {
  return `${area} ${category}`;
}

function misplaced(cube: CountCube, table: string, area: string, category: string): AppError {
  return new AppError(
    'data-impossible',
    `The ${table} counts of ${cube.measure.title} by ${cube.strand.title} hold a count for area ${area} and category ${category}, which is not one of its innermost cells. Check the areas and the code list of the extract.`,
    { detail: `${area}, ${category}` },
  );
}
