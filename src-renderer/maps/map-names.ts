import { areaKeySchema } from '../../shared/model/area.ts';
import type { Boundaries } from '../../shared/model/boundaries.ts';
import { polygonsOf } from '../../shared/presentation/boundaries.ts';
import { labelPoint } from '../../shared/presentation/label-point.ts';
import type { MapClasses } from '../../shared/presentation/map-classes.ts';
import { areaSymbol, mapLabels } from '../../shared/presentation/map-labels.ts';
import { mapPlane } from '../../shared/presentation/map-plane.ts';
import { fittedPlane, type MapFrame } from './fitted-plane.ts';

/** A name or a symbol on a map, by the position of its middle in degrees. */
export interface MapName {
  readonly code: string;
  readonly at: readonly [number, number];
  readonly lines: readonly string[];
  /** What is written in the name's stead where that has no room after all; null where nothing is. */
  readonly symbol: string | null;
}

/** No map is so much larger than the whole that a name still wants for room. */
const largest = 3;

/**
 * The names, the most telling first, that have room where a map is drawn so many zoom levels larger than the whole fits its frame; the symbol of an
 * area that has no number is always among them.
 */
export function mapNames(
  boundaries: Boundaries,
  classes: MapClasses,
  chosen: string | null,
  frame: MapFrame,
  closer: number,
): readonly MapName[] {
  const key = areaKeySchema.safeParse(chosen);
  const whole = fittedPlane(boundaries, frame);
  const steps = Math.min(largest, Math.max(0, Math.floor(closer * 2 + 0.05) / 2));
  const plane = steps === 0 ? whole : mapPlane(boundaries, whole.width * 2 ** steps);
  const labels = mapLabels(plane, classes, key.success ? key.data : null);
  const named = new Map(labels.map(({ code, lines }, rank) => [code, { rank, lines: lines.map(({ text }) => text) }]));
  return boundaries.features
    .flatMap((feature) => {
      const { code } = feature.properties;
      const symbol = areaSymbol(classes, code);
      const { rank, lines } = named.get(code) ?? { rank: Infinity, lines: symbol === null ? [] : [symbol] };
      return lines.length === 0
        ? []
        : [{ rank, name: { code, at: labelPoint(polygonsOf(feature)).at, lines, symbol } }];
    })
    .sort((one, other) => (one.rank === other.rank ? 0 : one.rank - other.rank))
    .map(({ name }) => name);
}
