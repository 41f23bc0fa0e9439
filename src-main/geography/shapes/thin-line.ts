/**
 * Thins a line of corners, keeping its ends and every corner that stands further than `tolerance` from what is left without it
 * (Douglas and Peucker 1973). A closed line keeps the corner furthest from its end too, so that it stays a ring.
 */
export function thinLine<T extends readonly [number, number]>(corners: readonly T[], tolerance: number): T[] {
  const kept = new Uint8Array(corners.length);
  const last = corners.length - 1;
  if (last < 2) return [...corners];
  kept[0] = 1;
  kept[last] = 1;
  const parts: [number, number][] = [];
  if (isSame(corners[0], corners[last])) {
    const { at } = furthest(corners, 0, last);
    kept[at] = 1;
    parts.push([0, at], [at, last]);
  } else parts.push([0, last]);
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    const { at, distance } = furthest(corners, ...part);
    if (distance <= tolerance) continue;
    kept[at] = 1;
    parts.push([part[0], at], [at, part[1]]);
  }
  return corners.filter((_, index) => kept[index] === 1);
}

function furthest(
  corners: readonly (readonly [number, number])[],
  from: number,
  to: number,
): { at: number; distance: number } {
  const [x1, y1] = corners[from] ?? [0, 0];
  const [x2, y2] = corners[to] ?? [0, 0];
  const [across, up] = [x2 - x1, y2 - y1];
  const squared = across * across + up * up;
  let best = { at: from, distance: 0 };
  for (let at = from + 1; at < to; at += 1) {
    const [x, y] = corners[at] ?? [0, 0];
    const along = squared === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * across + (y - y1) * up) / squared));
    const distance = Math.hypot(x - x1 - along * across, y - y1 - along * up);
    if (distance > best.distance) best = { at, distance };
  }
  return best;
}

function isSame(one: readonly [number, number] | undefined, other: readonly [number, number] | undefined): boolean {
  return one?.[0] === other?.[0] && one?.[1] === other?.[1];
}
