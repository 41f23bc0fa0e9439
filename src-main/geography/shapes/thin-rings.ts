import { thinLine } from './thin-line.ts';

type Corner = readonly [number, number];
type Ring = readonly Corner[];

/** To this many steps of a degree corners are rounded, about 10 cm, so that those of neighbours are the same. */
const stepsOfDegree = 1e6;

/**
 * Thins rings (each closed by its first corner) so that what neighbours share is thinned alike: rings are cut where more than
 * two meet, each stretch between is thinned once, in one direction, and rings are put together again. A ring too small to
 * be thinned stays as it is.
 */
export function thinRings(rings: readonly Ring[], tolerance: number): Ring[] {
  const rounded = rings.map(roundRing);
  const isJunction = findJunctions(rounded);
  const thinned = new Map<string, Corner[]>();
  const thinStretch = (stretch: readonly Corner[]): readonly Corner[] => {
    const [there, back] = [stretch.join(' '), stretch.toReversed().join(' ')];
    const isThere = there <= back;
    const key = isThere ? there : back;
    const known = thinned.get(key) ?? thinLine(isThere ? stretch : stretch.toReversed(), tolerance);
    thinned.set(key, known);
    return isThere ? known : known.toReversed();
  };
  return rounded.map((ring) => {
    const open = ring.slice(0, -1);
    if (open.length < 3) return ring;
    const parts = cutRing(open, isJunction).map(thinStretch);
    const joined = parts.flatMap((part, index) => (index === 0 ? part : part.slice(1)));
    return joined.length < 4 ? ring : joined;
  });
}

function roundRing(ring: Ring): Corner[] {
  const rounded = ring.map(([x, y]): Corner => [roundDegree(x), roundDegree(y)]);
  const distinct = rounded.filter((corner, index) => index === 0 || corner.join() !== rounded[index - 1]?.join());
  const [first] = distinct;
  if (first !== undefined && distinct.at(-1)?.join() !== first.join()) distinct.push(first);
  return distinct;
}

function roundDegree(degrees: number): number {
  return Math.round(degrees * stepsOfDegree) / stepsOfDegree;
}

/** Whether a corner has other neighbours in one ring than in another: there a stretch that both share begins or ends. */
function findJunctions(rings: readonly Ring[]): (corner: Corner) => boolean {
  const neighbours = new Map<string, string>();
  const junctions = new Set<string>();
  for (const ring of rings) {
    const keys = ring.slice(0, -1).map((corner) => corner.join());
    for (const [index, key] of keys.entries()) {
      const [before = '', after = ''] = [keys.at(index - 1), keys[(index + 1) % keys.length]];
      const pair = before < after ? `${before} ${after}` : `${after} ${before}`;
      const known = neighbours.get(key);
      if (known === undefined) neighbours.set(key, pair);
      else if (known !== pair) junctions.add(key);
    }
  }
  return (corner) => junctions.has(corner.join());
}

/** The stretches of a ring between junctions, each with both its ends; a ring without any is one stretch from its least corner. */
function cutRing(open: readonly Corner[], isJunction: (corner: Corner) => boolean): Corner[][] {
  const found = open.findIndex(isJunction);
  const start = found >= 0 ? found : leastOf(open);
  const turned = [...open.slice(start), ...open.slice(0, start)];
  const stretches: Corner[][] = [];
  let stretch: Corner[] = [];
  for (const corner of turned) {
    stretch.push(corner);
    if (stretch.length > 1 && isJunction(corner)) {
      stretches.push(stretch);
      stretch = [corner];
    }
  }
  const [first] = turned;
  if (first !== undefined) stretch.push(first);
  return [...stretches, stretch];
}

function leastOf(corners: readonly Corner[]): number {
  const keys = corners.map((corner) => corner.join());
  return keys.indexOf(keys.reduce((least, key) => (key < least ? key : least)));
}
