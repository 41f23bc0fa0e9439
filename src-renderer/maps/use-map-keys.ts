import type { Map as MapLibreMap } from 'maplibre-gl';
import { type KeyboardEvent, useState } from 'react';
import { type Heading, nearestArea, type Place } from './nearest-area.ts';

interface MapKeysOptions {
  readonly places: readonly Place[];
  /** Where the arrows set out from before they have moved. */
  readonly chosen: string | null;
  readonly map: MapLibreMap | null;
  readonly showWhole: () => void;
  readonly onVisit: (code: string) => void;
  readonly onChoose: (code: string) => void;
  /** Shift with Enter or Space: adds an area to the selection, or takes it out. */
  readonly onExtend?: ((code: string) => void) | undefined;
  readonly onList: () => void;
}

interface MapKeys {
  /** The area that the keyboard is on. */
  readonly cursor: string | null;
  readonly leave: () => void;
  readonly press: (event: KeyboardEvent) => void;
}

/** The keys of a map: arrows from area to area, Enter to choose, + − 0 to zoom, L to the list. */
export function useMapKeys(options: MapKeysOptions): MapKeys {
  const { places, chosen, map, showWhole, onVisit, onChoose, onExtend, onList } = options;
  const [cursor, setCursor] = useState<string | null>(null);
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
        return () => map?.zoomIn({ animate: false });
      case '-':
        return () => map?.zoomOut({ animate: false });
      case '0':
        return showWhole;
      case 'l':
      case 'L':
        return onList;
      default:
        return null;
    }
  };
  return {
    cursor,
    leave: () => setCursor(null),
    press: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const isExtending = event.shiftKey && (event.key === 'Enter' || event.key === ' ');
      const act =
        isExtending && cursor !== null && onExtend !== undefined ? () => onExtend(cursor) : keyAction(event.key);
      if (act === null) return;
      event.preventDefault();
      act();
    },
  };
}

function isHeading(key: string): key is Heading {
  return key.startsWith('Arrow');
}
