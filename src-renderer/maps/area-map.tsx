import 'maplibre-gl/dist/maplibre-gl.css';
import './area-map.css';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import type { Boundaries } from '../../shared/model/boundaries.ts';
import { polygonsOf } from '../../shared/presentation/boundaries.ts';
import type { ChartTheme } from '../../shared/presentation/chart-theme.ts';
import { labelPoint } from '../../shared/presentation/label-point.ts';
import type { MapClasses } from '../../shared/presentation/map-classes.ts';
import { IconButton } from '../ui/button.tsx';
import { hasWebgl } from './has-webgl.ts';
import { namedAreas } from './named-areas.ts';
import { type MapPicture, mapStyle } from './map-style.ts';
import { type Heading, nearestArea } from './nearest-area.ts';
import { patternImages, patternSharpness } from './pattern-image.ts';
import { StillMap } from './still-map.tsx';

setWorkerUrl(workerUrl);

interface AreaMapProps {
  readonly boundaries: Boundaries;
  readonly classes: MapClasses;
  readonly theme: ChartTheme;
  readonly chosen: string | null;
  /** The map in words. */
  readonly description: string;
  readonly onChoose: (code: string) => void;
  /** The keyboard came to an area: say what it shows. */
  readonly onVisit: (code: string) => void;
  /** L was pressed: go to the list of areas. */
  readonly onList: () => void;
}

/** Areas by class, for mouse, touch and keyboard; what it shows is in the list beside it too. */
export function AreaMap({
  boundaries,
  classes,
  theme,
  chosen,
  description,
  onChoose,
  onVisit,
  onList,
}: AreaMapProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibreMap | null>(null);
  const [wholeZoom, setWholeZoom] = useState<number | null>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [canZoom] = useState(hasWebgl);
  const [isDrawn, setIsDrawn] = useState(false);
  const [cursor, setCursor] = useState<string | null>(null);
  const choose = useRef(onChoose);
  const bounds = useMemo(() => boundsOf(boundaries), [boundaries]);
  const places = useMemo(
    () =>
      boundaries.features.map((feature) => ({ code: feature.properties.code, at: labelPoint(polygonsOf(feature)).at })),
    [boundaries],
  );
  useEffect(() => {
    choose.current = onChoose;
  }, [onChoose]);

  useEffect(() => {
    const container = frame.current;
    if (container === null) return undefined;
    const observer = new ResizeObserver(() =>
      setSize({ width: container.clientWidth, height: container.clientHeight }),
    );
    observer.observe(container);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const container = frame.current;
    if (container === null || !canZoom) return undefined;
    const made = new MapLibreMap({
      container,
      bounds,
      style: { version: 8, sources: {}, layers: [] },
      fitBoundsOptions: { padding: 8 },
      attributionControl: false,
      keyboard: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      scrollZoom: false,
      renderWorldCopies: false,
      fadeDuration: 0,
    });
    map.current = made;
    made.getCanvas().setAttribute('tabindex', '-1');
    made.getCanvas().setAttribute('aria-hidden', 'true');
    made.on('click', 'classes', ({ features }) => {
      const code: unknown = features?.[0]?.properties['code'];
      if (typeof code === 'string') choose.current(code);
    });
    made.on('mousemove', 'classes', () => {
      made.getCanvas().style.cursor = 'pointer';
    });
    made.on('mouseleave', 'classes', () => {
      made.getCanvas().style.cursor = '';
    });
    const fit = (): void => {
      made.resize();
      made.fitBounds(bounds, { padding: 8, animate: false });
      setWholeZoom(made.getZoom());
    };
    made.once('style.load', fit);
    made.on('idle', () => setIsDrawn(made.getLayer('classes') !== undefined));
    made.on('webglcontextlost', () => setIsDrawn(false));
    const observer = new ResizeObserver(fit);
    observer.observe(container);
    return () => {
      observer.disconnect();
      made.remove();
      map.current = null;
    };
  }, [bounds, canZoom]);

  useEffect(() => {
    const made = map.current;
    if (made === null || wholeZoom === null) return undefined;
    const picture: MapPicture = {
      boundaries,
      classes,
      theme,
      chosen,
      cursor,
      wholeZoom,
      named: namedAreas(boundaries, classes, size, chosen),
    };
    for (const { name, data } of patternImages(theme)) {
      if (!made.hasImage(name)) made.addImage(name, data, { pixelRatio: patternSharpness });
    }
    let isCurrent = true;
    void document.fonts.load('12px "IBM Plex Sans Condensed Medium"').then(() => {
      if (isCurrent) made.setStyle(mapStyle(picture), { diff: true });
    });
    return () => {
      isCurrent = false;
    };
  }, [boundaries, classes, theme, chosen, cursor, size, wholeZoom]);

  const press = (event: KeyboardEvent): void => {
    const act = keyAction(event.key);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const keyAction = (key: string): (() => void) | null => {
    const here = cursor ?? chosen ?? places[0]?.code;
    if (isHeading(key) && here !== undefined) {
      return () => {
        const next = cursor === null && chosen === null ? here : (nearestArea(places, here, key) ?? here);
        setCursor(next);
        onVisit(next);
      };
    }
    switch (key) {
      case 'Enter':
      case ' ':
        return cursor === null ? null : () => onChoose(cursor);
      case '+':
      case '=':
        return () => map.current?.zoomIn({ animate: false });
      case '-':
        return () => map.current?.zoomOut({ animate: false });
      case '0':
        return showWhole;
      case 'l':
      case 'L':
        return onList;
      default:
        return null;
    }
  };
  const showWhole = (): void => {
    map.current?.fitBounds(bounds, { padding: 8, animate: false });
  };
  return (
    <div className="area-map">
      <div
        className="area-map-keys"
        role="application"
        aria-roledescription="map"
        aria-label={`${description} Arrow keys go from area to area, Enter chooses one, L goes to the list.`}
        tabIndex={0}
        onKeyDown={press}
        onBlur={() => setCursor(null)}
      >
        <div className="area-map-frame" ref={frame} />
        {!isDrawn && size.width > 0 && size.height > 0 && (
          <StillMap
            boundaries={boundaries}
            classes={classes}
            theme={theme}
            chosen={chosen}
            cursor={cursor}
            frame={size}
            onChoose={onChoose}
          />
        )}
      </div>
      {canZoom && (
        <div className="area-map-buttons">
          <IconButton icon="plus" label="Closer" onPress={() => map.current?.zoomIn({ animate: false })} />
          <IconButton icon="minus" label="Further" onPress={() => map.current?.zoomOut({ animate: false })} />
          <IconButton icon="whole" label="Show the whole" onPress={showWhole} />
        </div>
      )}
    </div>
  );
}

function isHeading(key: string): key is Heading {
  return key.startsWith('Arrow');
}

function boundsOf(boundaries: Boundaries): [number, number, number, number] {
  const points = boundaries.features.flatMap((feature) => polygonsOf(feature).flat(2));
  return points.reduce<[number, number, number, number]>(
    ([west, south, east, north], [x, y]) => [
      Math.min(west, x),
      Math.min(south, y),
      Math.max(east, x),
      Math.max(north, y),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}
