import { describe, expect, it } from 'vitest';
import { featureRecords } from '../../../../src-main/files/feature-records.ts';
import { testFolder } from '../../../support/test-folder.ts';

const given = testFolder();

async function read(value: unknown, records?: string) {
  const path = await given('areas.json', JSON.stringify(value));
  const rows = [];
  const plan = { format: 'geojson' as const, ...(records === undefined ? {} : { records }) };
  for await (const batch of featureRecords(path, plan, new AbortController().signal))
    rows.push(...batch.map(({ fields }) => fields));
  return rows;
}

const collection = (...features: readonly unknown[]) => ({ type: 'FeatureCollection', features });
const feature = (properties: unknown, geometry: unknown = null, id?: unknown) => ({
  type: 'Feature',
  ...(id === undefined ? {} : { id }),
  properties,
  geometry,
});
const point = (...coordinates: readonly number[]) => ({ type: 'Point', coordinates });

const topology = {
  type: 'Topology',
  transform: { scale: [0.5, 0.5], translate: [10, 20] },
  arcs: [
    [
      [0, 0],
      [2, 0],
      [0, 2],
      [-2, -2],
    ],
  ],
  objects: {
    lines: {
      type: 'GeometryCollection',
      geometries: [{ type: 'LineString', arcs: [0], properties: { name: 'edge' } }],
    },
    wards: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0]], id: 'E1', properties: { WD22CD: 'E1', WD22NM: 'Acton' } },
        { type: null, id: 'E2', properties: { WD22CD: 'E2' } },
      ],
    },
    stops: { type: 'Point', coordinates: [2, 4], properties: { stop: 'A' } },
  },
};

describe('featureRecords', () => {
  it('makes a row of each feature, blank and missing properties as they are', async () => {
    const rows = await read(
      collection(feature({ code: 'E1', name: ' ' }), feature(null), feature({ name: 'Ealing', n: [1, 2] })),
    );
    expect(rows).toEqual([
      ['code', 'name', 'n'],
      ['E1', ' ', ''],
      ['', '', ''],
      ['', 'Ealing', '[1,2]'],
    ]);
  });

  it('adds the place of points where the properties do not have it', async () => {
    expect(await read(collection(feature({ a: 1 }, point(-0.3, 51.5)), feature({ a: 2 })))).toEqual([
      ['a', 'longitude', 'latitude'],
      ['1', '-0.3', '51.5'],
      ['2', '', ''],
    ]);
    expect(await read(collection(feature({ LONG: -0.3, LAT: 51.5 }, point(-0.31, 51.51))))).toEqual([
      ['LONG', 'LAT'],
      ['-0.3', '51.5'],
    ]);
    expect((await read(collection(feature({}, point(514_686, 183_613)))))[0]).toEqual(['easting', 'northing']);
  });

  it('adds the features’ own ids where no property says the same', async () => {
    expect((await read(collection(feature({ name: 'Acton' }, null, 7))))[1]).toEqual(['7', 'Acton']);
    expect((await read(collection(feature({ code: 'E7' }, null, 'E7'))))[0]).toEqual(['code']);
  });

  it('reads the largest layer of TopoJSON, or the one that is asked for', async () => {
    expect(await read(topology)).toEqual([
      ['WD22CD', 'WD22NM'],
      ['E1', 'Acton'],
      ['E2', ''],
    ]);
    expect(await read(topology, 'stops')).toEqual([
      ['stop', 'longitude', 'latitude'],
      ['A', '11', '22'],
    ]);
  });

  it.each([
    [{ type: 'GeometryCollection', geometries: [] }, 'is not GeoJSON or TopoJSON'],
    [{ ...topology, arcs: [] }, 'refer to lines that are not in it'],
  ])('refuses what has no features to read', async (value, words) => {
    await expect(read(value)).rejects.toThrow(words);
  });
});
