import { borough } from './areas.ts';
import type { Areas } from './areas.ts';
import { signedArea } from './cells.ts';
import { anticlockwise, dissolve } from './dissolve.ts';
import type { Point } from './outline.ts';

const note =
  'These boundaries are illustrative. They were computed from approximate centres of the areas and a hand-drawn ' +
  'outline, not surveyed: use them to try the product, never to decide where a boundary runs.';

/** The wards as GeoJSON text, each the exact dissolve of its small areas, one feature a line. */
export function wardsGeoJson(areas: Areas): string {
  return collection(
    areas.wards.map((ward) => ({
      type: 'Feature',
      properties: { WD22CD: ward.ward_code, WD22NM: ward.ward_name, LAD22CD: borough.code, LAD22NM: borough.name },
      geometry: geometry(dissolve(areas.lsoas.filter((lsoa) => lsoa.ward_code === ward.ward_code).map((l) => l.ring))),
    })),
  );
}

/** The small areas as GeoJSON text, one feature a line. */
export function lsoasGeoJson(areas: Areas): string {
  return collection(
    areas.lsoas.map((lsoa) => ({
      type: 'Feature',
      properties: { LSOA21CD: lsoa.lsoa_code, LSOA21NM: lsoa.lsoa_name, WD22CD: lsoa.ward_code },
      geometry: geometry([anticlockwise(lsoa.ring)]),
    })),
  );
}

function collection(features: readonly object[]): string {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `{"type":"FeatureCollection",\n"note":${JSON.stringify(note)},\n"features":[\n${lines}\n]}\n`;
}

function geometry(rings: readonly (readonly Point[])[]): object {
  const outer = rings.filter((ring) => signedArea(ring) > 0);
  const holes = rings.filter((ring) => signedArea(ring) < 0).map(closed);
  const [first] = outer;
  if (outer.length === 1 && first !== undefined) return { type: 'Polygon', coordinates: [closed(first), ...holes] };
  return { type: 'MultiPolygon', coordinates: outer.map((ring) => [closed(ring)]) };
}

function closed(ring: readonly Point[]): Point[] {
  return [...ring, ...ring.slice(0, 1)];
}
