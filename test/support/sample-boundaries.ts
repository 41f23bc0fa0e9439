import type { Boundaries } from '../../shared/presentation/boundaries.ts';
import { sampleWards } from './sample-wards.ts';

const columns = 6;
const side = 0.02;

/** The sample wards as a grid of squares, six to a row, from the north-west. */
export function sampleBoundaries(): Boundaries {
  return {
    type: 'FeatureCollection',
    features: sampleWards.map(({ code, name }, index) => {
      const west = -0.42 + (index % columns) * side;
      const north = 51.56 - Math.floor(index / columns) * side * 0.6;
      const east = west + side;
      const south = north - side * 0.6;
      return {
        type: 'Feature' as const,
        properties: { code, name },
        geometry: {
          type: 'Polygon' as const,
          coordinates: [
            [
              [west, north],
              [east, north],
              [east, south],
              [west, south],
              [west, north],
            ],
          ],
        },
      };
    }),
  };
}
