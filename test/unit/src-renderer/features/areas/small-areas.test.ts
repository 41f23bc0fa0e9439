import { describe, expect, test } from 'vitest';
import { areaCodeSchema } from '../../../../../shared/model/area.ts';
import type { Boundaries } from '../../../../../shared/model/boundaries.ts';
import type { Gazetteer } from '../../../../../shared/model/gazetteer.ts';
import {
  buildingGeographies,
  everything,
  filterAreas,
  groupAreas,
  marksOf,
  marksOfLarger,
  residentsIn,
} from '../../../../../src-renderer/features/areas/small-areas.ts';

const area = (digit: number, name: string, within: string | null, covered = 1, residents: number | null = 100) => ({
  code: areaCodeSchema.parse(`E0100000${String(digit)}`),
  name,
  within,
  residents,
  covered,
});
const all = [
  area(1, 'Ealing 010A', 'Perivale'),
  area(2, 'Ealing 002A', 'Perivale'),
  area(3, 'Ealing 001A', 'East Acton'),
  area(4, 'Ealing 009A', null, 1, null),
];
const square = [
  [
    [0, 0],
    [0, 1],
    [1, 1],
    [0, 0],
  ],
];
const larger: Boundaries = {
  type: 'FeatureCollection',
  features: [
    ['E05000001', 'Perivale'],
    ['E05000002', 'East Acton'],
    ['E05000003', 'Walpole'],
  ].map(([code = '', name = '']) => ({
    type: 'Feature',
    id: code,
    properties: { code, name },
    geometry: { type: 'Polygon', coordinates: square },
  })),
};

test('areas stand under the larger one that they are part of, those of none last, numbers in their own order', () => {
  expect(groupAreas(all).map(({ title, areas }) => [title, areas.map(({ name }) => name)])).toEqual([
    ['East Acton', ['Ealing 001A']],
    ['Perivale', ['Ealing 002A', 'Ealing 010A']],
    ['', ['Ealing 009A']],
  ]);
});

test('a filter looks for every word in name, code and larger area', () => {
  expect(filterAreas(all, 'perivale 002').map(({ name }) => name)).toEqual(['Ealing 002A']);
  expect(filterAreas(all, 'e01000003')).toHaveLength(1);
  expect(filterAreas(all, '')).toHaveLength(4);
});

test('residents are summed only where each is held', () => {
  expect(residentsIn(['E01000001', 'E01000003'], all)).toBe(200);
  expect(residentsIn(['E01000001', 'E01000004'], all)).toBeNull();
  expect(residentsIn(['E01000009'], all)).toBeNull();
});

describe('marks', () => {
  test('tell areas that are inside whole from those of which a share is', () => {
    const marks = marksOf([area(1, 'a', null), area(2, 'b', null, 0.62)]);
    expect(marks).toEqual({ whole: ['E01000001'], partly: ['E01000002'], notes: new Map([['E01000002', '62%']]) });
  });

  test('count the chosen of each larger area where the small ones are not drawn', () => {
    const [first, , third] = all;
    if (first === undefined || third === undefined) throw new Error('The areas are gone.');
    expect(marksOfLarger([first, third], all, larger)).toEqual({
      whole: ['E05000002'],
      partly: ['E05000001'],
      notes: new Map([['E05000001', '1 of 2']]),
    });
  });
});

test('everything is asked for by outline, or by the larger areas where none are drawn', () => {
  expect(everything(larger, ['E05000009']).pick).toMatchObject({
    by: 'codes',
    codes: ['E05000001', 'E05000002', 'E05000003'],
  });
  expect(everything(null, ['E05000009']).pick).toEqual({ by: 'areas', codes: ['E05000009'] });
});

test('areas can be made of the smallest geography first, each geography once', () => {
  const ward = { kind: 'ward', vintage: '2022' } as const;
  const lsoa = { kind: 'lsoa', vintage: '2021' } as const;
  const gazetteer: Gazetteer = {
    boundaries: [{ dataset: 'w', codeColumn: 'c', nameColumn: 'n', geography: ward, areas: 24 }],
    lookups: [lsoa, ward].map((geography) => ({
      dataset: 'l',
      from: { kind: 'area', column: 'a', geography },
      to: { column: 'b', geography: ward },
      method: 'best-fit',
      because: '',
    })),
    points: [],
  };
  expect(buildingGeographies(gazetteer)).toEqual([lsoa, ward]);
});
