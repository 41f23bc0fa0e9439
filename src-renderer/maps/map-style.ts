import type { FilterSpecification, StyleSpecification } from 'maplibre-gl';
import type { Boundaries } from '../../shared/model/boundaries.ts';
import { labelPoint } from '../../shared/presentation/label-point.ts';
import type { MapClasses } from '../../shared/presentation/map-classes.ts';
import { polygonsOf } from '../../shared/presentation/boundaries.ts';
import type { ChartTheme } from '../../shared/presentation/chart-theme.ts';
import { mapClassFill } from '../../shared/presentation/class-fill.ts';

/** What a map shows now. */
export interface MapPicture {
  readonly boundaries: Boundaries;
  readonly classes: MapClasses;
  readonly theme: ChartTheme;
  /** The area whose numbers are shown beside the map. */
  readonly chosen: string | null;
  /** Areas that are selected besides. */
  readonly also?: readonly string[];
  /** The area that the keyboard is on. */
  readonly cursor: string | null;
  /** Names that have room when the whole is in view; the rest come as the map is drawn larger. */
  readonly named: ReadonlyMap<string, string>;
  readonly wholeZoom: number;
}

const font = ['IBM Plex Sans Condensed Medium'];

/** How far in a map must be for every name to have room. */
const closer = 0.7;

/** A map's whole appearance: outlines, classes, patterns for what is missing, names, the chosen area twice outlined. */
export function mapStyle(picture: MapPicture): StyleSpecification {
  const { theme, chosen, cursor, also = [] } = picture;
  const isChosen: FilterSpecification = ['in', ['get', 'code'], ['literal', [chosen ?? '', ...also]]];
  const is = (name: string, value: string): FilterSpecification => ['==', ['get', name], value];
  return {
    version: 8,
    sources: {
      areas: { type: 'geojson', data: areaFeatures(picture) },
      names: { type: 'geojson', data: nameFeatures(picture) },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': theme.surface } },
      {
        id: 'rim',
        type: 'line',
        source: 'areas',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.outline, 'line-width': 3 },
      },
      {
        id: 'classes',
        type: 'fill',
        source: 'areas',
        paint: { 'fill-color': ['get', 'fill'], 'fill-antialias': false },
      },
      {
        id: 'suppressed',
        type: 'fill',
        source: 'areas',
        filter: is('kind', 'suppressed'),
        paint: { 'fill-pattern': patternName('suppressed', theme) },
      },
      {
        id: 'not-available',
        type: 'fill',
        source: 'areas',
        filter: is('kind', 'not-available'),
        paint: { 'fill-pattern': patternName('not-available', theme) },
      },
      {
        id: 'unreliable',
        type: 'fill',
        source: 'areas',
        filter: is('flag', 'unreliable'),
        paint: { 'fill-pattern': patternName('unreliable', theme) },
      },
      {
        id: 'borders',
        type: 'line',
        source: 'areas',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.surface, 'line-width': 1.1 },
      },
      {
        id: 'suppressed-outline',
        type: 'line',
        source: 'areas',
        filter: is('kind', 'suppressed'),
        paint: { 'line-color': theme.outline, 'line-width': 1 },
      },
      {
        id: 'not-available-outline',
        type: 'line',
        source: 'areas',
        filter: is('kind', 'not-available'),
        paint: { 'line-color': theme.outline, 'line-width': 1, 'line-dasharray': [3, 2] },
      },
      {
        id: 'cursor',
        type: 'line',
        source: 'areas',
        filter: is('code', cursor ?? ''),
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.accent, 'line-width': 3, 'line-dasharray': [1.2, 0.8] },
      },
      {
        id: 'chosen-outer',
        type: 'line',
        source: 'areas',
        filter: isChosen,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.ink, 'line-width': 6 },
      },
      {
        id: 'chosen-inner',
        type: 'line',
        source: 'areas',
        filter: isChosen,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.surface, 'line-width': 2 },
      },
      nameLayer('more-names', theme, ['==', ['get', 'when'], 'closer'], picture.wholeZoom + closer),
      nameLayer('names', theme, ['==', ['get', 'when'], 'always'], 0),
      nameLayer('symbols', theme, ['==', ['get', 'when'], 'symbol'], 0),
    ],
  };
}

function nameLayer(
  id: string,
  theme: ChartTheme,
  filter: FilterSpecification,
  minzoom: number,
): StyleSpecification['layers'][number] {
  return {
    id,
    type: 'symbol',
    source: 'names',
    filter,
    minzoom,
    layout: {
      'text-field': ['get', 'text'],
      'text-font': font,
      'text-size': 12,
      'text-line-height': 1.02,
      'text-max-width': 20,
      'text-padding': 1,
      'text-allow-overlap': id === 'symbols',
      'text-ignore-placement': false,
    },
    paint: { 'text-color': theme.ink, 'text-halo-color': theme.surface, 'text-halo-width': 1.6, 'text-halo-blur': 0.2 },
  };
}

/** The name of a pattern's picture; patterns of different themes are different pictures. */
export function patternName(kind: 'suppressed' | 'not-available' | 'unreliable', theme: ChartTheme): string {
  return `${kind} ${theme.name} ${theme.statusHatch}`;
}

function areaFeatures({ boundaries, classes, theme }: MapPicture): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: boundaries.features.map(({ properties, geometry }) => {
      const area = areaOf(classes, properties.code);
      const classIndex = area?.classIndex ?? null;
      return {
        type: 'Feature',
        properties: {
          code: properties.code,
          kind: area?.kind ?? 'not-available',
          flag: area?.flag ?? 'none',
          fill: classIndex === null ? theme.statusGround : mapClassFill(theme, classIndex, classes),
        },
        geometry: { type: geometry.type, coordinates: geometry.coordinates },
      };
    }),
  };
}

function nameFeatures({ boundaries, classes, named }: MapPicture): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: boundaries.features.flatMap((feature) => {
      const { code, name } = feature.properties;
      const symbol = symbolOf(classes, code);
      const [longitude, latitude] = labelPoint(polygonsOf(feature)).at;
      const point = { type: 'Point' as const, coordinates: [longitude, latitude] };
      const fitting = named.get(code);
      const texts =
        fitting !== undefined
          ? [{ when: 'always', text: fitting }]
          : [
              ...(symbol === '' ? [] : [{ when: 'symbol', text: symbol }]),
              { when: 'closer', text: symbol === '' ? name : `${name}\n${symbol}` },
            ];
      return texts.map((properties) => ({ type: 'Feature' as const, properties, geometry: point }));
    }),
  };
}

function symbolOf(classes: MapClasses, code: string): string {
  const area = areaOf(classes, code);
  if (area?.kind === 'suppressed') return '[c]';
  if (area === undefined || area.kind === 'not-available') return '[x]';
  return area.flag === 'unreliable' ? '[u]' : area.flag === 'zero' ? '0' : '';
}

function areaOf(classes: MapClasses, code: string): MapClasses['areas'][number] | undefined {
  return classes.areas.find(({ area }) => area.code === code);
}
