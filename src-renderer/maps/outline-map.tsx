import { type ReactElement, useMemo } from 'react';
import type { Boundaries } from '../../shared/model/boundaries.ts';
import { mapPlane } from '../../shared/presentation/map-plane.ts';
import { ringPath } from './ring-path.ts';

const width = 480;

/** The areas' outlines as a still picture. */
export function OutlineMap({
  boundaries,
  label,
}: {
  readonly boundaries: Boundaries;
  readonly label: string;
}): ReactElement {
  const plane = useMemo(() => mapPlane(boundaries, width), [boundaries]);
  return (
    <svg className="outline-map" viewBox={`0 0 ${plane.width} ${plane.height}`} role="img" aria-label={label}>
      {plane.areas.map(({ code, polygons }) => (
        <path key={code} d={ringPath(polygons)} />
      ))}
    </svg>
  );
}
