import { expect, test } from 'vitest';
import { type CountCube, countCubeSchema } from '../../../../shared/model/count-cube.ts';
import { tallyCube } from '../../../../src-main/statistics/tally-cube.ts';
import { cubeOf, north, south, whole } from './cube-fixture.ts';

const cube = cubeOf({ [north]: [3, 4, 5], 'not-placed': [1, 0, 2] }, { [north]: [30, 40] });

function changed(change: object): CountCube {
  return countCubeSchema.parse({ ...cube, ...change });
}

test('adds the counts of a cell that is given twice', () => {
  const twice = changed({ users: [...cube.users, { area: north, category: 'a', people: 10 }] });
  expect(tallyCube(twice).users(north, 'a')).toBe(13);
});

test('has no population of people who could not be placed or whose category is not known', () => {
  const tally = tallyCube(cube);
  expect([tally.population(whole, 'all'), tally.population(whole, 'known'), tally.population(north, 'b')]).toEqual([
    70, 70, 40,
  ]);
  expect([
    tally.population(north, 'unknown'),
    tally.population('not-placed', 'a'),
    tally.population(north, 'declined'),
  ]).toEqual([null, null, null]);
});

test('counts people who did not answer among everyone of the population, and not among the known', () => {
  const tally = tallyCube(
    changed({ population: [...cube.population, { area: north, category: 'declined', people: 5, withheld: null }] }),
  );
  expect([
    tally.population(north, 'all'),
    tally.population(north, 'known'),
    tally.population(north, 'declined'),
  ]).toEqual([75, 70, null]);
});

test('knows no sum that a hidden count of the population is part of, and says why', () => {
  const [first, ...rest] = cube.population;
  if (first === undefined) throw new Error('the cube has a population');
  const tally = tallyCube(changed({ population: [{ ...first, people: 0, withheld: 'suppressed' }, ...rest] }));
  const { area, category } = first;
  for (const sum of [category, 'known', 'all']) {
    for (const place of [area, whole]) {
      expect([tally.population(place, sum), tally.populationGap(place, sum)]).toEqual([null, 'suppressed']);
    }
  }
  expect(tally.population(area, 'b')).toBe(cube.population.find((cell) => cell.category === 'b')?.people);
});

test.each([
  ['an area outside the cube', { users: [{ area: south, category: 'a', people: 1 }] }],
  ['a total', { users: [{ area: north, category: 'all', people: 1 }] }],
  ['the whole, beside its areas', { users: [{ area: whole, category: 'a', people: 1 }] }],
  ['a category outside the list', { users: [{ area: north, category: 'z', people: 1 }] }],
  [
    'a population that could not be placed',
    { population: [{ area: 'not-placed', category: 'a', people: 1, withheld: null }] },
  ],
  ['no areas at all', { areas: [] }],
])('refuses a count for %s', (_, change) => {
  expect(() => tallyCube(changed(change))).toThrow(expect.objectContaining({ code: 'data-impossible' }));
});
