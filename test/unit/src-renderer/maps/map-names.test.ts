import { describe, expect, it } from 'vitest';
import { areaKeySchema } from '../../../../shared/model/area.ts';
import type { Boundaries } from '../../../../shared/model/boundaries.ts';
import type { MapClasses } from '../../../../shared/presentation/map-classes.ts';
import { clearNames } from '../../../../src-renderer/maps/clear-names.ts';
import { mapNames } from '../../../../src-renderer/maps/map-names.ts';

const square = (code: string, name: string, west: number): Boundaries['features'][number] => ({
  type: 'Feature',
  id: code,
  properties: { code, name },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 0],
        [west + 1, 0],
        [west + 1, 1],
        [west, 1],
        [west, 0],
      ],
    ],
  },
});
const boundaries: Boundaries = {
  type: 'FeatureCollection',
  features: [square('E05000001', 'Acton', 0), square('E05000002', 'Perivale', 1), square('E05000003', 'Walpole', 2)],
};
const area = (code: string, name: string) => ({ code: areaKeySchema.parse(code), name });
const classes: MapClasses = {
  breaks: [10],
  legend: [],
  statuses: [],
  splitPairs: [],
  areas: [
    { area: area('E05000001', 'Acton'), kind: 'class', classIndex: 0, flag: null, value: 2 },
    { area: area('E05000002', 'Perivale'), kind: 'suppressed', classIndex: null, flag: null, value: null },
    { area: area('E05000003', 'Walpole'), kind: 'class', classIndex: 1, flag: null, value: 12 },
  ],
};
const linesIn = (width: number, closer: number, chosen: string | null = null): readonly (readonly string[])[] =>
  mapNames(boundaries, classes, chosen, { width, height: width }, closer).map(({ lines }) => lines);

describe('mapNames', () => {
  it('writes names where they have room: what has no number first, then from the highest class down', () => {
    expect(linesIn(600, 0)).toEqual([['Perivale', '[c]'], ['Walpole'], ['Acton']]);
    expect(linesIn(600, 0, 'E05000001')).toEqual([['Acton'], ['Perivale', '[c]'], ['Walpole']]);
  });

  it('keeps the symbol of an area without a number where no name has room, and writes more as the map is drawn larger', () => {
    expect(linesIn(60, 0)).toEqual([['[c]']]);
    expect(linesIn(60, 1)).toEqual([['Perivale', '[c]']]);
    expect(linesIn(60, 3)).toEqual(linesIn(600, 0));
  });
});

describe('clearNames', () => {
  const name = (code: string, x: number, lines: readonly string[], symbol: string | null = null) => ({
    code,
    lines,
    symbol,
    x,
    y: 50,
  });
  const widthOf = (line: string): number => line.length * 6;

  it('leaves out a name that touches one before it, and writes its symbol where it has one', () => {
    const names = [name('a', 50, ['Acton']), name('b', 70, ['Walpole']), name('c', 84, ['Perivale', '[c]'], '[c]')];
    expect(clearNames(names, widthOf).map(({ code, lines }) => [code, ...lines])).toEqual([
      ['a', 'Acton'],
      ['c', '[c]'],
    ]);
  });

  it('writes symbols in any case, before every name', () => {
    const names = [name('a', 50, ['Acton']), name('b', 52, ['[x]'], '[x]'), name('c', 120, ['Walpole'])];
    expect(clearNames(names, widthOf).map(({ code }) => code)).toEqual(['b', 'c']);
  });
});
