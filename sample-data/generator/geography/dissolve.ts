import { signedArea } from './cells.ts';
import type { Point } from './outline.ts';

/**
 * The outer and inner rings around cells that share their points exactly: every side that two cells share is dropped
 * and the rest is followed round. Rings are open; outer ones run anticlockwise, holes clockwise.
 */
export function dissolve(cells: readonly (readonly Point[])[]): Point[][] {
  const sides = new Map<string, readonly [Point, Point]>();
  for (const cell of cells) {
    const ring = anticlockwise(cell);
    ring.forEach((from, index) => {
      const to = ring[(index + 1) % ring.length] ?? from;
      if (!sides.delete(sideKey(to, from))) sides.set(sideKey(from, to), [from, to]);
    });
  }
  return rings([...sides.values()]);
}

export function anticlockwise(ring: readonly Point[]): Point[] {
  return signedArea(ring) < 0 ? [...ring].reverse() : [...ring];
}

function rings(sides: readonly (readonly [Point, Point])[]): Point[][] {
  const leaving = new Map<string, Point[]>();
  for (const [from, to] of sides) leaving.set(String(from), [...(leaving.get(String(from)) ?? []), to]);
  const found: Point[][] = [];
  for (const [start] of sides) {
    const ring: Point[] = [];
    let here: Point | undefined = leaving.get(String(start))?.length ? start : undefined;
    while (here !== undefined) {
      const onward: Point | undefined = leaving.get(String(here))?.shift();
      if (onward === undefined) break;
      ring.push(here);
      here = onward;
    }
    if (ring.length > 0) found.push(ring);
  }
  return found;
}

function sideKey(from: Point, to: Point): string {
  return `${String(from)}>${String(to)}`;
}
