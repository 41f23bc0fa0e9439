import 'maplibre-gl/dist/maplibre-gl.css';
import './area-map.css';
import { type ReactElement, useMemo } from 'react';
import type { Boundaries } from '../../shared/model/boundaries.ts';
import type { Position } from '../../shared/model/custom-area.ts';
import { polygonsOf } from '../../shared/presentation/boundaries.ts';
import type { ChartTheme } from '../../shared/presentation/chart-theme.ts';
import { labelPoint } from '../../shared/presentation/label-point.ts';
import type { MapClasses } from '../../shared/presentation/map-classes.ts';
import { IconButton } from '../ui/button.tsx';
import { boundaryExtent } from './boundary-extent.ts';
import type { MapGround } from './map-ground.ts';
import { NameOverlay } from './name-overlay.tsx';
import { StillMap } from './still-map.tsx';
import { useAreaStyle } from './use-area-style.ts';
import { useMapKeys } from './use-map-keys.ts';
import { useZoomingMap } from './use-zooming-map.ts';

interface AreaMapProps {
  readonly boundaries: Boundaries;
  readonly classes: MapClasses;
  readonly theme: ChartTheme;
  readonly chosen: string | null;
  /** Areas that are selected besides. */
  readonly also?: readonly string[];
  /** The map in words. */
  readonly description: string;
  readonly onChoose: (code: string) => void;
  /** Shift: adds an area to the selection, or takes it out. */
  readonly onExtend?: (code: string) => void;
  /** The keyboard came to an area: say what it shows. */
  readonly onVisit: (code: string) => void;
  /** L was pressed: go to the list of areas. */
  readonly onList: () => void;
  /** Positions of marks over the map that names give way to. */
  readonly marks?: readonly Position[];
  /** What is laid over the areas and follows them. */
  readonly over?: (ground: MapGround) => ReactElement | null;
}

const noAreas: readonly string[] = [];

/** Areas by class, for mouse, touch and keyboard; what it shows is in the list beside it too. */
export function AreaMap({
  boundaries,
  classes,
  theme,
  chosen,
  also = noAreas,
  description,
  onChoose,
  onExtend,
  onVisit,
  onList,
  marks,
  over,
}: AreaMapProps): ReactElement {
  const bounds = useMemo(() => boundaryExtent(boundaries), [boundaries]);
  const places = useMemo(
    () =>
      boundaries.features.map((feature) => ({ code: feature.properties.code, at: labelPoint(polygonsOf(feature)).at })),
    [boundaries],
  );
  const { frame, map, size, wholeZoom, canZoom, isDrawn, showWhole } = useZoomingMap({
    bounds,
    layer: 'classes',
    onPress: ({ code, isExtending = false }) => {
      if (code !== null) (isExtending ? (onExtend ?? onChoose) : onChoose)(code);
    },
  });
  const { cursor, press, leave } = useMapKeys({ places, chosen, map, showWhole, onVisit, onChoose, onExtend, onList });

  useAreaStyle(map, { boundaries, classes, theme, chosen, also, cursor });

  return (
    <div className="area-map">
      <div
        className="area-map-keys"
        role="application"
        aria-roledescription="map"
        aria-label={`${description} Arrow keys go from area to area, Enter chooses one${onExtend === undefined ? '' : ', Shift Enter selects more'}, L goes to the list.`}
        tabIndex={0}
        onKeyDown={press}
        onBlur={leave}
      >
        <div className="area-map-frame" ref={frame} />
        {!isDrawn && size.width > 0 && size.height > 0 && (
          <StillMap
            boundaries={boundaries}
            classes={classes}
            theme={theme}
            chosen={chosen}
            also={also}
            cursor={cursor}
            frame={size}
            onChoose={onChoose}
          />
        )}
        {isDrawn && map !== null && wholeZoom !== null && (
          <NameOverlay
            map={map}
            boundaries={boundaries}
            classes={classes}
            chosen={chosen}
            frame={size}
            wholeZoom={wholeZoom}
            {...(marks === undefined ? {} : { marks })}
          />
        )}
        {size.width > 0 && size.height > 0 && over?.({ map: isDrawn ? map : null, frame: size, boundaries })}
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
