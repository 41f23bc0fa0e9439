import { areaKeySchema } from '../../shared/model/area.ts';
import type { Boundaries } from '../../shared/model/boundaries.ts';
import type { MapClasses } from '../../shared/presentation/map-classes.ts';
import { mapLabels } from '../../shared/presentation/map-labels.ts';
import { mapPlane } from '../../shared/presentation/map-plane.ts';

/** The names that have room when the whole is in view, by area, broken into lines; in a frame of so many CSS pixels. */
export function namedAreas(
  boundaries: Boundaries,
  classes: MapClasses,
  frame: { readonly width: number; readonly height: number },
  chosen: string | null,
): ReadonlyMap<string, string> {
  const wide = mapPlane(boundaries, frame.width);
  const plane = wide.height > frame.height ? mapPlane(boundaries, (frame.width * frame.height) / wide.height) : wide;
  const key = areaKeySchema.safeParse(chosen);
  const symbols = new Set(['[c]', '[x]', '[u]', '0']);
  return new Map(
    mapLabels(plane, classes, key.success ? key.data : null)
      .filter(({ lines }) => !symbols.has(lines[0]?.text ?? ''))
      .map(({ code, lines }) => [code, lines.map(({ text }) => text).join('\n')] as const),
  );
}
