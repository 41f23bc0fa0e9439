import { DuckDBDataChunk, DuckDBInstance, INTEGER } from '@duckdb/node-api';
import Flatbush from 'flatbush';
import { openDatabase } from '../../src-main/database/database.ts';
import { bandOutline, isInside } from '../../src-main/geography/shapes/banded-outline.ts';
import type { Outline } from '../../src-main/geography/shapes/outline.ts';
import { placePoints } from '../../src-main/geography/place-points.ts';

const runs = 5;
const points = 1_000_000;
const [columns, rows, corners] = [20, 10, 1000];
const [west, south, side] = [-0.6, 51.3, 0.05];

/** Areas as wavy as a coast, in a grid over London; about two points in three lie in one. */
const outlines: Outline[] = Array.from({ length: columns * rows }, (_, index) => {
  const [x, y] = [west + ((index % columns) + 0.5) * side, south + (Math.floor(index / columns) + 0.5) * side];
  const ring = Array.from({ length: corners }, (_each, corner) => {
    const angle = (corner / corners) * 2 * Math.PI;
    const reach = side * 0.5 * (0.9 + 0.1 * Math.sin(17 * angle));
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
  });
  return { rings: [Float64Array.from(ring.flat())] };
});
const codes = outlines.map((_, index) => `E05${String(index).padStart(6, '0')}`);
const makePoints = `CREATE TABLE points AS SELECT i AS reference, ${west} + ${side * columns} * (hash(i, 1) % 1000003) / 1000003 AS longitude,
  ${south} + ${side * rows} * (hash(i, 2) % 1000003) / 1000003 AS latitude FROM range(${points}) AS t(i)`;

/** By hand: the two columns out of DuckDB, each point's boxes from Flatbush, the same ray cast, the places back. */
async function byHand(connection: Awaited<ReturnType<DuckDBInstance['connect']>>): Promise<void> {
  const banded = outlines.map(bandOutline);
  const nothing = bandOutline({ rings: [] });
  const tree = new Flatbush(banded.length);
  for (const { box } of banded) tree.add(box.west, box.south, box.east, box.north);
  tree.finish();
  await connection.run('CREATE OR REPLACE TABLE found (place INTEGER)');
  const appender = await connection.createAppender('found');
  const result = await connection.run('SELECT longitude, latitude FROM points');
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const [across, up] = [chunk.getColumnVector(0), chunk.getColumnVector(1)];
    const places = DuckDBDataChunk.create([INTEGER], chunk.rowCount);
    const found = places.getColumnVector(0);
    for (let row = 0; row < chunk.rowCount; row += 1) {
      const [x, y] = [Number(across.getItem(row)), Number(up.getItem(row))];
      found.setItem(row, tree.search(x, y, x, y).find((each) => isInside(banded[each] ?? nothing, x, y)) ?? -1);
    }
    found.flush();
    appender.appendDataChunk(places);
  }
  appender.closeSync();
  const names = codes.map((code, index) => `(${index}, '${code}')`).join(', ');
  await connection.run(
    `CREATE OR REPLACE TABLE placed AS SELECT found.rowid + 1 AS "row", area FROM found LEFT JOIN (VALUES ${names}) AS t (place, area) USING (place)`,
  );
}

const database = await openDatabase();
const instance = await DuckDBInstance.create(':memory:');
const bare = await instance.connect();
try {
  const connection = await database.connect();
  await connection.run(makePoints);
  await bare.run(makePoints);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await byHand(bare);
    const between = performance.now();
    const coordinates = { x: 'longitude', y: 'latitude', system: 'wgs84' } as const;
    await placePoints(connection, 'points', coordinates, { codes, names: codes, outlines }, 'placed');
    ours.push(performance.now() - between);
    theirs.push(between - started);
  }
  const count = 'SELECT count(area)::DOUBLE FROM placed';
  const placed = (await connection.numbers(count))[0]?.[0] ?? 0;
  if (placed !== Number((await bare.runAndReadAll(count)).getColumns()[0]?.[0])) {
    throw new Error('The two ways place different numbers of points.');
  }
  const seconds = (times: readonly number[]): string => `${(Math.min(...times) / 1000).toFixed(2)} s`;
  process.stdout.write(
    `  1,000,000 points in ${outlines.length} areas of ${corners} corners, ${placed.toLocaleString('en-GB')} placed, the fastest of ${runs} runs of each side\n` +
      `  ${'points in areas, DuckDB to DuckDB ÷ the same by hand'.padEnd(52)} ${(Math.min(...ours) / Math.min(...theirs)).toFixed(2).padStart(6)}  (at most 1.3)  ${seconds(ours)} ÷ ${seconds(theirs)}\n`,
  );
  connection.close();
} finally {
  bare.closeSync();
  instance.closeSync();
  database.close();
}
