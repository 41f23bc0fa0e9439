import { type ReactElement, useMemo } from 'react';
import { areaKeySchema } from '../../shared/model/area.ts';
import type { Boundaries } from '../../shared/model/boundaries.ts';
import type { ChartTheme } from '../../shared/presentation/chart-theme.ts';
import { mapClassFill } from '../../shared/presentation/class-fill.ts';
import type { MapArea, MapClasses } from '../../shared/presentation/map-classes.ts';
import { mapLabels } from '../../shared/presentation/map-labels.ts';
import { patternFills } from '../../shared/presentation/svg-patterns.ts';
import { fittedPlane, type MapFrame } from './fitted-plane.ts';
import { ringPath } from './ring-path.ts';

interface StillMapProps {
  readonly boundaries: Boundaries;
  readonly classes: MapClasses;
  readonly theme: ChartTheme;
  readonly chosen: string | null;
  readonly also: readonly string[];
  /** The area that the keyboard is on. */
  readonly cursor: string | null;
  readonly frame: MapFrame;
  readonly onChoose: (code: string) => void;
}

/** The map as a picture that answers to clicks but does not zoom: until the map that does is drawn, or in its place. */
export function StillMap({
  boundaries,
  classes,
  theme,
  chosen,
  also,
  cursor,
  frame,
  onChoose,
}: StillMapProps): ReactElement {
  const plane = useMemo(() => fittedPlane(boundaries, frame), [boundaries, frame]);
  const areas = useMemo(() => {
    const found = new Map(classes.areas.map((area) => [String(area.area.code), area]));
    return plane.areas.map(({ code, polygons }) => ({ code, path: ringPath(polygons), shown: found.get(code) }));
  }, [plane, classes]);
  const labels = useMemo(() => {
    const key = areaKeySchema.safeParse(chosen);
    return mapLabels(plane, classes, key.success ? key.data : null);
  }, [plane, classes, chosen]);
  const pathOf = (code: string | null): string | undefined => areas.find((area) => area.code === code)?.path;
  const chosenPaths = [...(chosen === null ? [] : [chosen]), ...also].flatMap((code) => pathOf(code) ?? []);
  const cursorPath = pathOf(cursor);
  return (
    <svg className="still-map" width={plane.width} height={plane.height} aria-hidden="true">
      {areas.map(({ code, path }) => (
        <path key={code} className="still-rim" d={path} stroke={theme.outline} />
      ))}
      {areas.map(({ code, path, shown }) => (
        <path
          key={code}
          className="still-area"
          d={path}
          fill={fillOf(shown, theme, classes)}
          onClick={() => onChoose(code)}
        />
      ))}
      {areas
        .filter(({ shown }) => shown?.flag === 'unreliable')
        .map(({ code, path }) => (
          <path key={code} className="still-over" d={path} fill={patternFills.unreliable} />
        ))}
      {cursorPath !== undefined && <path className="still-over still-cursor" d={cursorPath} />}
      {chosenPaths.map((path) => (
        <path key={`outer ${path}`} className="still-over still-chosen" d={path} />
      ))}
      {chosenPaths.map((path) => (
        <path key={`inner ${path}`} className="still-over still-chosen-line" d={path} />
      ))}
      {labels.map(({ code, lines }) =>
        lines.map(({ text, x, y }) => (
          <text key={`${code} ${text}`} className="still-name" x={x} y={y + 4}>
            {text}
          </text>
        )),
      )}
    </svg>
  );
}

function fillOf(shown: MapArea | undefined, theme: ChartTheme, classes: MapClasses): string {
  if (shown === undefined || shown.kind === 'not-available') return patternFills.notAvailable;
  if (shown.classIndex === null) return patternFills.suppressed;
  return mapClassFill(theme, shown.classIndex, classes);
}
