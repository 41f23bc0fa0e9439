import { bandOutline, hasLineIn, isInside } from './banded-outline.ts';
import type { BandedOutline } from './banded-outline.ts';
import { crossingHeights } from './crossing-heights.ts';
import { boxOf, linesOf } from './outline.ts';
import type { Box, Outline } from './outline.ts';

/** What was drawn, made ready for many areas: the parts may overlap, and count once where they do. */
export type DrawnParts = readonly { readonly banded: BandedOutline; readonly lines: Float64Array }[];

export function readyDrawn(outlines: readonly Outline[]): DrawnParts {
  return outlines.map((outline) => ({ banded: bandOutline(outline), lines: linesOf(outline) }));
}

/** Whether a point lies within any part. */
export function isWithinDrawn(drawn: DrawnParts, x: number, y: number): boolean {
  return drawn.some(({ banded }) => isInside(banded, x, y));
}

/**
 * The share of an area's surface, from 0 to 1, that lies within what was drawn. Exact for the corners given: between heights
 * at which any line begins, ends or crosses another, widths change evenly, so the middle one times the height is the surface.
 */
export function overlapShare(area: Outline, drawn: DrawnParts): number {
  const box = boxOf([area]);
  if (!(box.east >= box.west)) return 0;
  if (!drawn.some(({ banded }) => hasLineIn(banded, box))) {
    const [x = 0, y = 0] = area.rings[0] ?? [];
    return isWithinDrawn(drawn, x, y) ? 1 : 0;
  }
  const own = linesOf(area);
  const parts = drawn.map(({ lines }) => linesWithin(lines, { ...box, west: -Infinity }));
  const lines = Float64Array.from([own, ...parts.map((part) => linesWithin(part, box))].flatMap((each) => [...each]));
  const heights = [...lines.filter((_, index) => index % 2 === 1), ...crossingHeights(lines)]
    .filter((height) => height >= box.south && height <= box.north)
    .sort((a, b) => a - b);
  let whole = 0;
  let common = 0;
  for (let index = 1; index < heights.length; index += 1) {
    const [low = 0, high = 0] = [heights[index - 1], heights[index]];
    if (high <= low) continue;
    const widths = widthsAt((low + high) / 2, own, parts);
    whole += widths.own * (high - low);
    common += widths.common * (high - low);
  }
  return whole === 0 ? 0 : Math.min(1, common / whole);
}

/** Those of some lines whose boxes meet a box. */
function linesWithin(lines: Float64Array, box: Box): Float64Array {
  const within: number[] = [];
  for (let at = 0; at < lines.length; at += 4) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = lines.subarray(at, at + 4);
    const isMet = y1 <= box.north && y2 >= box.south && Math.min(x1, x2) <= box.east && Math.max(x1, x2) >= box.west;
    if (isMet) within.push(x1, y1, x2, y2);
  }
  return Float64Array.from(within);
}

/** How wide an area is at a height, and how much of that is within any part of what was drawn. */
function widthsAt(y: number, own: Float64Array, parts: readonly Float64Array[]): { own: number; common: number } {
  const ends = [own, ...parts].flatMap((lines, part) => crossingsAt(y, lines).map((x) => ({ x, part })));
  ends.sort((a, b) => a.x - b.x);
  const open = new Set<number>();
  const widths = { own: 0, common: 0 };
  let before = 0;
  for (const { x, part } of ends) {
    if (open.has(0)) widths.own += x - before;
    if (open.has(0) && open.size > 1) widths.common += x - before;
    if (!open.delete(part)) open.add(part);
    before = x;
  }
  return widths;
}

function crossingsAt(y: number, lines: Float64Array): number[] {
  const crossings: number[] = [];
  for (let at = 0; at < lines.length; at += 4) {
    const y1 = lines[at + 1] ?? 0;
    const y2 = lines[at + 3] ?? 0;
    if (y1 > y || y2 <= y) continue;
    const x1 = lines[at] ?? 0;
    crossings.push(x1 + ((y - y1) / (y2 - y1)) * ((lines[at + 2] ?? 0) - x1));
  }
  return crossings;
}
