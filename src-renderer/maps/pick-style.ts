import type { FilterSpecification, StyleSpecification } from 'maplibre-gl';
import type { Boundaries } from '../../shared/model/boundaries.ts';
import type { ChartTheme } from '../../shared/presentation/chart-theme.ts';
import type { PickMarks } from './pick-marks.ts';

/** What a map for picking areas shows now. */
export interface PickPicture {
  readonly boundaries: Boundaries;
  /** Larger areas, drawn over as lines; null for none. */
  readonly around: Boundaries | null;
  readonly marks: PickMarks;
  readonly cursor: string | null;
  readonly theme: ChartTheme;
}

/** The map's whole appearance but for the names and drawings over it: chosen areas by fill and line, partly covered ones dashed. */
export function pickStyle({ boundaries, around, marks, cursor, theme }: PickPicture): StyleSpecification {
  const among = (codes: readonly string[]): FilterSpecification => ['in', ['get', 'code'], ['literal', [...codes]]];
  const fills = pickFills(theme);
  return {
    version: 8,
    sources: {
      areas: { type: 'geojson', data: features(boundaries) },
      around: { type: 'geojson', data: features(around ?? { type: 'FeatureCollection', features: [] }) },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': theme.surface } },
      { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': fills.none, 'fill-antialias': false } },
      {
        id: 'partly',
        type: 'fill',
        source: 'areas',
        filter: among(marks.partly),
        paint: { 'fill-color': fills.partly },
      },
      { id: 'whole', type: 'fill', source: 'areas', filter: among(marks.whole), paint: { 'fill-color': fills.whole } },
      {
        id: 'borders',
        type: 'line',
        source: 'areas',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.line, 'line-width': 0.8 },
      },
      {
        id: 'around',
        type: 'line',
        source: 'around',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.outline, 'line-width': 1.4 },
      },
      {
        id: 'whole-line',
        type: 'line',
        source: 'areas',
        filter: among(marks.whole),
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.accent, 'line-width': 1.4 },
      },
      {
        id: 'partly-line',
        type: 'line',
        source: 'areas',
        filter: among(marks.partly),
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.accent, 'line-width': 1.8, 'line-dasharray': [2, 1.4] },
      },
      {
        id: 'cursor',
        type: 'line',
        source: 'areas',
        filter: among(cursor === null ? [] : [cursor]),
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.ink, 'line-width': 3.2, 'line-dasharray': [1.2, 0.8] },
      },
    ],
  };
}

/** The fills of a map for picking: not chosen, chosen, and chosen though only partly covered. */
export function pickFills(theme: ChartTheme): {
  readonly none: string;
  readonly whole: string;
  readonly partly: string;
} {
  return {
    none: theme.statusGround,
    whole: theme.sequential[3]?.fill ?? theme.accent,
    partly: theme.sequential[1]?.fill ?? theme.statusGround,
  };
}

function features({ features: all }: Boundaries): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: all.map(({ properties, geometry }) => ({
      type: 'Feature',
      properties,
      geometry: { type: geometry.type, coordinates: geometry.coordinates },
    })),
  };
}
