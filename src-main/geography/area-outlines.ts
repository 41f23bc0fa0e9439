import type { Boundaries } from '../../shared/model/boundaries.ts';
import type { Coordinates } from '../../shared/model/join-plan.ts';
import { toBritishGrid } from './british-grid.ts';
import { moveOutline } from './shapes/outline.ts';
import type { Outline } from './shapes/outline.ts';
import { outlineOf } from './shapes/outline-of.ts';

/** The outlines of areas in the order of their codes, in longitude and latitude. */
export interface AreaOutlines {
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly outlines: readonly Outline[];
}

/** The outlines of boundaries in the order of their codes, so that what is first among them depends on no file's order. */
export function areaOutlines(boundaries: Boundaries): AreaOutlines {
  const areas = boundaries.features
    .map(({ properties, geometry }) => ({ ...properties, outline: outlineOf(geometry) ?? { rings: [] } }))
    .toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return {
    codes: areas.map(({ code }) => code),
    names: areas.map(({ name }) => name),
    outlines: areas.map(({ outline }) => outline),
  };
}

/**
 * Outlines in the system of the points that are looked for in them: to move the corners of areas is cheaper than to move
 * every point, and as right.
 */
export function outlinesIn(outlines: readonly Outline[], system: Coordinates['system']): readonly Outline[] {
  return system === 'wgs84' ? outlines : outlines.map((outline) => moveOutline(outline, toBritishGrid));
}
