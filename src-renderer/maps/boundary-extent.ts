import type { Boundaries } from '../../shared/model/boundaries.ts';
import { polygonsOf } from '../../shared/presentation/boundaries.ts';

/** West, south, east and north of outlines in degrees. */
export type Extent = [number, number, number, number];

export function boundaryExtent(boundaries: Boundaries): Extent {
  return extentOf(boundaries.features.flatMap((feature) => polygonsOf(feature).flat(2)));
}

/** West, south, east and north of positions in degrees. */
export function extentOf(points: readonly (readonly [number, number])[]): Extent {
  return points.reduce<Extent>(
    ([west, south, east, north], [x, y]) => [
      Math.min(west, x),
      Math.min(south, y),
      Math.max(east, x),
      Math.max(north, y),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}
