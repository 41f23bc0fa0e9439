/** Nearer than this to its end, as a share of a line, two lines meet rather than cross: corners are shared so. */
const meeting = 1e-9;

/** The heights at which lines (x, y, x, y each, upward) cross one another within both. */
export function crossingHeights(lines: Float64Array): number[] {
  const order = Int32Array.from({ length: lines.length / 4 }, (_, index) => index * 4).sort(
    (a, b) => (lines[a + 1] ?? 0) - (lines[b + 1] ?? 0),
  );
  const heights: number[] = [];
  for (let first = 0; first < order.length; first += 1) {
    const a = order[first] ?? 0;
    const top = lines[a + 3] ?? 0;
    for (let second = first + 1; second < order.length; second += 1) {
      const b = order[second] ?? 0;
      if ((lines[b + 1] ?? 0) >= top) break;
      const height = crossingHeight(lines, a, b);
      if (height !== null) heights.push(height);
    }
  }
  return heights;
}

function crossingHeight(lines: Float64Array, a: number, b: number): number | null {
  const ax = lines[a] ?? 0;
  const ay = lines[a + 1] ?? 0;
  const bx = lines[b] ?? 0;
  const by = lines[b + 1] ?? 0;
  const [aAcross, aUp] = [(lines[a + 2] ?? 0) - ax, (lines[a + 3] ?? 0) - ay];
  const [bAcross, bUp] = [(lines[b + 2] ?? 0) - bx, (lines[b + 3] ?? 0) - by];
  const turn = aAcross * bUp - aUp * bAcross;
  if (turn === 0) return null;
  const alongA = ((bx - ax) * bUp - (by - ay) * bAcross) / turn;
  const alongB = ((bx - ax) * aUp - (by - ay) * aAcross) / turn;
  return isBetweenEnds(alongA) && isBetweenEnds(alongB) ? ay + alongA * aUp : null;
}

function isBetweenEnds(along: number): boolean {
  return along > meeting && along < 1 - meeting;
}
