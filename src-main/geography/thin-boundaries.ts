import { z } from 'zod';
import type { Boundaries } from '../../shared/model/boundaries.ts';
import { thinRings } from './shapes/thin-rings.ts';

const cornerSchema = z
  .tuple([z.number(), z.number()])
  .rest(z.number())
  .transform(([x, y]): [number, number] => [x, y]);
const polygonSchema = z.array(z.array(cornerSchema));
const polygonsSchema = z.array(polygonSchema);

/** Outlines of fewer corners are drawn as they are. */
const fewCorners = 8_000;
/** More corners than this a map draws no better, and slower. */
const mostCorners = 60_000;
/** What is left out first: a share of the whole's extent, less than a pixel on a large screen. */
const firstTolerance = 1 / 8_000;

/** Boundaries with fewer corners, for drawing alone: neighbours still share their borders. What is counted uses the full outlines. */
export function thinBoundaries(boundaries: Boundaries): Boundaries {
  const areas = boundaries.features.map(({ geometry }) =>
    geometry.type === 'Polygon'
      ? [polygonSchema.parse(geometry.coordinates)]
      : polygonsSchema.parse(geometry.coordinates),
  );
  const rings = areas.flat(2);
  if (countCorners(rings) <= fewCorners) return boundaries;
  let tolerance = extentOf(rings) * firstTolerance;
  let thinned = thinRings(rings, tolerance);
  while (countCorners(thinned) > mostCorners && tolerance < 1) {
    tolerance *= 2;
    thinned = thinRings(rings, tolerance);
  }
  const next = thinned.values();
  return {
    ...boundaries,
    features: boundaries.features.map((feature, index) => {
      const polygons = (areas[index] ?? []).map((polygon) => polygon.map(() => next.next().value ?? []));
      const { type } = feature.geometry;
      return { ...feature, geometry: { type, coordinates: type === 'Polygon' ? (polygons[0] ?? []) : polygons } };
    }),
  };
}

function countCorners(rings: readonly (readonly unknown[])[]): number {
  return rings.reduce((sum, ring) => sum + ring.length, 0);
}

function extentOf(rings: readonly (readonly (readonly [number, number])[])[]): number {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of rings.flat()) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return Math.max(east - west, north - south);
}
