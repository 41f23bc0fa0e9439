import type { ExpressionSpecification, LineLayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Boundaries } from '../../shared/model/boundaries.ts';
import type { ChartTheme } from '../../shared/presentation/chart-theme.ts';
import type { MapClasses } from '../../shared/presentation/map-classes.ts';
import { mapClassFill } from '../../shared/presentation/class-fill.ts';

/** What a map shows of its areas now. */
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
}

type PatternKind = 'suppressed' | 'not-available' | 'unreliable';

/** How one area looks now. */
export interface AreaState {
  readonly fill: string;
  readonly pattern: PatternKind | 'none';
  readonly isChosen: boolean;
  readonly isCursor: boolean;
}

const isState = (name: keyof AreaState, value: AreaState[keyof AreaState]): ExpressionSpecification => [
  '==',
  ['feature-state', name],
  value,
];

/**
 * The layers of a map of areas: outlines, classes, patterns for what is missing, the chosen areas twice outlined. What an
 * area looks like is its state, so that another selection is one drawing and no outline is laid out anew.
 */
export function mapStyle({ boundaries, theme }: Pick<MapPicture, 'boundaries' | 'theme'>): StyleSpecification {
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: {
      areas: { type: 'geojson', promoteId: 'code', data: outlines(boundaries) },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': theme.surface } },
      lineLayer('rim', { 'line-color': theme.outline, 'line-width': 3 }),
      {
        id: 'classes',
        type: 'fill',
        source: 'areas',
        paint: {
          'fill-color': ['to-color', ['feature-state', 'fill'], theme.statusGround],
          'fill-antialias': false,
        },
      },
      patternLayer('suppressed', theme),
      patternLayer('not-available', theme),
      patternLayer('unreliable', theme),
      lineLayer('borders', { 'line-color': theme.surface, 'line-width': 1.1 }),
      lineLayer('suppressed-outline', {
        'line-color': theme.outline,
        'line-width': widthWhere(isState('pattern', 'suppressed'), 1),
      }),
      lineLayer('not-available-outline', {
        'line-color': theme.outline,
        'line-width': widthWhere(isState('pattern', 'not-available'), 1),
        'line-dasharray': [3, 2],
      }),
      lineLayer('cursor', {
        'line-color': theme.accent,
        'line-width': widthWhere(isState('isCursor', true), 3),
        'line-dasharray': [1.2, 0.8],
      }),
      lineLayer('chosen-outer', { 'line-color': theme.ink, 'line-width': widthWhere(isState('isChosen', true), 6) }),
      lineLayer('chosen-inner', {
        'line-color': theme.surface,
        'line-width': widthWhere(isState('isChosen', true), 2),
      }),
    ],
  };
}

/** What each area of a map looks like now, by code. */
export function areaStates({
  boundaries,
  classes,
  theme,
  chosen,
  also = [],
  cursor,
}: MapPicture): ReadonlyMap<string, AreaState> {
  const found = new Map(classes.areas.map((area) => [String(area.area.code), area]));
  return new Map(
    boundaries.features.map(({ properties: { code } }) => {
      const { kind = 'not-available', flag = null, classIndex = null } = found.get(code) ?? {};
      const without = flag === 'unreliable' ? flag : 'none';
      const state: AreaState = {
        fill: classIndex === null ? theme.statusGround : mapClassFill(theme, classIndex, classes),
        pattern: kind === 'class' ? without : kind,
        isChosen: code === chosen || also.includes(code),
        isCursor: code === cursor,
      };
      return [code, state];
    }),
  );
}

function lineLayer(id: string, paint: NonNullable<LineLayerSpecification['paint']>): LineLayerSpecification {
  return { id, type: 'line', source: 'areas', layout: { 'line-join': 'round' }, paint };
}

/** A line that is drawn around some areas only: it is so wide there, and has no width elsewhere. */
function widthWhere(holds: ExpressionSpecification, width: number): ExpressionSpecification {
  return ['case', holds, width, 0];
}

function patternLayer(kind: PatternKind, theme: ChartTheme): StyleSpecification['layers'][number] {
  return {
    id: kind,
    type: 'fill',
    source: 'areas',
    paint: {
      'fill-pattern': patternName(kind, theme),
      'fill-opacity': ['case', isState('pattern', kind), 1, 0],
    },
  };
}

/** The name of a pattern's picture; patterns of different themes are different pictures. */
export function patternName(kind: PatternKind, theme: ChartTheme): string {
  return `${kind} ${theme.name} ${theme.statusHatch}`;
}

function outlines({ features }: Boundaries): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: features.map(({ properties: { code }, geometry: { type, coordinates } }) => ({
      type: 'Feature',
      properties: { code },
      geometry: { type, coordinates },
    })),
  };
}
