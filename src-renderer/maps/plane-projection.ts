import type { Position } from '../../shared/model/custom-area.ts';
import type { Extent } from './boundary-extent.ts';
import type { MapFrame } from './fitted-plane.ts';

/** Positions in degrees to pixels of a frame, y downwards, and back. */
export interface PlaneProjection {
  readonly project: (at: readonly [number, number]) => readonly [number, number];
  readonly unproject: (pixel: readonly [number, number]) => Position;
}

const margin = 8;

/** Fits an extent into the middle of a frame with true proportions at its middle latitude (equirectangular). */
export function planeProjection([west, south, east, north]: Extent, { width, height }: MapFrame): PlaneProjection {
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const wide = Math.max((east - west) * squeeze, 1e-9);
  const high = Math.max(north - south, 1e-9);
  const scale = Math.max(Math.min((width - 2 * margin) / wide, (height - 2 * margin) / high), 1e-9);
  const left = (width - wide * scale) / 2;
  const top = (height - high * scale) / 2;
  return {
    project: ([x, y]) => [left + (x - west) * squeeze * scale, top + (north - y) * scale],
    unproject: ([x, y]) => [west + (x - left) / (squeeze * scale), north - (y - top) / scale],
  };
}
