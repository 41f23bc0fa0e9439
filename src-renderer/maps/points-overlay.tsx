import './points-overlay.css';
import { type ReactElement, useMemo } from 'react';
import type { Position } from '../../shared/model/custom-area.ts';
import { fittedPlane } from './fitted-plane.ts';
import type { MapGround } from './map-ground.ts';
import { nameWidth } from './name-width.ts';
import { pointShapes } from './point-shapes.ts';
import { useMapView } from './use-map-view.ts';

/** A place on a map, drawn by one of the point shapes. */
export interface MapPoint {
  readonly key: string;
  readonly name: string;
  readonly at: Position;
  readonly shape: number;
}

interface PointsOverlayProps extends MapGround {
  readonly points: readonly MapPoint[];
  /** Ringed and named. */
  readonly chosen: string | null;
  /** Named while the pointer or the keyboard is on it. */
  readonly pointed: string | null;
  readonly onPoint: (key: string | null) => void;
  readonly onChoose: (key: string) => void;
}

interface Spot extends MapPoint {
  readonly x: number;
  readonly y: number;
}

/** Places over a map, which follow it as it moves; each is in a list beside it too. */
export function PointsOverlay({
  map,
  frame,
  boundaries,
  points,
  chosen,
  pointed,
  onPoint,
  onChoose,
}: PointsOverlayProps): ReactElement {
  const view = useMapView(map);
  const spots = useMemo((): readonly Spot[] => {
    if (map !== null) {
      return view === '' ? [] : points.map((point) => ({ ...point, ...inPixels(map.project([...point.at])) }));
    }
    const plane = fittedPlane(boundaries, frame);
    const [left, top] = [(frame.width - plane.width) / 2, (frame.height - plane.height) / 2];
    return points.map((point) => {
      const [x, y] = plane.place(point.at);
      return { ...point, x: left + x, y: top + y };
    });
  }, [map, view, frame, boundaries, points]);
  const ringed = spots.find(({ key }) => key === chosen);
  const named = [ringed, spots.find(({ key }) => key === pointed && key !== chosen)].filter(
    (spot) => spot !== undefined,
  );
  return (
    <svg className="map-overlay" width={frame.width} height={frame.height} aria-hidden="true">
      {[...spots.filter((spot) => spot !== ringed), ...(ringed === undefined ? [] : [ringed])].map(
        ({ key, shape, x, y }) => (
          <g
            key={key}
            className={key === pointed ? 'map-point map-point-on' : 'map-point'}
            data-point={key}
            transform={`translate(${String(x)} ${String(y)})`}
            onPointerEnter={() => onPoint(key)}
            onPointerLeave={() => onPoint(null)}
            onClick={() => onChoose(key)}
          >
            <circle className="map-point-reach" r="9" />
            <path d={pointShapes[shape] ?? pointShapes[0]} />
          </g>
        ),
      )}
      {ringed !== undefined && (
        <g className="map-point-ring" transform={`translate(${String(ringed.x)} ${String(ringed.y)})`}>
          <circle r="11" />
          <circle r="11" />
        </g>
      )}
      {named.map((spot) => (
        <PointName key={spot.key} spot={spot} width={frame.width} />
      ))}
    </svg>
  );
}

function inPixels({ x, y }: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number } {
  return { x, y };
}

const plateHeight = 20;
const clearance = 14;

/** A place's name above it, or below where there is no room above, kept within the frame. */
function PointName({ spot, width }: { readonly spot: Spot; readonly width: number }): ReactElement | null {
  const across = nameWidth(spot.name) + 12;
  const left = Math.max(1, Math.min(spot.x - across / 2, width - across - 1));
  const above = spot.y - clearance - plateHeight;
  const top = above < 1 ? spot.y + clearance : above;
  return (
    <g className="map-point-name" transform={`translate(${String(left)} ${String(top)})`}>
      <rect width={across} height={plateHeight} rx="3" />
      <text x={across / 2} y="14">
        {spot.name}
      </text>
    </g>
  );
}
