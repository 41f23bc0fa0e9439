import type { Level } from './dimension-levels.ts';

/**
 * Merges neighbours into so many bands that tell as much as that many bands can: of all ways to cut the row of leaves, the
 * one whose bands have the greatest entropy (by dynamic programming over the cuts). `weights` are the people of each leaf.
 */
export function evenBands(weights: readonly number[], bands: number): Level {
  const total = Math.max(
    weights.reduce((sum, weight) => sum + weight, 0),
    1,
  );
  const upTo = [0];
  for (const weight of weights) upTo.push((upTo.at(-1) ?? 0) + weight);
  const told = (from: number, to: number): number => {
    const share = ((upTo[to] ?? 0) - (upTo[from] ?? 0)) / total;
    return share > 0 ? -share * Math.log2(share) : 0;
  };
  let best = upTo.map((_, to) => (to === 0 ? -Infinity : told(0, to)));
  const cuts: number[][] = [];
  for (let band = 1; band < bands; band += 1) {
    const before = best;
    const cut: number[] = [];
    best = before.map((_, to) => {
      let most = -Infinity;
      for (let at = band; at < to; at += 1) {
        const here = (before[at] ?? -Infinity) + told(at, to);
        if (here > most) {
          most = here;
          cut[to] = at;
        }
      }
      return most;
    });
    cuts.push(cut);
  }
  const classOf = new Array<number>(weights.length).fill(0);
  let end = weights.length;
  for (let band = bands - 1; band > 0; band -= 1) {
    const start = cuts[band - 1]?.[end] ?? 0;
    classOf.fill(band, start, end);
    end = start;
  }
  return { classOf, classes: bands };
}
