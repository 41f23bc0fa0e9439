import { boxOf, linesOf } from './outline.ts';
import type { Outline } from './outline.ts';

/** A point inside an outline: the middle of its widest stretch at half its height. Null for an outline without surface. */
export function interiorPoint(outline: Outline): [number, number] | null {
  const { south, north } = boxOf([outline]);
  if (!(north > south)) return null;
  const lines = linesOf(outline);
  const y = (south + north) / 2;
  const crossings: number[] = [];
  for (let at = 0; at < lines.length; at += 4) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = lines.subarray(at, at + 4);
    if (y1 <= y && y2 > y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
  }
  crossings.sort((a, b) => a - b);
  let widest: [number, number] | null = null;
  let width = 0;
  for (let index = 1; index < crossings.length; index += 2) {
    const [from = 0, to = 0] = [crossings[index - 1], crossings[index]];
    if (to - from > width) [width, widest] = [to - from, [(from + to) / 2, y]];
  }
  return widest;
}
