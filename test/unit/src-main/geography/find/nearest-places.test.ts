import { describe, expect, it } from 'vitest';
import { indexPlaces } from '../../../../../src-main/geography/find/nearest-places.ts';
import { metresBetween } from '../../../../../src-main/geography/shapes/distance.ts';
import { sampleDataset } from '../../../../support/sample-dataset.ts';
import { withDatabase } from '../../../../support/with-database.ts';

const set = {
  dataset: 'sample',
  title: 'Sample',
  x: 'lon',
  y: 'lat',
  system: 'wgs84',
  nameColumn: 'name',
  points: 0,
} as const;
const dataset = sampleDataset({ kind: 'points', roles: { secret: { kind: 'ignore' } } });

describe('indexPlaces', () => {
  it('lists the nearest with what is said of them, equal ones in the order of the dataset', async () => {
    await withDatabase(async (connection) => {
      await connection.run(
        `CREATE TABLE places AS SELECT * FROM (VALUES ('Far', -0.5, 51.5, 'a', 'x'), ('Second', -0.3, 51.5, NULL, 'x'), ('First', -0.3, 51.5, 'b', 'x'),
          ('Nowhere', NULL, NULL, 'c', 'x'), ('Null island', 0, 0, 'd', 'x')) AS t(name, lon, lat, kind, secret)`,
      );
      const places = await indexPlaces((job) => job(connection), set, dataset, 'places');
      const near = await places.near([-0.3, 51.501], 2);
      expect(near.map(({ name, details }) => [name, details])).toEqual([
        ['Second', []],
        ['First', [{ name: 'kind', value: 'b' }]],
      ]);
      expect(near[0]?.metres).toBeCloseTo(111.3, 0);
      expect(places.notPlaced).toBe(2);
      expect(await places.near([-0.3, 51.501], 100)).toHaveLength(3);
    });
  });

  it('agrees with a look at every place', async () => {
    await withDatabase(async (connection) => {
      await connection.run(
        `CREATE TABLE places AS SELECT 'p' || i AS name, -6 + (hash(i) % 7500) / 1000 AS lon, 50.2 + (hash(i, 1) % 8000) / 1000 AS lat FROM range(3000) AS r(i)`,
      );
      const places = await indexPlaces((job) => job(connection), set, dataset, 'places');
      const [xs = new Float64Array(), ys = new Float64Array()] = await connection.numbers(
        'SELECT lon::DOUBLE, lat::DOUBLE FROM places',
      );
      const from = [-3.2, 55.9] as const;
      const byHand = [...xs.keys()]
        .map((row) => ({ name: `p${row}`, metres: metresBetween([...from], [xs[row] ?? 0, ys[row] ?? 0]) }))
        .sort((a, b) => a.metres - b.metres)
        .slice(0, 25);
      const near = await places.near([...from], 25);
      expect(near.map(({ metres }) => metres)).toEqual(byHand.map(({ metres }) => metres));
    });
  });

  it('has nothing near where there is nothing', async () => {
    await withDatabase(async (connection) => {
      await connection.run('CREATE TABLE places (name VARCHAR, lon DOUBLE, lat DOUBLE)');
      const places = await indexPlaces((job) => job(connection), set, dataset, 'places');
      expect(await places.near([-0.3, 51.5], 3)).toEqual([]);
    });
  });
});
