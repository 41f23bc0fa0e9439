import type { Map as MapLibreMap } from 'maplibre-gl';
import { type ReactElement, useMemo } from 'react';
import type { Boundaries } from '../../shared/model/boundaries.ts';
import type { Position } from '../../shared/model/custom-area.ts';
import type { MapClasses } from '../../shared/presentation/map-classes.ts';
import { clearNames, nameLineHeight } from './clear-names.ts';
import type { MapFrame } from './fitted-plane.ts';
import { mapNames } from './map-names.ts';
import { nameWidth } from './name-width.ts';
import { useMapView } from './use-map-view.ts';

interface NameOverlayProps {
  readonly map: MapLibreMap;
  readonly boundaries: Boundaries;
  readonly classes: MapClasses;
  readonly chosen: string | null;
  readonly frame: MapFrame;
  readonly wholeZoom: number;
  /** Positions of marks that names give way to. */
  readonly marks?: readonly Position[];
}

const noMarks: readonly Position[] = [];

/** The names on a map, which follow it as it moves. */
export function NameOverlay({
  map,
  boundaries,
  classes,
  chosen,
  frame,
  wholeZoom,
  marks = noMarks,
}: NameOverlayProps): ReactElement {
  const view = useMapView(map);
  const closer = Math.floor((map.getZoom() - wholeZoom) * 2 + 0.05) / 2;
  const names = useMemo(
    () => mapNames(boundaries, classes, chosen, frame, closer),
    [boundaries, classes, chosen, frame, closer],
  );
  const places = useMemo(
    () =>
      view === ''
        ? []
        : clearNames(
            names.map((name) => {
              const { x, y } = map.project([name.at[0], name.at[1]]);
              return { ...name, x, y };
            }),
            nameWidth,
            marks.map((at) => map.project([...at])),
          ),
    [map, view, names, marks],
  );
  return (
    <svg className="map-overlay" width={frame.width} height={frame.height} aria-hidden="true">
      {places.map(({ code, lines, x, y }) =>
        lines.map((line, index) => (
          <text
            key={`${code} ${line}`}
            className="still-name"
            x={x}
            y={y + 4 + (index - (lines.length - 1) / 2) * nameLineHeight}
          >
            {line}
          </text>
        )),
      )}
    </svg>
  );
}
