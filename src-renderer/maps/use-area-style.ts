import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type AreaState, areaStates, type MapPicture, mapStyle } from './map-style.ts';
import { patternImages, patternSharpness } from './pattern-image.ts';

const nothing: ReadonlyMap<string, AreaState> = new Map();

/** Draws areas on a map. What changes of the picture is told area by area, and is drawn in the window's next frame. */
export function useAreaStyle(map: MapLibreMap | null, picture: MapPicture): void {
  const { boundaries, theme } = picture;
  const told = useRef(nothing);
  const [drawings, setDrawings] = useState(0);

  useEffect(() => {
    if (map === null) return undefined;
    const drawAnew = (): void => setDrawings((times) => times + 1);
    map.on('webglcontextrestored', drawAnew);
    return () => {
      map.off('webglcontextrestored', drawAnew);
    };
  }, [map]);

  useEffect(() => {
    if (map === null || isLost(map)) return;
    told.current = nothing;
    for (const { name, data } of patternImages(theme)) {
      if (!map.hasImage(name)) map.addImage(name, data, { pixelRatio: patternSharpness });
    }
    map.setStyle(mapStyle({ boundaries, theme }), { diff: true });
  }, [map, boundaries, theme, drawings]);

  const { classes, chosen, also, cursor } = picture;
  const states = useMemo(
    () => areaStates({ boundaries, classes, theme, chosen, cursor, ...(also === undefined ? {} : { also }) }),
    [boundaries, classes, theme, chosen, also, cursor],
  );
  useEffect(() => {
    if (map === null || isLost(map)) return undefined;
    const tell = (): void => {
      for (const [id, state] of states) {
        if (!isAlike(told.current.get(id), state)) map.setFeatureState({ source: 'areas', id }, { ...state });
      }
      told.current = states;
    };
    if (map.getSource('areas') !== undefined) {
      tell();
      return undefined;
    }
    map.once('style.load', tell);
    return () => {
      map.off('style.load', tell);
    };
  }, [map, states, drawings]);
}

function isAlike(one: AreaState | undefined, other: AreaState): boolean {
  return (
    one?.fill === other.fill &&
    one.pattern === other.pattern &&
    one.isChosen === other.isChosen &&
    one.isCursor === other.isCursor
  );
}

/** While the graphics of a computer are lost a map has no style to tell anything. */
function isLost(map: MapLibreMap): boolean {
  return map.getCanvas().getContext('webgl2')?.isContextLost() !== false;
}
