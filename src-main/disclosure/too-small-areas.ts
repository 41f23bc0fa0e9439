import { notPlaced } from '../../shared/model/area.ts';
import type { AreaKey } from '../../shared/model/area.ts';
import type { CountCube } from '../../shared/model/count-cube.ts';
import type { Policy } from '../../shared/model/policy.ts';

/**
 * The areas of which no count may be printed, because fewer people live there than the policy asks for: by the fewest that
 * any strand's population counts in the area. Never the whole, nor those who could not be placed; an area of which a
 * population count is withheld is judged by what is known, so that nothing is printed for want of a number.
 */
export function tooSmallAreas(
  cubes: readonly Pick<CountCube, 'areas' | 'population'>[],
  { leastPopulation }: Pick<Policy, 'leastPopulation'>,
): ReadonlySet<AreaKey> {
  if (leastPopulation === null) return new Set();
  return new Set(
    cubes.flatMap(({ areas, population }) => {
      const people = new Map<AreaKey, number>();
      for (const cell of population) people.set(cell.area, (people.get(cell.area) ?? 0) + cell.people);
      return areas
        .slice(1)
        .map(({ code }) => code)
        .filter((code) => code !== notPlaced && (people.get(code) ?? 0) < leastPopulation);
    }),
  );
}
