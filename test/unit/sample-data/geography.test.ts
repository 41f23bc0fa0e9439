import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { countValues, readRecords } from './small-borough.ts';

const committed = fileURLToPath(new URL('../../../sample-data', import.meta.url));
const pointSchema = z.tuple([z.number(), z.number()]);
const collectionSchema = z.object({
  note: z.string(),
  features: z.array(
    z.object({
      properties: z.record(z.string(), z.string()),
      geometry: z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(pointSchema)) }),
    }),
  ),
});
type Ring = readonly z.infer<typeof pointSchema>[];

async function readBoundaries(file: string) {
  return collectionSchema.parse(JSON.parse(await readFile(join(committed, 'geography', file), 'utf8')));
}

function area(rings: readonly Ring[]): number {
  const sides = rings.flatMap((ring) => ring.slice(1).map((to, index) => [ring[index] ?? to, to] as const));
  return sides.reduce((total, [from, to]) => total + (from[0] * to[1] - to[0] * from[1]) / 2, 0);
}

function contains(ring: Ring, [x, y]: readonly [number, number]): boolean {
  return ring.slice(1).reduce((inside, to, index) => {
    const from = ring[index] ?? to;
    if (from[1] > y === to[1] > y) return inside;
    return x < from[0] + ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1]) ? !inside : inside;
  }, false);
}

test('24 wards are each the exact union of their small areas, and say that they are illustrative', async () => {
  const wards = await readBoundaries('wards.geojson');
  const lsoas = await readBoundaries('lsoas.geojson');
  expect([wards.features.length, lsoas.features.length]).toEqual([24, 199]);
  expect(wards.note).toContain('illustrative');
  for (const ward of wards.features) {
    const parts = lsoas.features.filter(({ properties }) => properties.WD22CD === ward.properties.WD22CD);
    const partsArea = parts.reduce((total, part) => total + area(part.geometry.coordinates), 0);
    expect(area(ward.geometry.coordinates)).toBeCloseTo(partsArea, 10);
    expect(partsArea).toBeGreaterThan(0);
  }
});

test('every side of a small area is shared with one neighbour or lies on the edge of the borough', async () => {
  const lsoas = await readBoundaries('lsoas.geojson');
  const sides = lsoas.features.flatMap(({ geometry }) =>
    geometry.coordinates.flatMap((ring) => ring.slice(1).map((to, index) => `${String(ring[index])}>${String(to)}`)),
  );
  expect(new Set(sides).size).toBe(sides.length);
  const outer = sides.filter((side) => !sides.includes(side.split('>').reverse().join('>')));
  const starts = outer.map((side) => side.split('>')[0]);
  const ends = outer.map((side) => side.split('>')[1]);
  expect([...starts].sort()).toEqual([...ends].sort());
});

test('almost all postcodes lie in the small area they are given to, and all follow the grammar', async () => {
  const lsoas = await readBoundaries('lsoas.geojson');
  const rings = new Map(lsoas.features.map((lsoa) => [lsoa.properties.LSOA21CD, lsoa.geometry.coordinates[0] ?? []]));
  const postcodes = await readRecords(committed, 'geography/postcodes.csv');
  expect(postcodes).toHaveLength(2_985);
  const astray = postcodes.filter((record) => {
    const ring = rings.get(record.get('lsoa21cd') ?? '') ?? [];
    return !contains(ring, [Number(record.get('long')), Number(record.get('lat'))]);
  });
  expect(astray.length).toBeLessThan(15);
  const grammar = /^(W3|W5|W7|W13|UB1|UB2|UB5|UB6) [1-9][ABD-HJLNP-UW-Z]{2}$/;
  expect(postcodes.filter((record) => !grammar.test(record.get('pcds') ?? ''))).toEqual([]);
});

test('the look-ups cover 199 small areas, 24 wards, and no spelling stands for two wards', async () => {
  const lookup = await readRecords(committed, 'geography/lsoa-to-ward.csv');
  expect(lookup).toHaveLength(199);
  expect(countValues(lookup, 'WD22CD').size).toBe(24);
  const spellings = await readRecords(committed, 'geography/ward-names.csv');
  const folded = spellings.map((record) => record.get('variant')?.toLowerCase());
  expect(new Set(folded).size).toBe(folded.length);
});
