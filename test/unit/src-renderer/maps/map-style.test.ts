import { describe, expect, it } from 'vitest';
import { areaKeySchema } from '../../../../shared/model/area.ts';
import type { Boundaries } from '../../../../shared/model/boundaries.ts';
import { darkTheme, lightTheme } from '../../../../shared/presentation/chart-theme.ts';
import type { MapClasses } from '../../../../shared/presentation/map-classes.ts';
import { mapStyle, patternName } from '../../../../src-renderer/maps/map-style.ts';

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
  cursor: null,
  named: new Map([['E05000001', 'Acton\n[u]']]),
  wholeZoom: 11,
};

function featuresOf(source: 'areas' | 'names'): readonly Record<string, unknown>[] {
  const found = mapStyle(picture).sources[source];
  if (found?.type !== 'geojson' || typeof found.data === 'string' || !('features' in found.data))
    throw new Error('no features');
  return found.data.features.map(({ properties }) => properties ?? {});
}

describe('mapStyle', () => {
  it('colours what has a class, and gives what has none its own kind', () => {
    expect(featuresOf('areas')).toEqual([
      { code: 'E05000001', kind: 'class', flag: 'unreliable', fill: '#1a666f' },
      { code: 'E05000002', kind: 'suppressed', flag: 'none', fill: lightTheme.statusGround },
      { code: 'E05000003', kind: 'not-available', flag: 'none', fill: lightTheme.statusGround },
    ]);
  });

  it('always shows a symbol, and keeps a name without room for a closer look', () => {
    expect(featuresOf('names')).toEqual([
      { when: 'always', text: 'Acton\n[u]' },
      { when: 'symbol', text: '[c]' },
      { when: 'closer', text: 'Perivale\n[c]' },
      { when: 'symbol', text: '[x]' },
      { when: 'closer', text: 'Walpole\n[x]' },
    ]);
  });

  it('draws with no glyphs and no tiles, so that nothing is fetched', () => {
    const style = mapStyle(picture);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(Object.values(style.sources).map(({ type }) => type)).toEqual(['geojson', 'geojson']);
  });

  it('names patterns apart in each theme', () => {
    expect(patternName('suppressed', lightTheme)).not.toBe(patternName('suppressed', darkTheme));
  });
});
