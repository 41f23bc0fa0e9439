import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pointsOutside } from '../../../../shared/model/placed-points.ts';
import { areaOutlines } from '../../../../src-main/geography/area-outlines.ts';
import { fromBritishGrid } from '../../../../src-main/geography/british-grid.ts';
import { placePoints } from '../../../../src-main/geography/place-points.ts';
import { withDatabase } from '../../../support/with-database.ts';

/** Two squares of 1 km side by side on the grid, the eastern one first in the file. */
const feature = (code: string, easting: number) => ({
  type: 'Feature' as const,
  id: code,
  properties: { code, name: code },
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [0, 0],
        [1000, 0],
        [1000, 1000],
        [0, 1000],
        [0, 0],
      ].map(([across = 0, up = 0]) => fromBritishGrid(easting + across, 180_000 + up)),
    ],
  },
});
const areas = areaOutlines({
  type: 'FeatureCollection',
  features: [feature('E05000002', 518_000), feature('E05000001', 517_000)],
});

const placedSchema = z.object({ row: z.number(), area: z.string().nullable(), because: z.string().nullable() });

describe('placePoints', () => {
  it('gives each row its area or the reason for none, from either system and from text', async () => {
    await withDatabase(async (connection) => {
      const [longitude, latitude] = fromBritishGrid(517_500, 180_500);
      await connection.run(
        `CREATE TABLE events AS SELECT * FROM (VALUES (1, '${longitude}', '${latitude}'), (2, NULL, '51.5'), (3, '0', '0'), (4, 'unknown', '51.5'),
          (5, '${latitude}', '${longitude}'), (6, '-3.2', '55.95'), (7, '2.35', '48.86')) AS t(id, lon, lat)`,
      );
      const placed = await placePoints(
        connection,
        'events',
        { x: 'lon', y: 'lat', system: 'wgs84' },
        areas,
        'placed events',
      );
      const rows = await connection.query(placedSchema, `SELECT * FROM ${placed.relation} ORDER BY "row"`);
      expect(rows.map(({ row, area, because }) => [row, area ?? because])).toEqual([
        [1, 'E05000001'],
        [2, 'no-position'],
        [3, 'zero'],
        [4, 'no-position'],
        [5, 'swapped'],
        [6, 'outside-areas'],
        [7, 'outside-uk'],
      ]);
      expect([placed.rows, placed.placed]).toEqual([7, 1]);
      expect(placed.says).toContain('2 rows were not placed: no position.');
    });
  });

  it('places eastings and northings, and says how right that is', async () => {
    await withDatabase(async (connection) => {
      await connection.run(
        `CREATE TABLE events AS SELECT * FROM (VALUES (517500, 180500), (518500, 180500), (518, 180), (519500, 180500)) AS t(e, n)`,
      );
      const placed = await placePoints(
        connection,
        'events',
        { x: 'e', y: 'n', system: 'british-national-grid' },
        areas,
        'p',
      );
      const rows = await connection.query(placedSchema, `SELECT * FROM ${placed.relation} ORDER BY "row"`);
      expect(rows.map(({ area, because }) => area ?? because)).toEqual([
        'E05000001',
        'E05000002',
        'kilometres',
        'outside-areas',
      ]);
      expect(placed.says.join(' ')).toContain('within 5 m');
    });
  });

  it('says when eastings and northings were exchanged', async () => {
    await withDatabase(async (connection) => {
      await connection.run('CREATE TABLE events AS SELECT 517100 + i AS e, 180100 + i AS n FROM range(800) AS r(i)');
      const coordinates = { x: 'n', y: 'e', system: 'british-national-grid' } as const;
      const placed = await placePoints(connection, 'events', coordinates, areas, 'p');
      expect(placed.placed).toBe(0);
      // Where they lie is not known, so that none of them is taken for one from elsewhere.
      expect(pointsOutside(placed)).toEqual({ positions: 0, outside: 0 });
      expect(placed.says).toContain('Most of these points lie in the areas if “n” and “e” change places.');
    });
  });

  it('tells points outside from those in other areas in use, and counts those close to an area', async () => {
    await withDatabase(async (connection) => {
      await connection.run(
        'CREATE TABLE events AS SELECT * FROM (VALUES (517500, 180500), (519500, 180500), (520050, 180500), (523000, 180500), (NULL, NULL)) AS t(e, n)',
      );
      const whole = areaOutlines({
        type: 'FeatureCollection',
        features: [517_000, 518_000, 519_000].map((easting, at) => feature(`E0500000${at + 1}`, easting)),
      });
      const west = areaOutlines({ type: 'FeatureCollection', features: [feature('E05000009', 517_000)] });
      const coordinates = { x: 'e', y: 'n', system: 'british-national-grid' } as const;
      const placed = await placePoints(connection, 'events', coordinates, west, 'p', whole);
      expect(placed.notPlaced).toEqual([
        { because: 'no-position', rows: 1 },
        { because: 'between-areas', rows: 1 },
        { because: 'outside-areas', rows: 2 },
      ]);
      expect(pointsOutside(placed)).toEqual({ positions: 4, outside: 2 });
      expect(placed.near.rows).toBe(0);
      const inWhole = await placePoints(connection, 'events', coordinates, whole, 'p');
      expect([inWhole.placed, inWhole.near.rows]).toEqual([2, 1]);
    });
  });

  it('accounts for every row once', async () => {
    await withDatabase(async (connection) => {
      await connection.run(
        'CREATE TABLE events AS SELECT 516000 + (hash(i) % 4000) AS e, 179500 + (hash(i, 1) % 2000) AS n FROM range(10000) AS r(i)',
      );
      const placed = await placePoints(
        connection,
        'events',
        { x: 'e', y: 'n', system: 'british-national-grid' },
        areas,
        'p',
      );
      const [count] = await connection.numbers(
        'SELECT count(DISTINCT "row")::DOUBLE, count(*)::DOUBLE, count(area)::DOUBLE FROM p',
      );
      const [byHand] = await connection.numbers(
        'SELECT count(*)::DOUBLE FROM events WHERE e BETWEEN 517000 AND 519000 AND n BETWEEN 180000 AND 181000',
      );
      expect(count?.[0]).toBe(10_000);
      expect(placed.placed + placed.notPlaced.reduce((sum, { rows }) => sum + rows, 0)).toBe(10_000);
      // The corners went to degrees and back, so points within a millimetre of the border may fall on either side.
      expect(Math.abs(placed.placed - (byHand?.[0] ?? 0))).toBeLessThanOrEqual(30);
    });
  });
});
