import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Position } from '../../shared/model/custom-area.ts';
import type { Extent } from './boundary-extent.ts';
import type { MapFrame } from './fitted-plane.ts';
import { hasWebgl } from './has-webgl.ts';

setWorkerUrl(workerUrl);

/** Where a map was pressed, and the area there. */
export interface MapPress {
  readonly code: string | null;
  readonly at: Position;
  /** Shift, Ctrl or Command was held: more is selected. */
  readonly isExtending?: boolean;
}

interface ZoomingMapOptions {
  /** West, south, east and north in degrees: what "the whole" is. */
  readonly bounds: Extent;
  /** What to bring into view in place of the whole. */
  readonly focus?: Extent | null;
  /** The layer whose features answer to a press by their property `code`. */
  readonly layer: string;
  readonly onPress: (press: MapPress) => void;
  /** What is drawn over the map must follow it. */
  readonly onMove?: () => void;
}

interface ZoomingMap {
  readonly frame: RefObject<HTMLDivElement | null>;
  /** Null until it can be drawn on. */
  readonly map: MapLibreMap | null;
  readonly size: MapFrame;
  /** The zoom at which the whole is in view; null before it is known. */
  readonly wholeZoom: number | null;
  readonly canZoom: boolean;
  readonly isDrawn: boolean;
  readonly showWhole: () => void;
}

/** A map that zooms, without an appearance of its own yet; where the computer has no graphics for one there is none. */
export function useZoomingMap({ bounds, focus = null, layer, onPress, onMove }: ZoomingMapOptions): ZoomingMap {
  const frame = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibreMap | null>(null);
  const [wholeZoom, setWholeZoom] = useState<number | null>(null);
  const [size, setSize] = useState<MapFrame>({ width: 0, height: 0 });
  const [canZoom] = useState(hasWebgl);
  const [isDrawn, setIsDrawn] = useState(false);
  const told = useRef({ onPress, onMove, focus });
  useEffect(() => {
    told.current = { onPress, onMove, focus };
  }, [onPress, onMove, focus]);

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
      doubleClickZoom: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      trackResize: false,
    });
    made.getCanvas().setAttribute('tabindex', '-1');
    made.getCanvas().setAttribute('aria-hidden', 'true');
    made.on('click', ({ point, lngLat, originalEvent }) => {
      const [feature] =
        made.getLayer(layer) === undefined ? [] : made.queryRenderedFeatures(point, { layers: [layer] });
      const code: unknown = feature?.properties['code'];
      told.current.onPress({
        code: typeof code === 'string' ? code : null,
        at: [lngLat.lng, lngLat.lat],
        isExtending: originalEvent.shiftKey || originalEvent.ctrlKey || originalEvent.metaKey,
      });
    });
    made.on('mousemove', layer, () => {
      made.getCanvas().style.cursor = 'pointer';
    });
    made.on('mouseleave', layer, () => {
      made.getCanvas().style.cursor = '';
    });
    made.on('move', () => told.current.onMove?.());
    const fit = (): void => {
      made.resize();
      setWholeZoom(made.cameraForBounds(bounds, { padding: 8 })?.zoom ?? made.getZoom());
      show(made, bounds, told.current.focus);
      told.current.onMove?.();
    };
    made.once('style.load', () => {
      fit();
      setMap(made);
    });
    made.on('idle', () => setIsDrawn(made.getLayer(layer) !== undefined));
    made.on('webglcontextlost', () => setIsDrawn(false));
    const observer = new ResizeObserver(() => {
      const { width, height } = made.getCanvas();
      const isAlready =
        width === Math.round(container.clientWidth * made.getPixelRatio()) &&
        height === Math.round(container.clientHeight * made.getPixelRatio());
      if (isAlready) return;
      fit();
      made.redraw();
    });
    observer.observe(container);
    return () => {
      observer.disconnect();
      setMap(null);
      setIsDrawn(false);
      made.remove();
    };
  }, [bounds, canZoom, layer]);

  useEffect(() => {
    if (map !== null) show(map, bounds, focus);
  }, [map, bounds, focus]);

  return {
    frame,
    map,
    size,
    wholeZoom,
    canZoom,
    isDrawn,
    showWhole: () => {
      if (map !== null) show(map, bounds, null);
    },
  };
}

function show(map: MapLibreMap, bounds: Extent, focus: Extent | null): void {
  if (focus === null) map.fitBounds(bounds, { padding: 8, animate: false });
  else map.fitBounds(focus, { padding: 56, maxZoom: 15, animate: false });
}
