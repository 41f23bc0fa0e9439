import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBoundaries } from '../../../../src-main/geography/read-boundaries.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'strand-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
};

async function read(features: unknown[]) {
  const file = path.join(folder, 'areas.geojson');
  await writeFile(file, JSON.stringify({ type: 'FeatureCollection', features }));
  return readBoundaries(file, 'WD22CD', 'WD22NM');
}

describe('readBoundaries', () => {
  it('gives areas in the order of their names, with their outlines', async () => {
    const { areas, boundaries } = await read([
      { type: 'Feature', properties: { WD22CD: 'E05000002', WD22NM: 'Perivale' }, geometry: square },
      { type: 'Feature', properties: { WD22CD: 'E05000001', WD22NM: 'Acton' }, geometry: square },
    ]);
    expect(areas).toEqual([
      { code: 'E05000001', name: 'Acton' },
      { code: 'E05000002', name: 'Perivale' },
    ]);
    expect(boundaries.features[0]).toMatchObject({ id: 'E05000001', properties: { name: 'Acton' }, geometry: square });
  });

  it('reads the largest layer of TopoJSON as it reads GeoJSON', async () => {
    const geometry = (code: string, name: string) => ({
      type: 'Polygon',
      arcs: [[0]],
      properties: { WD22CD: code, WD22NM: name },
    });
    const geometries = [geometry('E05000002', 'Perivale'), geometry('E05000001', 'Acton')];
    const file = path.join(folder, 'areas.topojson');
    const topology = {
      type: 'Topology',
      transform: { scale: [0.5, 0.5], translate: [0, 0] },
      arcs: [
        [
          [0, 0],
          [2, 0],
          [0, 2],
          [-2, -2],
        ],
      ],
      objects: {
        outline: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]], properties: {} }] },
        wards: { type: 'GeometryCollection', geometries },
      },
    };
    await writeFile(file, JSON.stringify(topology));
    const { areas, boundaries } = await readBoundaries(file, 'WD22CD', 'WD22NM');
    expect(areas.map(({ name }) => name)).toEqual(['Acton', 'Perivale']);
    expect(boundaries.features[0]).toMatchObject({ id: 'E05000001', geometry: square });
  });

  it.each([
    [
      'an area without a code',
      [{ type: 'Feature', properties: { WD22NM: 'Acton' }, geometry: square }],
      'column-missing',
    ],
    [
      'points in place of areas',
      [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [0, 0] } }],
      'file-format',
    ],
    ['a file without areas', [], 'file-format'],
  ])('refuses %s', async (_, features, code) => {
    await expect(read(features)).rejects.toMatchObject({ code });
  });

  it('refuses a file that was cut short, and one that is gone', async () => {
    const file = path.join(folder, 'cut.geojson');
    await writeFile(file, '{"type":"FeatureCollection","features":[{"ty');
    await expect(readBoundaries(file, 'WD22CD', 'WD22NM')).rejects.toMatchObject({ code: 'file-format' });
    await rm(file);
    await expect(readBoundaries(file, 'WD22CD', 'WD22NM')).rejects.toMatchObject({ code: 'file-missing' });
  });
});
