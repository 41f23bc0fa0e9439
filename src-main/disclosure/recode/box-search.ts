import type { BoxSpace } from './box-space.ts';

/** What a search weighs: by cell, how far it may fall (−1: it may not move at all) and what moving it costs. */
export interface BoxTerms {
  readonly room: Int32Array;
  readonly costs: Float64Array;
}

/** Cells that move together and leave every other cell as it is, by one person each; `times` of it are found at once. */
export interface Box {
  readonly cells: readonly number[];
  readonly signs: readonly number[];
  readonly times: number;
}

/**
 * The cheapest box that moves a cell up (sense 1) or down (−1), at best by `want`: a pair of leaves on some axes that the
 * cell is cut by, one leaf on the others. People move between the corners so that only codes which hold one of a pair
 * change. Pairs on fewer axes also change margins; they are tried where more pairs give none. Null where there is none.
 */
export function findBox(space: BoxSpace, terms: BoxTerms, cell: number, sense: 1 | -1, want: number): Box | null {
  const codes = space.codesOf[cell] ?? [];
  const cut = space.axes.flatMap(({ inside }, at) => (codes[at] === inside.length - 1 ? [] : [at]));
  for (let pairs = cut.length; pairs >= 1; pairs -= 1) {
    let best: Found | null = null;
    for (const paired of choose(cut, pairs)) best = search(space, terms, codes, paired, sense, want, best);
    if (best !== null) return boxOf(space, best);
  }
  return null;
}

interface Found {
  readonly score: number;
  readonly times: number;
  readonly places: Int32Array;
  readonly signs: Int8Array;
}

function boxOf({ cellAt }: BoxSpace, { places, signs, times }: Found): Box {
  const moved = [...places].flatMap((place, at) => {
    const cell = cellAt[place] ?? -1;
    return cell < 0 ? [] : [{ cell, sign: signs[at] ?? 0 }];
  });
  return { cells: moved.map(({ cell }) => cell), signs: moved.map(({ sign }) => sign), times };
}

function choose(items: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) => choose(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]));
}

function search(
  space: BoxSpace,
  { room, costs }: BoxTerms,
  codes: readonly number[],
  paired: readonly number[],
  sense: 1 | -1,
  want: number,
  before: Found | null,
): Found | null {
  const { axes, cellAt, places, signs } = space;
  let best = before;
  const ownLeaf = restOfLeaves(space, codes);
  let cost = 0;
  const start = { places: Int32Array.of(0), signs: Int8Array.of(sense) };

  /** How often the cells at some places, moved on by `offset`, can move; 0 where not, or where that costs too much. */
  const weigh = (length: number, place: Int32Array, sign: Int8Array, offset: number): number => {
    const limit = best === null ? Infinity : best.score;
    let times = want;
    cost = 0;
    for (let at = 0; at < length; at += 1) {
      const cell = cellAt[(place[at] ?? 0) + offset] ?? -1;
      if (cell < 0) continue;
      const own = room[cell] ?? -1;
      if (own < 0) return 0;
      if ((sign[at] ?? 0) < 0) {
        if (own === 0) return 0;
        if (own < times) times = own;
      }
      cost += costs[cell] ?? 0;
      if (cost / times >= limit) return 0;
    }
    return times;
  };

  const expand = (at: number, length: number): void => {
    if (best !== null && best.score <= 0) return;
    const axis = axes[at];
    const fromPlaces = at === 0 ? start.places : (places[at - 1] ?? start.places);
    const fromSigns = at === 0 ? start.signs : (signs[at - 1] ?? start.signs);
    const offset = ownLeaf[at] ?? -1;
    const isKnown = axis === undefined || (at > 0 && offset >= 0);
    if (isKnown) {
      const times = weigh(length, fromPlaces, fromSigns, axis === undefined ? 0 : offset);
      if (times === 0) return;
      if (axis === undefined) {
        const score = cost / times + (times < want ? 1e-6 : 0);
        if (best === null || score < best.score) {
          best = { score, times, places: fromPlaces.slice(0, length), signs: fromSigns.slice(0, length) };
        }
        return;
      }
    }
    const toPlaces = places[at] ?? start.places;
    const toSigns = signs[at] ?? start.signs;
    const add = (into: number, added: Int32Array, turn: number): number => {
      let next = into;
      for (let from = 0; from < length; from += 1) {
        for (const code of added) {
          toPlaces[next] = (fromPlaces[from] ?? 0) + code * axis.stride;
          toSigns[next] = (fromSigns[from] ?? 0) * turn;
          next += 1;
        }
      }
      return next;
    };
    const own = axis.inside[codes[at] ?? 0] ?? [];
    const isPaired = paired.includes(at);
    for (const leaf of own) {
      if (!isPaired) {
        expand(at + 1, add(0, axis.holding[leaf] ?? new Int32Array(), 1));
        continue;
      }
      for (let other = 0; other < axis.leaves; other += 1) {
        if (own.includes(other)) continue;
        const parting = axis.parting[leaf * axis.leaves + other];
        if (parting !== undefined) expand(at + 1, add(add(0, parting.first, 1), parting.second, -1));
      }
    }
  };
  expand(0, 1);
  return best;
}

/** For each axis, the place of the cell's own leaves on it and all axes after it; −1 where it is no leaf on one of them. */
function restOfLeaves({ axes }: BoxSpace, codes: readonly number[]): readonly number[] {
  const rest = axes.map(() => 0);
  let place = 0;
  for (let at = axes.length - 1; at >= 0; at -= 1) {
    const [axis, code] = [axes[at], codes[at] ?? 0];
    place = place < 0 || axis === undefined || code >= axis.leaves ? -1 : place + code * axis.stride;
    rest[at] = place;
  }
  return rest;
}
