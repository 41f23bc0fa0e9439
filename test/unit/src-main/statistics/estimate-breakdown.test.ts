import { expect, test } from 'vitest';
import { breakdownSchema, type BreakdownRow } from '../../../../shared/model/breakdown.ts';
import type { CountCube } from '../../../../shared/model/count-cube.ts';
import { estimateBreakdown } from '../../../../src-main/statistics/estimate-breakdown.ts';
import { cubeOf, north, south, whole } from './cube-fixture.ts';

const population = { [north]: [40_000, 2000, 5000, 1000, 1100], [south]: [42_000, 2100, 4800, 2900, 1000] };
const cube = cubeOf(
  {
    [north]: [200, 12, 20, 30, 0, 40, 10],
    [south]: [200, 8, 40, 5, 9, 20, 30],
    'not-placed': [10, 2, 1, 3, 0, 5, 5],
  },
  population,
);

function rowOf(from: CountCube, area: string, category: string): BreakdownRow {
  const row = estimateBreakdown(from).rows.find((each) => each.area === area && each.category === category);
  if (row === undefined) throw new Error(`There is no row ${area}, ${category}.`);
  return row;
}

const notAvailable: unknown = expect.objectContaining({ status: 'not-available' });
/** Within 5e-14 of a value. */
function near(value: number): unknown {
  return expect.closeTo(value, 13);
}

const notComparable = { ratio: notAvailable, direction: 'not-comparable' };

test('has a row for everyone, known, each category and unknown; for the whole also for each kind of non-answer', () => {
  const { rows } = estimateBreakdown(cube);
  const rowsOf = (area: string) => rows.filter((row) => row.area === area).map((row) => row.category);
  const everywhere = ['all', 'known', 'a', 'b', 'c', 'd', 'e', 'unknown'];
  expect(rowsOf(whole)).toEqual([...everywhere, 'declined', 'missing']);
  expect([rowsOf(north), rowsOf(south), rowsOf('not-placed')]).toEqual([everywhere, everywhere, everywhere]);
  expect(rows).toHaveLength(34);
});

test('keeps to the model, as JSON too', () => {
  const breakdown = estimateBreakdown(cube);
  expect(breakdownSchema.parse(JSON.parse(JSON.stringify(breakdown)))).toEqual(breakdown);
});

test.each([
  [whole, 'all', 650, 101_900],
  [whole, 'known', 540, 101_900],
  [whole, 'd', 38, 3900],
  [north, 'all', 312, 49_100],
  [south, 'known', 262, 52_800],
  [south, 'e', 9, 1000],
])('sums %s, %s to %d of %d', (area, category, users, people) => {
  const row = rowOf(cube, area, category);
  expect(row.count).toEqual({ status: 'value', value: users });
  expect(row.population).toEqual({ status: 'value', value: people });
});

test.each([
  [whole, 'unknown', 110],
  [whole, 'declined', 65],
  ['not-placed', 'all', 26],
  ['not-placed', 'd', 3],
])('has %3$d in %s, %s, of no population', (area, category, users) => {
  const row = rowOf(cube, area, category);
  expect(row.count).toEqual({ status: 'value', value: users });
  expect(row).toMatchObject({ population: { status: 'not-available' }, populationShare: null, rate: notAvailable });
  expect(row).toMatchObject({
    representation: notAvailable,
    versusOthers: notComparable,
    versusElsewhere: notComparable,
  });
});

test.each([
  [whole, 'd', 38 / 540],
  [whole, 'known', 540 / 650],
  [whole, 'unknown', 110 / 650],
  [whole, 'missing', 45 / 650],
  ['not-placed', 'd', 3 / 16],
])('the share of %s, %s is of known users for a category, of all for the rest', (area, category, value) => {
  expect(rowOf(cube, area, category).share).toMatchObject({ status: 'value', value, method: 'wilson' });
});

test('everyone has a rate and a comparison with elsewhere, but no share of themselves', () => {
  const row = rowOf(cube, north, 'all');
  expect(row.share).toEqual({ quantity: 'share', status: 'not-available' });
  expect(row.rate).toMatchObject({ value: (312 / 49_100) * 1000, method: 'byar', reliable: true });
  // 312 of 49,100 against 312 of 52,800: the 26 who could not be placed are on neither side.
  expect(row.versusElsewhere.ratio).toMatchObject({ value: near(52_800 / 49_100) });
  expect(row.versusElsewhere.direction).toBe('no-clear-difference');
});

// Base R 4.5.0, for the same five groups.
test('a category of the whole against its population and against everyone else', () => {
  const row = rowOf(cube, whole, 'd');
  expect(row.populationShare).toBeCloseTo(0.038272816486751716, 15);
  expect(row.representation).toEqual({
    quantity: 'representation-ratio',
    status: 'value',
    value: near(1.8386514719848055),
    lower: near(1.3507164905947318),
    upper: near(2.485169832463319),
    method: 'wilson-over-fixed-share',
    reliable: true,
  });
  expect(row.versusOthers).toMatchObject({
    ratio: {
      value: near(1.9021350495454084),
      lower: near(1.3678147998215764),
      upper: near(2.6451810195218504),
    },
    direction: 'higher',
  });
  expect(row.versusElsewhere).toEqual(notComparable);
});

test.each([
  ['a', 'lower', true],
  ['b', 'no-clear-difference', true],
  ['c', 'no-clear-difference', true],
  ['e', 'no-clear-difference', false],
])('%s against the others: %s', (category, direction, reliable) => {
  const { versusOthers } = rowOf(cube, whole, category);
  expect(versusOthers).toMatchObject({ direction, ratio: { reliable } });
});

test('a category of an area against the same category in the other areas', () => {
  // 30 of 1,000 against 5 of 2,900: of the whole's 38, three could not be placed.
  const { versusElsewhere } = rowOf(cube, north, 'd');
  expect(versusElsewhere).toMatchObject({
    ratio: { value: near(17.4), method: 'exact-conditional', reliable: false },
    direction: 'higher',
  });
});

test('none of a group, few expected: too few to compare, though its rate is known', () => {
  const row = rowOf(cube, north, 'e');
  expect(row.rate).toMatchObject({ value: 0, lower: 0, method: 'exact-poisson', reliable: false });
  expect(row.versusElsewhere).toEqual({ ratio: { quantity: 'rate-ratio', status: 'too-few' }, direction: 'too-few' });
});

test('compares a group that is expected though it has nobody, and none that is not expected', () => {
  const withNobody = cubeOf({ [north]: [200, 0, 100, 0, 0] }, { [north]: [40_000, 2000, 5000, 0, 1] });
  const made = estimateBreakdown(withNobody).rows.flatMap(({ area, category, versusOthers: { direction } }) =>
    area === whole && direction !== 'too-few' && direction !== 'not-comparable' ? [category] : [],
  );
  // b is expected and absent, a and c have many, d has no population, and of e none is expected.
  expect(made).toEqual(['a', 'b', 'c']);
});

test('withholds representation everywhere where more than 20% of the whole are unknown', () => {
  const limit = cubeOf({ [north]: [70, 10, 0, 0, 0, 40, 0], [south]: [70, 10, 0, 0, 0, 0, 0] }, population);
  expect(rowOf(limit, north, 'a').representation.status).toBe('value');
  const beyond = cubeOf({ [north]: [70, 10, 0, 0, 0, 41, 0], [south]: [70, 10, 0, 0, 0, 0, 0] }, population);
  expect(rowOf(beyond, whole, 'a').representation).toEqual(notAvailable);
  expect(rowOf(beyond, south, 'a').representation).toEqual(notAvailable);
  expect(rowOf(beyond, south, 'a').versusOthers.ratio.status).toBe('value');
});

test('users of a group that the population does not have: no rate and no ratio, and no error', () => {
  const row = rowOf(cubeOf({ [north]: [90, 10] }, { [north]: [5000, 0] }), north, 'b');
  expect(row.population).toEqual({ status: 'value', value: 0 });
  expect(row).toMatchObject({ share: { value: 0.1 }, rate: notAvailable, representation: notAvailable });
  expect(row.versusOthers).toEqual(notComparable);
});

test('an area without users or without population', () => {
  const sparse = cubeOf({ [north]: [0, 0], [south]: [90, 10] }, { [north]: [500, 500] });
  expect(rowOf(sparse, north, 'a')).toMatchObject({
    share: notAvailable,
    rate: { value: 0 },
    representation: notAvailable,
  });
  expect(rowOf(sparse, south, 'a')).toMatchObject({ population: { status: 'not-available' }, rate: notAvailable });
});

test('gives no rate by category where nobody’s category is known: a count of 0 is then no true zero', () => {
  const refused = cubeOf({ [north]: [0, 0, 0, 0, 0, 40, 10], [south]: [0, 0, 0, 0, 0, 20, 30] }, population);
  expect(rowOf(refused, north, 'a').rate).toEqual(notAvailable);
  expect(rowOf(refused, whole, 'a').versusOthers.direction).toBe('not-comparable');
  expect(rowOf(refused, north, 'all').rate.status).toBe('value');
  const nobody = cubeOf({ [north]: [0, 0, 0, 0, 0, 0, 0], [south]: [0, 0, 0, 0, 0, 0, 0] }, population);
  expect(rowOf(nobody, north, 'a').rate).toMatchObject({ status: 'value', value: 0 });
});
