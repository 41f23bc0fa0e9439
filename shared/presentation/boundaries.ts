/** Outlines of areas, each feature with the area's code and name. */
export interface Boundaries {
  readonly type: 'FeatureCollection';
  readonly features: readonly BoundaryFeature[];
}

export interface BoundaryFeature {
  readonly type: 'Feature';
  readonly properties: { readonly code: string; readonly name: string };
  readonly geometry: {
    readonly type: 'Polygon' | 'MultiPolygon';
    /** Longitude and latitude, as GeoJSON nests them for the type. */
    readonly coordinates: readonly unknown[];
  };
}

export type Point = readonly [number, number];
export type Ring = readonly Point[];
export type Polygon = readonly Ring[];

/** Outlines are read again with every picture of them: the same geometry gives the same polygons. */
const read = new WeakMap<BoundaryFeature['geometry'], readonly Polygon[]>();

/** The polygons of an area, whichever way its geometry nests them. */
export function polygonsOf({ geometry }: BoundaryFeature): readonly Polygon[] {
  const polygons = read.get(geometry) ?? readPolygons(geometry);
  read.set(geometry, polygons);
  return polygons;
}

function readPolygons(geometry: BoundaryFeature['geometry']): readonly Polygon[] {
  const nested = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return nested.map((polygon) => listOf(polygon).map((ring) => listOf(ring).map(pointOf)));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function pointOf(value: unknown): Point {
  const [x, y] = listOf(value);
  return [Number(x), Number(y)];
}
