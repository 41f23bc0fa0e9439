import type { MapPlane } from '../../shared/presentation/map-plane.ts';

/** An area's polygons as the data of one SVG path. */
export function ringPath(polygons: MapPlane['areas'][number]['polygons']): string {
  return polygons
    .flat()
    .map((ring) => `M${ring.map((point) => point.join(' ')).join('L')}Z`)
    .join('');
}
