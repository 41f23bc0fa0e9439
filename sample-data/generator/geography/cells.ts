import { Delaunay } from 'd3-delaunay';
import { outline } from './outline.ts';
import type { Point } from './outline.ts';

/** Degrees of longitude are shorter than those of latitude here: cos 51.525°, rounded. */
const longitudeScale = 0.622;
const decimals = 5;
/** Squared degrees: far below what 5 decimals can show. */
const tolerance = 1e-13;

/** The part of the borough nearest to each centre, as open rings of points that neighbours share exactly. */
export function nearestCells(centres: readonly Point[]): Point[][] {
  const flat = centres.map(([long, lat]): [number, number] => [long * longitudeScale, lat]);
  const xs = outline.map(([long]) => long * longitudeScale);
  const ys = outline.map(([, lat]) => lat);
  const margin = 0.05;
  const voronoi = Delaunay.from(flat).voronoi([
    Math.min(...xs) - margin,
    Math.min(...ys) - margin,
    Math.max(...xs) + margin,
    Math.max(...ys) + margin,
  ]);
  const border = outline.map(([long, lat]): Point => [long * longitudeScale, lat]);
  const snap = createSnap();
  return centres.map((_, index) => {
    const cell = voronoi
      .cellPolygon(index)
      .slice(0, -1)
      .map(([x, y]): Point => [x, y]);
    const clipped = withoutSpikes(clipToConvex(border, cell));
    return withoutRepeats(clipped.map(([x, y]) => snap([x / longitudeScale, y])));
  });
}

/** Sutherland and Hodgman's clipping of a ring to a convex ring, whatever the direction of either. */
function clipToConvex(ring: readonly Point[], convex: readonly Point[]): Point[] {
  const direction = Math.sign(signedArea(convex));
  return convex.reduce<Point[]>(
    (kept, from, index) => {
      const to = convex[(index + 1) % convex.length] ?? from;
      const side = (point: Point) =>
        direction * ((to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]));
      return kept.flatMap((point, at) => {
        const next = kept[(at + 1) % kept.length] ?? point;
        const here = side(point);
        const there = side(next);
        const crossing = here > 0 !== there > 0 ? [between(point, next, here / (here - there))] : [];
        return here > 0 ? [point, ...crossing] : crossing;
      });
    },
    [...ring],
  );
}

/** Drops the points at which a ring turns straight back, which clipping leaves where the border is hollow. */
function withoutSpikes(ring: readonly Point[]): Point[] {
  const kept = ring.filter((point, index) => {
    const before = ring[(index + ring.length - 1) % ring.length] ?? point;
    const after = ring[(index + 1) % ring.length] ?? point;
    const [inX, inY] = [point[0] - before[0], point[1] - before[1]];
    const [outX, outY] = [after[0] - point[0], after[1] - point[1]];
    return Math.abs(inX * outY - inY * outX) > tolerance || inX * outX + inY * outY > 0;
  });
  return kept.length === ring.length ? kept : withoutSpikes(kept);
}

function between(from: Point, to: Point, share: number): Point {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** Twice the area would do as well: positive where the ring runs anticlockwise. */
export function signedArea(ring: readonly Point[]): number {
  return ring.reduce((area, [x, y], index) => {
    const next = ring[(index + 1) % ring.length] ?? [x, y];
    return area + (x * next[1] - next[0] * y) / 2;
  }, 0);
}

/** Rounds points so that two within rounding of each other become one. */
function createSnap(): (point: Point) => Point {
  const known = new Map<string, Point>();
  const steps = [0, -1, 1];
  const size = 10 ** decimals;
  return ([long, lat]) => {
    const column = Math.round(long * size);
    const row = Math.round(lat * size);
    for (const dx of steps) {
      for (const dy of steps) {
        const found = known.get(`${String(column + dx)},${String(row + dy)}`);
        if (found !== undefined) return found;
      }
    }
    const point: Point = [column / size, row / size];
    known.set(`${String(column)},${String(row)}`, point);
    return point;
  };
}

function withoutRepeats(ring: readonly Point[]): Point[] {
  return ring.filter((point, index) => {
    const previous = ring[(index + ring.length - 1) % ring.length];
    return previous?.[0] !== point[0] || previous[1] !== point[1];
  });
}
