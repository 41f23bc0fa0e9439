import { areaCodeSchema } from '../../../../shared/model/area.ts';
import { type CountCube, countCubeSchema } from '../../../../shared/model/count-cube.ts';

/** People by area, each area's counts in the order of the categories. */
export type CountsByArea = Readonly<Record<string, readonly number[]>>;

export const whole = areaCodeSchema.parse('E09000009');
export const north = areaCodeSchema.parse('E05000001');
export const south = areaCodeSchema.parse('E05000002');

/** A cube of categories a, b, c … then declined and missing; users carry both, the population neither. */
export function cubeOf(users: CountsByArea, population: CountsByArea): CountCube {
  const codes = ['a', 'b', 'c', 'd', 'e'].slice(0, Object.values(population)[0]?.length);
  const answers = ['declined', 'missing'] as const;
  const cellsOf = (counts: CountsByArea, categories: readonly string[]) =>
    Object.entries(counts).flatMap(([area, people]) =>
      people.map((number, index) => ({ area, category: categories[index], people: number })),
    );
  return countCubeSchema.parse({
    measure: {
      id: 'register',
      title: 'Housing register',
      unit: 'applicants',
      does: 'be on the housing register',
      multiplier: 1000,
      people: 'adults',
      populationTitle: 'Adults, Census 2021',
      period: '2025',
      populationPeriod: '21 March 2021',
    },
    strand: { id: 'ethnic-group', title: 'Ethnic group' },
    list: { id: 'five', title: 'Five groups' },
    areas: [whole, ...Object.keys(users)].map((code) => ({ code, name: code })),
    categories: [
      { code: 'all', label: 'Everyone', kind: 'all' },
      { code: 'known', label: 'Known', kind: 'known' },
      ...codes.map((code) => ({ code, label: code, kind: 'category' })),
      { code: 'unknown', label: 'Unknown', kind: 'unknown' },
      ...answers.map((code) => ({ code, label: code, kind: 'non-answer', answer: code })),
    ],
    users: cellsOf(users, [...codes, ...answers]),
    population: cellsOf(population, codes).map((cell) => ({ ...cell, withheld: null })),
    unreliableUnder: 20,
  });
}
