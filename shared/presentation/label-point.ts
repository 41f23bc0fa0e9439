import type { Point, Polygon, Ring } from './boundaries.ts';

/** Where a name has most room within an area, and how far its outline is from there. */
export interface LabelPoint {
  readonly at: Point;
  readonly clearance: number;
}

const steps = 24;
/** How much of its room a name gives up to stand nearer the middle. */
const nearMiddle = 0.1;

/** Points of outlines that are labelled again and again, as for every ward of a batch. */
const found = new WeakMap<readonly Polygon[], LabelPoint>();

/** The point of a fine grid that is furthest from the outline of the largest polygon, as if names were twice as wide as high. */
export function labelPoint(polygons: readonly Polygon[]): LabelPoint {
  const point = found.get(polygons) ?? findPoint(polygons);
  found.set(polygons, point);
  return point;
}

function findPoint(polygons: readonly Polygon[]): LabelPoint {
  const [largest] = [...polygons].sort((a, b) => area(b[0] ?? []) - area(a[0] ?? []));
  const ring = largest?.[0] ?? [];
  const [left, right] = [Math.min(...ring.map(([x]) => x)), Math.max(...ring.map(([x]) => x))];
  const [top, bottom] = [Math.min(...ring.map(([, y]) => y)), Math.max(...ring.map(([, y]) => y))];
  const middle: Point = [(left + right) / 2, (top + bottom) / 2];
  let best: LabelPoint = { at: middle, clearance: 0 };
  let bestScore = 0;
  for (let column = 1; column < steps; column += 1) {
    for (let row = 1; row < steps; row += 1) {
      const at: Point = [left + ((right - left) * column) / steps, top + ((bottom - top) * row) / steps];
      const clearance = isInside(at, largest ?? []) ? distance(at, ring) : 0;
      const score = clearance - nearMiddle * Math.hypot(at[0] - middle[0], at[1] - middle[1]);
      if (clearance > 0 && score > bestScore) {
        best = { at, clearance };
        bestScore = score;
      }
    }
  }
  return best;
}

function isInside([x, y]: Point, polygon: Polygon): boolean {
  return polygon.reduce((inside, ring) => inside !== crossesOddly(x, y, ring), false);
}

function crossesOddly(x: number, y: number, ring: Ring): boolean {
  return edges(ring).reduce(
    (odd, [[x1, y1], [x2, y2]]) => odd !== (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1),
    false,
  );
}

/** Distance to the outline with heights counted double, since a name needs more room across than down. */
function distance([x, y]: Point, ring: Ring): number {
  return edges(ring).reduce(
    (least, [[x1, y1], [x2, y2]]) => Math.min(least, toSegment(x, 2 * y, x1, 2 * y1, x2, 2 * y2)),
    Infinity,
  );
}

function toSegment(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
  return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1));
}

function edges(ring: Ring): (readonly [Point, Point])[] {
  return ring.flatMap((point, index) => {
    const next = ring[(index + 1) % ring.length];
    return next === undefined ? [] : [[point, next] as const];
  });
}

function area(ring: Ring): number {
  return Math.abs(edges(ring).reduce((sum, [[x1, y1], [x2, y2]]) => sum + x1 * y2 - x2 * y1, 0)) / 2;
}
