import { type ReactElement, useMemo } from 'react';
import type { Boundaries } from '../../shared/model/boundaries.ts';
import { polygonsOf } from '../../shared/presentation/boundaries.ts';
import { labelPoint } from '../../shared/presentation/label-point.ts';
import type { MapFrame } from './fitted-plane.ts';
import { circleRing, type MapDrawing, type PickMarks } from './pick-marks.ts';
import { breakName, placeLabels } from './place-labels.ts';
import type { PlaneProjection } from './plane-projection.ts';

interface MapOverlayProps {
  readonly frame: MapFrame;
  readonly project: PlaneProjection['project'];
  readonly boundaries: Boundaries;
  /** Areas whose names are written; most telling first. */
  readonly named: Boundaries;
  readonly marks: PickMarks;
  readonly drawing: MapDrawing;
}

/** Names, shares, outlines being drawn and places, laid over a map whichever way it is drawn. */
export function MapOverlay({ frame, project, boundaries, named, marks, drawing }: MapOverlayProps): ReactElement {
  const names = useMemo(() => anchors(named), [named]);
  const spots = useMemo(() => anchors(boundaries), [boundaries]);
  const { ring, isOpen, circle, places } = drawing;
  const wishes = [
    ...places.map(({ at, label }, index) => {
      const [x, y] = project(at);
      return { key: `pin ${String(index)} ${label}`, lines: ['000'], x, y: y - 12 };
    }),
    ...spots.flatMap(({ code, at }) => {
      const note = marks.notes.get(code);
      const [x, y] = project(at);
      return note === undefined ? [] : [{ key: `note ${code}`, lines: [note], x, y }];
    }),
    ...names.map(({ code, name, at }) => {
      const [x, y] = project(at);
      return { key: `name ${code}`, lines: breakName(name), x, y };
    }),
  ];
  const path = (ring: readonly (readonly [number, number])[], isClosed: boolean): string =>
    ring.length === 0 ? '' : `M${ring.map((at) => project(at).join(' ')).join('L')}${isClosed ? 'Z' : ''}`;
  return (
    <svg className="map-overlay" width={frame.width} height={frame.height} aria-hidden="true">
      {placeLabels(wishes, frame)
        .filter(({ key }) => !key.startsWith('pin'))
        .map(({ key, lines, x, y }) =>
          lines.map((line, index) => (
            <text
              key={`${key} ${line}`}
              className={key.startsWith('note') ? 'map-note' : 'map-name'}
              x={x}
              y={y + 4 + (index - (lines.length - 1) / 2) * 13}
            >
              {line}
            </text>
          )),
        )}
      {circle !== null && (
        <path className="map-drawn map-drawn-closed" d={path(circleRing(circle.centre, circle.metres), true)} />
      )}
      <path className={isOpen ? 'map-drawn' : 'map-drawn map-drawn-closed'} d={path(ring, !isOpen)} />
      {ring.map((at, index) => {
        const [x, y] = project(at);
        return (
          <circle
            key={`${String(index)} ${at.join(' ')}`}
            className="map-corner"
            cx={x}
            cy={y}
            r={index === 0 && isOpen ? 6 : 4}
          />
        );
      })}
      {places.map(({ at, label }, index) => {
        const [x, y] = project(at);
        return (
          <g key={`${label} ${String(index)}`} transform={`translate(${String(x)} ${String(y)})`}>
            <path className="map-pin" d="M0 0C-7-8-9-11-9-15a9 9 0 1 1 18 0c0 4-2 7-9 15z" />
            <text className="map-pin-text" y="-11">
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function anchors({ features }: Boundaries): readonly { code: string; name: string; at: readonly [number, number] }[] {
  return features.map((feature) => {
    const [x, y] = labelPoint(polygonsOf(feature)).at;
    return { ...feature.properties, at: [x, y] as const };
  });
}
