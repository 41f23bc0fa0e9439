import type { Level } from './dimension-levels.ts';

/** A crossed table: how many people each combination of leaves has, the last dimension's leaves changing fastest. */
export interface CountCubeOf {
  /** For each dimension, from its leaves over coarser levels to the whole, each inside the next. */
  readonly chains: readonly (readonly Level[])[];
  readonly counts: Float64Array;
}

/** Whether the cell at a level of each dimension, and so numbered among that level's classes, is printed. */
export type IsPrinted = (levels: readonly number[], cell: number) => boolean;

/**
 * Entropy in bits of what a reader can tell apart. Each combination of leaves stands in the first printed cell that is
 * found by going from it to coarser levels, one dimension after another; the hidden ones that meet in a printed cell are
 * pooled, as only their sum is known. Of the orders in which the dimensions can be gone through, the one that tells most
 * counts.
 */
export function pooledEntropy(cube: CountCubeOf, isPrinted: IsPrinted): number {
  const total = cube.counts.reduce((sum, count) => sum + count, 0);
  return Math.max(0, ...orders(cube.chains.length).map((order) => entropyInOrder(cube, isPrinted, order, total)));
}

function entropyInOrder(cube: CountCubeOf, isPrinted: IsPrinted, order: readonly number[], total: number): number {
  const { chains } = cube;
  const levels = chains.map(() => 0);
  let open = new Map<number, number>();
  cube.counts.forEach((count, cell) => {
    if (count > 0) open.set(cell, count);
  });
  let entropy = 0;
  const settle = (): void => {
    const still = new Map<number, number>();
    for (const [cell, count] of open) {
      if (isPrinted(levels, cell)) {
        entropy -= (count / total) * Math.log2(count / total);
      } else {
        still.set(cell, count);
      }
    }
    open = still;
  };
  settle();
  for (const dimension of order) {
    const chain = chains[dimension] ?? [];
    for (let level = 1; level < chain.length && open.size > 0; level += 1) {
      open = rise(open, chains, levels, dimension);
      levels[dimension] = level;
      settle();
    }
  }
  const rest = [...open.values()].reduce((sum, count) => sum + count, 0);
  return rest > 0 ? entropy - (rest / total) * Math.log2(rest / total) : entropy;
}

/** The same people numbered one level coarser in a dimension. */
function rise(
  open: ReadonlyMap<number, number>,
  chains: CountCubeOf['chains'],
  levels: readonly number[],
  dimension: number,
): Map<number, number> {
  const sizeOf = (at: number): number => chains[at]?.[levels[at] ?? 0]?.classes ?? 1;
  const inner = chains.slice(dimension + 1).reduce((product, _, at) => product * sizeOf(dimension + 1 + at), 1);
  const size = sizeOf(dimension);
  const [finer, coarser] = [
    chains[dimension]?.[levels[dimension] ?? 0],
    chains[dimension]?.[(levels[dimension] ?? 0) + 1],
  ];
  const into = new Array<number>(size).fill(0);
  finer?.classOf.forEach((own, leaf) => {
    into[own] = coarser?.classOf[leaf] ?? 0;
  });
  const risen = new Map<number, number>();
  for (const [cell, count] of open) {
    const outer = Math.floor(cell / (inner * size));
    const own = Math.floor(cell / inner) % size;
    const at = (outer * (coarser?.classes ?? 1) + (into[own] ?? 0)) * inner + (cell % inner);
    risen.set(at, (risen.get(at) ?? 0) + count);
  }
  return risen;
}

/** All orders of up to four dimensions; of more, each rotation. */
function orders(dimensions: number): readonly (readonly number[])[] {
  const all = Array.from({ length: dimensions }, (_, at) => at);
  return dimensions <= 4 ? permutations(all) : all.map((first) => [...all.slice(first), ...all.slice(0, first)]);
}

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  return items.length === 0
    ? [[]]
    : items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
