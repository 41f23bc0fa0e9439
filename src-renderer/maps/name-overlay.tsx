import type { Map as MapLibreMap } from 'maplibre-gl';
import { type ReactElement, useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Boundaries } from '../../shared/model/boundaries.ts';
import type { MapClasses } from '../../shared/presentation/map-classes.ts';
import { clearNames, nameLineHeight } from './clear-names.ts';
import type { MapFrame } from './fitted-plane.ts';
import { mapNames } from './map-names.ts';
import { nameWidth } from './name-width.ts';

interface NameOverlayProps {
  readonly map: MapLibreMap;
  readonly boundaries: Boundaries;
  readonly classes: MapClasses;
  readonly chosen: string | null;
  readonly frame: MapFrame;
  readonly wholeZoom: number;
}

/** The names on a map, which follow it as it moves. */
export function NameOverlay({ map, boundaries, classes, chosen, frame, wholeZoom }: NameOverlayProps): ReactElement {
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
          ),
    [map, view, names],
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

/** Where a map looks now, as one text: another text wherever anything on it stands elsewhere. */
function useMapView(map: MapLibreMap): string {
  const subscribe = useCallback(
    (listener: () => void) => {
      map.on('move', listener);
      map.on('resize', listener);
      return () => {
        map.off('move', listener);
        map.off('resize', listener);
      };
    },
    [map],
  );
  return useSyncExternalStore(subscribe, () => {
    const { lng, lat } = map.getCenter();
    const { clientWidth, clientHeight } = map.getContainer();
    return [lng, lat, map.getZoom(), clientWidth, clientHeight].join(' ');
  });
}
