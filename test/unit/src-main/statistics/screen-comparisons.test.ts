import { describe, expect, test } from 'vitest';
import { breakdownSchema, known, type Breakdown } from '../../../../shared/model/breakdown.ts';
import { estimateBreakdown } from '../../../../src-main/statistics/estimate-breakdown.ts';
import { screenAreas } from '../../../../src-main/statistics/screen-areas.ts';
import { screenComparisons } from '../../../../src-main/statistics/screen-comparisons.ts';
import { screenGroups } from '../../../../src-main/statistics/screen-groups.ts';
import { cubeOf, north, south, whole } from './cube-fixture.ts';

const breakdown = estimateBreakdown(
  cubeOf(
    { [north]: [40, 30, 30, 0, 1, 2], [south]: [75, 40, 50, 1, 0, 0] },
    { [north]: [1000, 900, 1100, 10], [south]: [1000, 1000, 1000, 10] },
  ),
);

function withSex(): Breakdown {
  const sex = estimateBreakdown(
    cubeOf({ [north]: [60, 40, 1, 2], [south]: [99, 67, 0, 0] }, { [north]: [1500, 1510], [south]: [1500, 1510] }),
  );
  return breakdownSchema.parse({ ...sex, strand: { id: 'sex', title: 'Sex' } });
}

describe('screenGroups', () => {
  test('weighs the groups of an area over all strands, two groups once', () => {
    const screened = screenGroups([breakdown, withSex()], south);
    const { screen } = screened;
    expect(screen).toMatchObject({ area: south, made: 4, byChance: 0.2 });
    expect(screened.of('ethnic-group').map(({ category }) => category)).toEqual(['a', 'b', 'c']);
    const [female, male] = screened.of('sex');
    expect([female?.category, male?.category]).toEqual(['a', 'b']);
    expect(female?.pValue).toBe(male?.pValue);
  });

  test('a p-value is that of the rate against everyone else’s, times the tests for the smallest', () => {
    const [cell] = screenGroups([breakdown], south).of('ethnic-group');
    // scipy 1.15: binomtest(75, 166, 1000 / 3010).
    expect(cell?.pValue).toBeCloseTo(0.0016484065913957805, 14);
    expect(cell?.holm).toBeCloseTo(3 * 0.0016484065913957805, 13);
    expect(cell?.benjaminiHochberg).toBeCloseTo(3 * 0.0016484065913957805, 13);
  });

  test('what is hidden is no test, and what its counts are hidden from neither', () => {
    const rows = breakdown.rows.map((row) =>
      row.area === south && row.category === 'b'
        ? { ...row, versusOthers: { ...row.versusOthers, direction: 'hidden' as const } }
        : row,
    );
    expect(screenGroups([{ ...breakdown, rows }], south).screen.made).toBe(2);
    const unknownTotal = breakdown.rows.map((row) =>
      row.area === south && row.category === known ? { ...row, count: { status: 'suppressed' as const } } : row,
    );
    expect(screenGroups([{ ...breakdown, rows: unknownTotal }], south).screen.made).toBe(0);
  });
});

describe('screenComparisons', () => {
  const people = 10_000;
  const pair = (events: number, others: number, direction: 'higher' | 'no-clear-difference') => ({
    group: { events, population: people },
    others: { events: others, population: people },
    direction,
  });

  test('a clear difference that is one of many may be chance; alone, the same is not', () => {
    const borderline = pair(70, 45, 'higher');
    const alike = Array.from({ length: 9 }, () => pair(50, 50, 'no-clear-difference'));
    expect(screenComparisons([borderline]).screened[0]).toMatchObject({ mayBeChance: false });
    const { screened, screen } = screenComparisons([borderline, ...alike]);
    expect(screened[0]?.mayBeChance).toBe(true);
    expect(screened.slice(1).every(({ mayBeChance }) => !mayBeChance)).toBe(true);
    expect(screen).toEqual({ made: 10, byChance: 0.5, clear: 1, remain: 0, remainHolm: 0 });
  });

  test('Holm keeps no more than Benjamini-Hochberg', () => {
    const { screen } = screenComparisons([
      pair(90, 40, 'higher'),
      pair(72, 45, 'higher'),
      pair(72, 45, 'higher'),
      pair(71, 45, 'higher'),
      pair(50, 50, 'no-clear-difference'),
    ]);
    expect(screen).toMatchObject({ made: 5, clear: 4, remain: 4, remainHolm: 1 });
  });

  test('nothing to weigh is no comparison', () => {
    expect(screenComparisons([])).toEqual({
      screened: [],
      screen: { made: 0, byChance: 0, clear: 0, remain: 0, remainHolm: 0 },
    });
  });
});

describe('screenAreas', () => {
  test('compares each area with the rest of the whole, apart for everyone and each category', () => {
    const { elsewhere, screens } = screenAreas(breakdown);
    expect(screens.find(({ category }) => category === 'all')).toMatchObject({ made: 2 });
    expect(elsewhere.filter(({ category }) => category === 'a').map(({ area }) => area)).toEqual([north, south]);
    expect(elsewhere.some(({ area }) => area === whole)).toBe(false);
    // scipy 1.15: binomtest(40, 115, 0.5).
    expect(elsewhere.find(({ area, category }) => area === north && category === 'a')?.pValue).toBeCloseTo(
      0.001412957498607674,
      14,
    );
  });
});
