import type { Position } from '../../../shared/model/custom-area.ts';

const equator = 6_378_137;
const squaredEccentricity = 0.00669437999014;
const radians = Math.PI / 180;
const corners = 128;

/**
 * Metres between two positions in a straight line over the ground, on the ellipsoid of WGS 84 with the radii of curvature at
 * their middle latitude: right to 0.1% within the United Kingdom.
 */
export function metresBetween(from: Position, to: Position): number {
  const { alongMeridian, alongParallel } = metresPerDegree((from[1] + to[1]) / 2);
  return Math.hypot((to[0] - from[0]) * alongParallel, (to[1] - from[1]) * alongMeridian);
}

/** A ring around a position whose surface is that of the circle of this radius; the corners are alike in their distance. */
export function ringAround([longitude, latitude]: Position, metres: number): Position[] {
  const step = (2 * Math.PI) / corners;
  const reach = metres * Math.sqrt(step / Math.sin(step));
  return Array.from({ length: corners }, (_, corner) => {
    const north = latitude + (reach * Math.cos(corner * step)) / metresPerDegree(latitude).alongMeridian;
    const { alongParallel } = metresPerDegree((latitude + north) / 2);
    return [longitude + (reach * Math.sin(corner * step)) / alongParallel, north];
  });
}

function metresPerDegree(latitude: number): { alongMeridian: number; alongParallel: number } {
  const curved = 1 - squaredEccentricity * Math.sin(latitude * radians) ** 2;
  return {
    alongMeridian: ((equator * (1 - squaredEccentricity)) / curved ** 1.5) * radians,
    alongParallel: (equator / Math.sqrt(curved)) * Math.cos(latitude * radians) * radians,
  };
}
