import 'maplibre-gl/dist/maplibre-gl.css';
import './area-map.css';
import './pick-map.css';
import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useState } from 'react';
import type { Boundaries } from '../../shared/model/boundaries.ts';
import { polygonsOf } from '../../shared/presentation/boundaries.ts';
import type { ChartTheme } from '../../shared/presentation/chart-theme.ts';
import { labelPoint } from '../../shared/presentation/label-point.ts';
import { IconButton } from '../ui/button.tsx';
import { boundaryExtent, type Extent } from './boundary-extent.ts';
import { MapOverlay } from './map-overlay.tsx';
import type { MapDrawing, PickMarks } from './pick-marks.ts';
import { PickStill } from './pick-still.tsx';
import { pickStyle } from './pick-style.ts';
import { planeProjection } from './plane-projection.ts';
import { useMapKeys } from './use-map-keys.ts';
import { type MapPress, useZoomingMap } from './use-zooming-map.ts';

interface PickMapProps {
  readonly boundaries: Boundaries;
  readonly around: Boundaries | null;
  readonly marks: PickMarks;
  readonly drawing: MapDrawing;
  /** What to bring into view; the whole where it is null. */
  readonly focus: Extent | null;
  readonly theme: ChartTheme;
  /** The map in words, with what its keys do. */
  readonly description: string;
  readonly onPress: (press: MapPress) => void;
  readonly onVisit: (code: string) => void;
  readonly onList: () => void;
  /** Keys of what is being drawn come before the map's own; true where one was meant for it. */
  readonly onKey?: (key: string) => boolean;
}

/** Areas to be picked, by mouse, touch and keyboard, with names and drawings over them. */
export function PickMap(props: PickMapProps): ReactElement {
  const { boundaries, around, marks, drawing, focus, theme, description, onPress, onVisit, onList, onKey } = props;
  const [, setMoved] = useState(0);
  const bounds = useMemo(() => boundaryExtent(boundaries), [boundaries]);
  const places = useMemo(
    () =>
      boundaries.features.map((feature) => ({ code: feature.properties.code, at: labelPoint(polygonsOf(feature)).at })),
    [boundaries],
  );
  const { frame, map, size, canZoom, isDrawn, showWhole } = useZoomingMap({
    bounds,
    focus,
    layer: 'areas',
    onPress,
    onMove: () => setMoved((times) => times + 1),
  });
  const choose = (code: string): void => {
    const at = places.find((place) => place.code === code)?.at;
    if (at !== undefined) onPress({ code, at: [at[0], at[1]] });
  };
  const keys = useMapKeys({ places, chosen: null, map, showWhole, onVisit, onChoose: choose, onList });
  const { cursor } = keys;
  const plane = useMemo(() => planeProjection(bounds, size), [bounds, size]);
  const hasSize = size.width > 0 && size.height > 0;

  useEffect(() => {
    if (map === null) return;
    map.setStyle(pickStyle({ boundaries, around, marks, cursor, theme }), { diff: true });
  }, [map, boundaries, around, marks, cursor, theme]);

  const press = (event: KeyboardEvent): void => {
    if (onKey?.(event.key) === true) event.preventDefault();
    else keys.press(event);
  };
  const project = (at: readonly [number, number]): readonly [number, number] => {
    if (!isDrawn || map === null) return plane.project(at);
    const { x, y } = map.project([at[0], at[1]]);
    return [x, y];
  };
  return (
    <div className="area-map pick-map">
      <div
        className="area-map-keys"
        role="application"
        aria-roledescription="map"
        aria-label={description}
        tabIndex={0}
        onKeyDown={press}
        onBlur={keys.leave}
      >
        <div className="area-map-frame" ref={frame} />
        {!isDrawn && hasSize && (
          <PickStill
            boundaries={boundaries}
            around={around}
            marks={marks}
            cursor={cursor}
            theme={theme}
            frame={size}
            plane={plane}
            onPress={onPress}
          />
        )}
        {hasSize && (
          <MapOverlay
            frame={size}
            project={project}
            boundaries={boundaries}
            named={around ?? boundaries}
            marks={marks}
            drawing={drawing}
          />
        )}
      </div>
      {canZoom && (
        <div className="area-map-buttons">
          <IconButton icon="plus" label="Closer" onPress={() => map?.zoomIn({ animate: false })} />
          <IconButton icon="minus" label="Further" onPress={() => map?.zoomOut({ animate: false })} />
          <IconButton icon="whole" label="Show the whole" onPress={showWhole} />
        </div>
      )}
    </div>
  );
}
