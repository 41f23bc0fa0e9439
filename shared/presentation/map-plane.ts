import { polygonsOf } from './boundaries.ts';
import type { Boundaries, Point, Polygon } from './boundaries.ts';

/** Areas laid on a drawing: every polygon in CSS pixels, y downwards. */
export interface MapPlane {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly { readonly code: string; readonly name: string; readonly polygons: readonly Polygon[] }[];
  /** Where on the drawing a position in degrees lies. */
  readonly place: (at: Point) => Point;
}

const margin = 4;

/** Planes of outlines that are drawn again and again, as for every ward of a batch. */
const drawn = new WeakMap<Boundaries, Map<number, MapPlane>>();

/** Fits outlines to a width, keeping true proportions at their middle latitude (an equirectangular projection). */
export function mapPlane(boundaries: Boundaries, width: number): MapPlane {
  const planes = drawn.get(boundaries) ?? new Map<number, MapPlane>();
  drawn.set(boundaries, planes);
  const plane = planes.get(width) ?? layPlane(boundaries, width);
  planes.set(width, plane);
  return plane;
}

function layPlane(boundaries: Boundaries, width: number): MapPlane {
  const shapes = boundaries.features.map((feature) => ({ ...feature.properties, polygons: polygonsOf(feature) }));
  const points = shapes.flatMap(({ polygons }) => polygons.flat(2));
  const [west, east] = extent(points.map(([x]) => x));
  const [south, north] = extent(points.map(([, y]) => y));
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (width - 2 * margin) / Math.max((east - west) * squeeze, 1e-9);
  const place = ([x, y]: Point): Point => [
    round(margin + (x - west) * squeeze * scale),
    round(margin + (north - y) * scale),
  ];
  return {
    width,
    height: Math.ceil((north - south) * scale + 2 * margin),
    areas: shapes.map(({ code, name, polygons }) => ({
      code,
      name,
      polygons: polygons.map((polygon) => polygon.map((ring) => ring.map(place))),
    })),
    place,
  };
}

function extent(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
