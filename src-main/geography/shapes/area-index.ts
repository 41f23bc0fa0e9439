import Flatbush from 'flatbush';
import { bandOutline, hasLineIn, isInside, isOnBorder } from './banded-outline.ts';
import type { BandedOutline } from './banded-outline.ts';
import { boxOf } from './outline.ts';
import type { Box, Outline } from './outline.ts';

const cellsAcross = 256;
/** How far beyond its sides a cell is looked at, as a share of it: more than rounding can move a point. */
const margin = 0.01;

const notLookedAt = -3;
const crossed = -2;

export interface AreaIndex {
  /**
   * The place in the list of the outline that holds a point, or -1. Of several the first; a point on a border that no
   * outline holds is of the first whose border it is, so that none between or at the edge of areas is lost.
   */
  locate(x: number, y: number): number;
}

/**
 * Indexes outlines for the points in them. A grid lies over them; what a cell can hold is looked up once, in a tree of boxes.
 * Where no border crosses a cell all its points are of one area, or of none; elsewhere each point is tried.
 */
export function indexAreas(outlines: readonly Outline[]): AreaIndex {
  const banded = outlines.map(bandOutline);
  const { west, south, east, north } = boxOf(outlines);
  if (!(east >= west)) return { locate: () => -1 };
  const tree = new Flatbush(banded.length);
  for (const { box } of banded) tree.add(box.west, box.south, box.east, box.north);
  tree.finish();
  const across = cellsAcross / (east - west || 1);
  const up = cellsAcross / (north - south || 1);
  const answers = new Int32Array(cellsAcross * cellsAcross).fill(notLookedAt);
  const tried: (Int32Array | undefined)[] = new Array<undefined>(cellsAcross * cellsAcross).fill(undefined);

  function lookAt(cell: number): number {
    const column = cell % cellsAcross;
    const row = (cell - column) / cellsAcross;
    const box: Box = {
      west: west + (column - margin) / across,
      south: south + (row - margin) / up,
      east: west + (column + 1 + margin) / across,
      north: south + (row + 1 + margin) / up,
    };
    const candidates = Int32Array.from(tree.search(box.west, box.south, box.east, box.north)).sort();
    const isCrossed = candidates.some((each) => hasLineIn(banded[each] ?? noOutline, box));
    const answer = isCrossed ? crossed : tryEach(candidates, (box.west + box.east) / 2, (box.south + box.north) / 2);
    if (isCrossed) tried[cell] = candidates;
    answers[cell] = answer;
    return answer;
  }

  function tryEach(candidates: Int32Array, x: number, y: number): number {
    for (const candidate of candidates) {
      if (isInside(banded[candidate] ?? noOutline, x, y)) return candidate;
    }
    for (const candidate of candidates) {
      if (isOnBorder(banded[candidate] ?? noOutline, x, y)) return candidate;
    }
    return -1;
  }

  return {
    locate(x, y) {
      if (!(x >= west && x <= east && y >= south && y <= north)) return -1;
      const column = Math.min(cellsAcross - 1, Math.floor((x - west) * across));
      const row = Math.min(cellsAcross - 1, Math.floor((y - south) * up));
      const cell = row * cellsAcross + column;
      const known = answers[cell] ?? notLookedAt;
      const answer = known === notLookedAt ? lookAt(cell) : known;
      return answer === crossed ? tryEach(tried[cell] ?? noCandidates, x, y) : answer;
    },
  };
}

const noOutline: BandedOutline = bandOutline({ rings: [] });
const noCandidates = new Int32Array();
