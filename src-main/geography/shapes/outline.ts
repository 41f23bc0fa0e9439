/**
 * The outline of an area: rings of x, y, x, y …, each of which closes by itself. What lies within an odd number of rings is
 * inside, so holes, parts and rings that cross themselves need nothing said of them.
 */
export interface Outline {
  readonly rings: readonly Float64Array[];
}

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The smallest box around some outlines; without any ring, one that holds nothing. */
export function boxOf(outlines: readonly Outline[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of outlines.flatMap(({ rings }) => rings)) {
    for (let index = 0; index < ring.length; index += 2) {
      const [x = 0, y = 0] = [ring[index], ring[index + 1]];
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
  }
  return { west, south, east, north };
}

/** The lines of an outline, each from its lower to its higher end, as x, y, x, y. */
export function linesOf(outline: Outline): Float64Array {
  const lines = new Float64Array(outline.rings.reduce((sum, ring) => sum + ring.length * 2, 0));
  let at = 0;
  for (const ring of outline.rings) {
    let [x1 = 0, y1 = 0] = ring.subarray(-2);
    for (let index = 0; index < ring.length; index += 2) {
      const [x2 = 0, y2 = 0] = [ring[index], ring[index + 1]];
      const isUpward = y1 < y2 || (y1 === y2 && x1 <= x2);
      lines[at] = isUpward ? x1 : x2;
      lines[at + 1] = isUpward ? y1 : y2;
      lines[at + 2] = isUpward ? x2 : x1;
      lines[at + 3] = isUpward ? y2 : y1;
      at += 4;
      [x1, y1] = [x2, y2];
    }
  }
  return lines;
}

/** An outline with each of its corners moved. */
export function moveOutline(outline: Outline, move: (x: number, y: number) => readonly [number, number]): Outline {
  return {
    rings: outline.rings.map((ring) => {
      const moved = new Float64Array(ring.length);
      for (let index = 0; index < ring.length; index += 2) {
        const [x, y] = move(ring[index] ?? 0, ring[index + 1] ?? 0);
        moved[index] = x;
        moved[index + 1] = y;
      }
      return moved;
    }),
  };
}
