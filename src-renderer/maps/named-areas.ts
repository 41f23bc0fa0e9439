import { areaKeySchema } from '../../shared/model/area.ts';
import type { Boundaries } from '../../shared/model/boundaries.ts';
import type { MapClasses } from '../../shared/presentation/map-classes.ts';
import { mapLabels } from '../../shared/presentation/map-labels.ts';
import { fittedPlane, type MapFrame } from './fitted-plane.ts';

/** The names that have room when the whole is in view, by area, broken into lines. */
export function namedAreas(
  boundaries: Boundaries,
  classes: MapClasses,
  frame: MapFrame,
  chosen: string | null,
): ReadonlyMap<string, string> {
  const key = areaKeySchema.safeParse(chosen);
  const symbols = new Set(['[c]', '[x]', '[u]', '0']);
  return new Map(
    mapLabels(fittedPlane(boundaries, frame), classes, key.success ? key.data : null)
      .filter(({ lines }) => !symbols.has(lines[0]?.text ?? ''))
      .map(({ code, lines }) => [code, lines.map(({ text }) => text).join('\n')] as const),
  );
}
