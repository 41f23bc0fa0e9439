import type { AreaKey } from '../model/area.ts';
import { labelPoint } from './label-point.ts';
import type { MapClasses } from './map-classes.ts';
import type { MapPlane } from './map-plane.ts';

/** A name on a map: its lines, and the middle of each in CSS pixels. */
export interface MapLabel {
  readonly code: string;
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}

const characterWidth = 5.5;
const lineHeight = 12;

/**
 * Names that fit without touching one another: the chosen area first, then areas without a class (their symbol is
 * their name), then from the highest class down; names give way, symbols stay.
 */
export function mapLabels(plane: MapPlane, classes: MapClasses, chosen: AreaKey | null): MapLabel[] {
  const ranked = [...plane.areas].sort((a, b) => rank(classes, b.code, chosen) - rank(classes, a.code, chosen));
  const placed: { left: number; right: number; top: number; bottom: number }[] = [];
  return ranked.flatMap(({ code, name, polygons }): MapLabel[] => {
    const symbol = areaSymbol(classes, code);
    const { at, clearance } = labelPoint(polygons);
    const candidates = symbol === null ? [wrapped(name), null] : [[...wrapped(name), symbol], [symbol]];
    for (const lines of candidates) {
      if (lines === null) continue;
      const width = Math.max(...lines.map(({ length }) => length)) * characterWidth;
      const height = lines.length * lineHeight;
      const box = {
        left: at[0] - width / 2,
        right: at[0] + width / 2,
        top: at[1] - height / 2,
        bottom: at[1] + height / 2,
      };
      const roomy = clearance >= width * 0.36 || (lines.length === 1 && lines[0] === symbol) || code === chosen;
      const inside = box.left >= 0 && box.right <= plane.width && box.top >= 0 && box.bottom <= plane.height;
      if (!roomy || !inside || placed.some((other) => overlaps(box, other))) continue;
      placed.push(box);
      return [
        {
          code,
          lines: lines.map((text, index) => ({ text, x: at[0], y: box.top + lineHeight * (index + 0.5) })),
        },
      ];
    }
    return [];
  });
}

/** What stands for an area's number on a map where it has none that can be read as it is; null where it has. */
export function areaSymbol(classes: MapClasses, code: string): string | null {
  const area = classes.areas.find((candidate) => candidate.area.code === code);
  if (area?.kind === 'suppressed') return '[c]';
  if (area === undefined || area.kind === 'not-available') return '[x]';
  return area.flag === 'unreliable' ? '[u]' : area.flag === 'zero' ? '0' : null;
}

function rank(classes: MapClasses, code: string, chosen: AreaKey | null): number {
  if (code === chosen) return 1000;
  const area = classes.areas.find((candidate) => candidate.area.code === code);
  return area?.classIndex ?? 100;
}

/** At most two lines, broken at the space nearest to the middle; short names stay whole. */
function wrapped(name: string): string[] {
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  if (spaces.length === 0 || name.length <= 9) return [name];
  const middle = name.length / 2;
  const at = spaces.reduce((best, space) => (Math.abs(space - middle) < Math.abs(best - middle) ? space : best));
  return [name.slice(0, at), name.slice(at + 1)];
}

function overlaps(
  a: { left: number; right: number; top: number; bottom: number },
  b: { left: number; right: number; top: number; bottom: number },
): boolean {
  return a.left < b.right + 2 && b.left < a.right + 2 && a.top < b.bottom + 1 && b.top < a.bottom + 1;
}
