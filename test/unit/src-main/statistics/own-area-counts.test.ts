import { describe, expect, it } from 'vitest';
import { areaCodeSchema, notPlaced } from '../../../../shared/model/area.ts';
import type { AreaKey } from '../../../../shared/model/area.ts';
import type { CountCube } from '../../../../shared/model/count-cube.ts';
import type { Breakdown } from '../../../../shared/model/breakdown.ts';
import { estimateBreakdown } from '../../../../src-main/statistics/estimate-breakdown.ts';
import { ownAreaCounts } from '../../../../src-main/statistics/own-area-counts.ts';

const [whole, north, south, east] = ['E09000001', 'E05000001', 'E05000002', 'E05000003'].map((code) =>
  areaCodeSchema.parse(code),
) as [AreaKey, AreaKey, AreaKey, AreaKey];
const own = { area: { code: 'own-centre', name: 'Centre' }, members: [north, south] } as const;
const rules = { threshold: 5, isRounded: false };

/** Women and men of three wards: 30 and 20, 40 and 25, 50 and 35; four women were not placed. */
const cube: CountCube = {
  measure: {
    id: 'm',
    title: 'M',
    unit: 'users',
    does: 'use it',
    multiplier: 1000,
    people: 'adults',
    populationTitle: 'P',
    period: '2026',
    populationPeriod: '2021',
  },
  strand: { id: 'sex', title: 'Sex' },
  list: { id: 'sex-2021', title: 'Sex' },
  areas: [whole, north, south, east, notPlaced].map((code) => ({ code: code as AreaKey, name: code })),
  categories: [
    { code: 'f', label: 'Female', kind: 'category' },
    { code: 'm', label: 'Male', kind: 'category' },
    { code: 'unknown', label: 'Not known', kind: 'unknown' },
    { code: 'known', label: 'Known', kind: 'known' },
    { code: 'all', label: 'All', kind: 'all' },
  ],
  users: [
    [north, 30, 20],
    [south, 40, 25],
    [east, 50, 35],
    [notPlaced, 4, 0],
  ].flatMap(([area, f, m]) => [
    { area: area as AreaKey, category: 'f', people: f as number },
    { area: area as AreaKey, category: 'm', people: m as number },
  ]),
  population: [north, south, east].flatMap((area) =>
    ['f', 'm'].map((category) => ({ area, category, people: 1000, withheld: null })),
  ),
  unreliableUnder: 20,
};

/** The breakdown with some counts hidden, as "area category". */
function printed(...hidden: readonly string[]): Breakdown {
  const breakdown = estimateBreakdown(cube);
  return {
    ...breakdown,
    rows: breakdown.rows.map((row) =>
      hidden.includes(`${row.area} ${row.category}`) ? { ...row, count: { status: 'suppressed' } } : row,
    ),
  };
}

const countsOf = (breakdown: Breakdown, more: Partial<typeof rules> = {}) =>
  Object.fromEntries(ownAreaCounts(breakdown, own, { ...rules, ...more }));

describe('the counts of an own area', () => {
  it('are the sums of its areas where these are printed', () => {
    expect(countsOf(printed())).toEqual({ all: 115, known: 115, f: 70, m: 45, unknown: 0 });
  });

  it('are what the others leave of the whole, where some of its own are hidden', () => {
    expect(countsOf(printed(`${north} f`, `${south} f`))).toMatchObject({ f: 70, m: 45 });
  });

  it('are what its other categories leave, where the whole does not tell', () => {
    expect(countsOf(printed(`${north} f`, `${east} f`))).toMatchObject({ f: 70 });
  });

  it('are not given where nothing that is printed tells them', () => {
    const hidden = printed(`${north} f`, `${east} f`, `${north} m`, `${east} m`);
    expect(countsOf(hidden)).toEqual({ all: 115, known: 115, unknown: 0 });
  });

  it('are not given where they were worked out and lie under the threshold, nor from rounded numbers', () => {
    const hidden = printed(`${north} f`, `${south} f`);
    expect(countsOf(hidden, { threshold: 71 })['f']).toBeUndefined();
    expect(countsOf(hidden, { isRounded: true })['f']).toBeUndefined();
    expect(countsOf(printed(), { isRounded: true })['f']).toBe(70);
  });
});
