import { type MouseEvent, type ReactElement, useMemo } from 'react';
import type { Boundaries } from '../../shared/model/boundaries.ts';
import { polygonsOf } from '../../shared/presentation/boundaries.ts';
import type { MapFrame } from './fitted-plane.ts';
import { pickFills, type PickPicture } from './pick-style.ts';
import type { PlaneProjection } from './plane-projection.ts';
import { ringPath } from './ring-path.ts';
import type { MapPress } from './use-zooming-map.ts';

interface PickStillProps extends PickPicture {
  readonly frame: MapFrame;
  readonly plane: PlaneProjection;
  readonly onPress: (press: MapPress) => void;
}

/** The map for picking as a picture that answers to clicks but does not zoom. */
export function PickStill({
  boundaries,
  around,
  marks,
  cursor,
  theme,
  frame,
  plane,
  onPress,
}: PickStillProps): ReactElement {
  const areas = useMemo(() => pathsOf(boundaries, plane), [boundaries, plane]);
  const larger = useMemo(() => (around === null ? [] : pathsOf(around, plane)), [around, plane]);
  const fills = pickFills(theme);
  const whole = new Set(marks.whole);
  const partly = new Set(marks.partly);
  const chosen = areas.filter(({ code }) => whole.has(code) || partly.has(code));
  const press = (event: MouseEvent<SVGElement>, code: string | null): void => {
    const box =
      event.currentTarget.ownerSVGElement?.getBoundingClientRect() ?? event.currentTarget.getBoundingClientRect();
    event.stopPropagation();
    onPress({ code, at: plane.unproject([event.clientX - box.left, event.clientY - box.top]) });
  };
  return (
    <svg
      className="still-map"
      width={frame.width}
      height={frame.height}
      aria-hidden="true"
      onClick={(event) => press(event, null)}
    >
      {areas.map(({ code, path }) => (
        <path
          key={code}
          className="still-area still-pick"
          d={path}
          fill={whole.has(code) ? fills.whole : partly.has(code) ? fills.partly : fills.none}
          onClick={(event) => press(event, code)}
        />
      ))}
      {larger.map(({ code, path }) => (
        <path key={code} className="still-over still-around" d={path} stroke={theme.outline} />
      ))}
      {chosen.map(({ code, path }) => (
        <path
          key={code}
          className={partly.has(code) ? 'still-over still-around still-partly' : 'still-over still-around'}
          d={path}
          stroke={theme.accent}
        />
      ))}
      {areas
        .filter(({ code }) => code === cursor)
        .map(({ code, path }) => (
          <path key={code} className="still-over still-cursor" d={path} />
        ))}
    </svg>
  );
}

function pathsOf(boundaries: Boundaries, { project }: PlaneProjection): readonly { code: string; path: string }[] {
  return boundaries.features.map((feature) => ({
    code: feature.properties.code,
    path: ringPath(
      polygonsOf(feature).map((polygon) =>
        polygon.map((ring) =>
          ring.map((point) => {
            const [x, y] = project(point);
            return [Math.round(x * 10) / 10, Math.round(y * 10) / 10] as const;
          }),
        ),
      ),
    ),
  }));
}
