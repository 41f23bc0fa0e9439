import { boxOf, linesOf } from './outline.ts';
import type { Box, Outline } from './outline.ts';
import { sideOfLine } from './side-of-line.ts';

const mostBands = 2048;

/** An outline cut into bands of equal height, each with the lines that touch it, so that a point meets few of them. */
export interface BandedOutline {
  readonly box: Box;
  readonly bandsPerUnit: number;
  /** Where each band's lines begin among `lines`; one more than there are bands. */
  readonly starts: Int32Array;
  /** x, y, x, y of each line, upward. */
  readonly lines: Float64Array;
}

export function bandOutline(outline: Outline): BandedOutline {
  const box = boxOf([outline]);
  const all = linesOf(outline);
  const height = Math.max(0, box.north - box.south);
  const bands = height > 0 ? Math.max(1, Math.min(mostBands, Math.ceil(all.length / 16))) : 1;
  const bandsPerUnit = height > 0 ? bands / height : 0;
  const bandOf = (y: number): number => Math.min(bands - 1, Math.floor((y - box.south) * bandsPerUnit));
  const starts = new Int32Array(bands + 1);
  const eachBand = (visit: (band: number, line: number) => void): void => {
    for (let line = 0; line < all.length; line += 4) {
      const last = bandOf(all[line + 3] ?? 0);
      for (let band = bandOf(all[line + 1] ?? 0); band <= last; band += 1) visit(band, line);
    }
  };
  eachBand((band) => {
    starts[band + 1] = (starts[band + 1] ?? 0) + 4;
  });
  for (let band = 0; band < bands; band += 1) starts[band + 1] = (starts[band + 1] ?? 0) + (starts[band] ?? 0);
  const lines = new Float64Array(starts[bands] ?? 0);
  const next = starts.slice();
  eachBand((band, line) => {
    const at = next[band] ?? 0;
    lines.set(all.subarray(line, line + 4), at);
    next[band] = at + 4;
  });
  return { box, bandsPerUnit, starts, lines };
}

/**
 * Whether a point lies inside, by the lines that it sees to its right. A line counts its lower end and not its higher one,
 * and is itself to the right of nothing, so that of two areas that share a line one alone holds the points on it.
 */
export function isInside(outline: BandedOutline, x: number, y: number): boolean {
  const { box, lines } = outline;
  if (x < box.west || x > box.east || y < box.south || y > box.north) return false;
  const band = bandAt(outline, y);
  const end = outline.starts[band + 1] ?? 0;
  let inside = false;
  for (let at = outline.starts[band] ?? 0; at < end; at += 4) {
    const y1 = lines[at + 1] ?? 0;
    const y2 = lines[at + 3] ?? 0;
    if (y1 > y || y2 <= y) continue;
    const x1 = lines[at] ?? 0;
    const x2 = lines[at + 2] ?? 0;
    if (x > x1 && x > x2) continue;
    if ((x < x1 && x < x2) || sideOfLine(x1, y1, x2, y2, x, y) > 0) inside = !inside;
  }
  return inside;
}

/** Whether a point lies exactly on a line of the outline. */
export function isOnBorder(outline: BandedOutline, x: number, y: number): boolean {
  const { box, lines } = outline;
  if (x < box.west || x > box.east || y < box.south || y > box.north) return false;
  const band = bandAt(outline, y);
  const end = outline.starts[band + 1] ?? 0;
  for (let at = outline.starts[band] ?? 0; at < end; at += 4) {
    const y1 = lines[at + 1] ?? 0;
    const y2 = lines[at + 3] ?? 0;
    if (y < y1 || y > y2) continue;
    const x1 = lines[at] ?? 0;
    const x2 = lines[at + 2] ?? 0;
    if (x < Math.min(x1, x2) || x > Math.max(x1, x2)) continue;
    if (sideOfLine(x1, y1, x2, y2, x, y) === 0) return true;
  }
  return false;
}

/** Whether the box around any line of the outline meets a box. */
export function hasLineIn(outline: BandedOutline, box: Box): boolean {
  const { lines } = outline;
  if (box.west > outline.box.east || box.east < outline.box.west) return false;
  if (box.south > outline.box.north || box.north < outline.box.south) return false;
  const end = outline.starts[bandAt(outline, Math.min(box.north, outline.box.north)) + 1] ?? 0;
  const start = outline.starts[bandAt(outline, Math.max(box.south, outline.box.south))] ?? 0;
  for (let at = start; at < end; at += 4) {
    if ((lines[at + 1] ?? 0) > box.north || (lines[at + 3] ?? 0) < box.south) continue;
    const x1 = lines[at] ?? 0;
    const x2 = lines[at + 2] ?? 0;
    if (Math.min(x1, x2) <= box.east && Math.max(x1, x2) >= box.west) return true;
  }
  return false;
}

function bandAt({ box, bandsPerUnit, starts }: BandedOutline, y: number): number {
  return Math.min(starts.length - 2, Math.floor((y - box.south) * bandsPerUnit));
}
