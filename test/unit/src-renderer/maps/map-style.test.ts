import { describe, expect, it } from 'vitest';
import { areaKeySchema } from '../../../../shared/model/area.ts';
import type { Boundaries } from '../../../../shared/model/boundaries.ts';
import { darkTheme, lightTheme } from '../../../../shared/presentation/chart-theme.ts';
import type { MapClasses } from '../../../../shared/presentation/map-classes.ts';
import { areaStates, mapStyle, patternName } from '../../../../src-renderer/maps/map-style.ts';

const square = (code: string, name: string, west: number): Boundaries['features'][number] => ({
  type: 'Feature',
  id: code,
  properties: { code, name },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 51],
        [west + 1, 51],
        [west + 1, 52],
        [west, 52],
        [west, 51],
      ],
    ],
  },
});

const area = (code: string, name: string) => ({ code: areaKeySchema.parse(code), name });
const boundaries: Boundaries = {
  type: 'FeatureCollection',
  features: [square('E05000001', 'Acton', 0), square('E05000002', 'Perivale', 1), square('E05000003', 'Walpole', 2)],
};
const classes: MapClasses = {
  breaks: [10],
  legend: [],
  statuses: [],
  splitPairs: [],
  areas: [
    { area: area('E05000001', 'Acton'), kind: 'class', classIndex: 1, flag: 'unreliable', value: 12 },
    { area: area('E05000002', 'Perivale'), kind: 'suppressed', classIndex: null, flag: null, value: null },
  ],
};
const picture = {
  boundaries,
  classes,
  theme: lightTheme,
  chosen: 'E05000001',
  also: ['E05000003'],
  cursor: 'E05000002',
};

describe('areaStates', () => {
  it('colours what has a class, and gives what has none its own pattern', () => {
    expect([...areaStates({ ...picture, chosen: null, also: [], cursor: null })]).toEqual([
      ['E05000001', { fill: '#1a666f', pattern: 'unreliable', isChosen: false, isCursor: false }],
      ['E05000002', { fill: lightTheme.statusGround, pattern: 'suppressed', isChosen: false, isCursor: false }],
      ['E05000003', { fill: lightTheme.statusGround, pattern: 'not-available', isChosen: false, isCursor: false }],
    ]);
  });

  it('outlines what is chosen and what is selected besides, and what the keyboard is on', () => {
    const states = areaStates(picture);
    const codesWhere = (name: 'isChosen' | 'isCursor'): readonly string[] =>
      [...states].filter(([, state]) => state[name]).map(([code]) => code);
    expect(codesWhere('isChosen')).toEqual(['E05000001', 'E05000003']);
    expect(codesWhere('isCursor')).toEqual(['E05000002']);
  });
});

describe('mapStyle', () => {
  it('lays out each area once, with no look of its own, so that another selection lays out nothing', () => {
    const { areas } = mapStyle(picture).sources;
    if (areas?.type !== 'geojson' || typeof areas.data === 'string' || !('features' in areas.data))
      throw new Error('no features');
    expect(areas.promoteId).toBe('code');
    expect(areas.data.features.map(({ properties }) => properties)).toEqual([
      { code: 'E05000001' },
      { code: 'E05000002' },
      { code: 'E05000003' },
    ]);
  });

  it('draws with no glyphs and no tiles, so that nothing is fetched', () => {
    const style = mapStyle(picture);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(Object.values(style.sources).map(({ type }) => type)).toEqual(['geojson']);
  });

  it('names patterns apart in each theme', () => {
    expect(patternName('suppressed', lightTheme)).not.toBe(patternName('suppressed', darkTheme));
  });
});
