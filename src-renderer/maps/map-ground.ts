import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Boundaries } from '../../shared/model/boundaries.ts';
import type { MapFrame } from './fitted-plane.ts';

/** What things are laid over: a map that zooms, or, where there is none, its outlines in the middle of a frame. */
export interface MapGround {
  readonly map: MapLibreMap | null;
  readonly frame: MapFrame;
  readonly boundaries: Boundaries;
}
