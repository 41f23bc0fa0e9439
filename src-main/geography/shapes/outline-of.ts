import { z } from 'zod';
import type { Outline } from './outline.ts';

const ringSchema = z.array(z.array(z.number()).min(2));
const polygonSchema = z.object({ type: z.literal('Polygon'), coordinates: z.array(ringSchema) });
const multiPolygonSchema = z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ringSchema)) });
const areaGeometrySchema = z.discriminatedUnion('type', [polygonSchema, multiPolygonSchema]);

/** The outline of a GeoJSON polygon or multipolygon; null for any other geometry. */
export function outlineOf(geometry: unknown): Outline | null {
  const parsed = areaGeometrySchema.safeParse(geometry);
  if (!parsed.success) return null;
  const polygons = parsed.data.type === 'Polygon' ? [parsed.data.coordinates] : parsed.data.coordinates;
  return {
    rings: polygons
      .flat()
      .map(ringOf)
      .filter((ring) => ring.length >= 6),
  };
}

/** A ring of positions, whether or not the last repeats the first. */
export function ringOf(positions: readonly (readonly number[])[]): Float64Array {
  const first = positions[0];
  const last = positions.at(-1);
  const isClosed = positions.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  const open = isClosed ? positions.slice(0, -1) : positions;
  return Float64Array.from(open.flatMap(([x = 0, y = 0]) => [x, y]));
}
