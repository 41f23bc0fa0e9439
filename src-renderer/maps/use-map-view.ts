import type { Map as MapLibreMap } from 'maplibre-gl';
import { useCallback, useSyncExternalStore } from 'react';

/** Where a map looks now, as one text: another text wherever anything on it stands elsewhere; empty where there is none. */
export function useMapView(map: MapLibreMap | null): string {
  const subscribe = useCallback(
    (listener: () => void) => {
      if (map === null) return () => undefined;
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
    if (map === null) return '';
    const { lng, lat } = map.getCenter();
    const { clientWidth, clientHeight } = map.getContainer();
    return [lng, lat, map.getZoom(), clientWidth, clientHeight].join(' ');
  });
}
