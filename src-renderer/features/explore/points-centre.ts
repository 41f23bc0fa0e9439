import type { Position } from '../../../shared/model/custom-area.ts';
import type { Polygon, Ring } from '../../../shared/presentation/boundaries.ts';

/** The centroid of polygons by their surface, holes left out, in degrees; null where they have none. */
export function pointsCentre(polygons: readonly Polygon[]): Position | null {
  const origin = polygons[0]?.[0]?.[0];
  if (origin === undefined) return null;
  let [surface, across, up] = [0, 0, 0];
  for (const polygon of polygons) {
    for (const [index, ring] of polygon.entries()) {
      const moment = momentOf(ring, origin);
      const sign = index === 0 ? Math.sign(moment.surface) : -Math.sign(moment.surface);
      surface += sign * moment.surface;
      across += sign * moment.across;
      up += sign * moment.up;
    }
  }
  return surface === 0 ? null : [origin[0] + across / (3 * surface), origin[1] + up / (3 * surface)];
}

/** Twice the signed surface of a ring, and its moments about an origin (shoelace formula). */
function momentOf(
  ring: Ring,
  [west, south]: readonly [number, number],
): { readonly surface: number; readonly across: number; readonly up: number } {
  let [surface, across, up] = [0, 0, 0];
  for (const [index, [lng, lat]] of ring.entries()) {
    const [nextLng, nextLat] = ring[(index + 1) % ring.length] ?? [lng, lat];
    const [x, y, nextX, nextY] = [lng - west, lat - south, nextLng - west, nextLat - south];
    const cross = x * nextY - nextX * y;
    surface += cross;
    across += (x + nextX) * cross;
    up += (y + nextY) * cross;
  }
  return { surface, across, up };
}
