import type { Boundaries } from '../../shared/model/boundaries.ts';
import { type MapPlane, mapPlane } from '../../shared/presentation/map-plane.ts';

/** What a map is drawn in, in CSS pixels. */
export interface MapFrame {
  readonly width: number;
  readonly height: number;
}

/** Outlines as large as a frame holds. */
export function fittedPlane(boundaries: Boundaries, frame: MapFrame): MapPlane {
  const wide = mapPlane(boundaries, frame.width);
  return wide.height > frame.height ? mapPlane(boundaries, (frame.width * frame.height) / wide.height) : wide;
}
