import type { Level } from './dimension-levels.ts';

interface SummedTable {
  readonly counts: Float64Array;
  /** For each dimension that can be made coarser: the table one level up, and which of its cells each cell is part of. */
  readonly lines: readonly { readonly table: number; readonly of: Int32Array }[];
}

/** A crossed table summed to every combination of its dimensions' levels, the finest first. */
export interface LevelSums {
  readonly tables: readonly SummedTable[];
  /** Each dimension's levels with those of its finest in place of leaves. */
  readonly chains: readonly (readonly Level[])[];
  tableAt(levels: readonly number[]): number;
}

/** Sums counts by leaf to every combination of levels; `chains` hold each dimension's levels over its leaves, finest first. */
export function sumLevels(chains: readonly (readonly Level[])[], leafCounts: Float64Array): LevelSums {
  const own = chains.map((chain) => chain.map((level) => within(level, chain[0])));
  const strides = own.map((_, at) => own.slice(at + 1).reduce((product, chain) => product * chain.length, 1));
  const tableAt = (levels: readonly number[]): number =>
    levels.reduce((number, level, at) => number + level * (strides[at] ?? 1), 0);
  const total = own.reduce((product, chain) => product * chain.length, 1);
  const made: Float64Array[] = [];
  const tables: SummedTable[] = [];
  for (let table = 0; table < total; table += 1) {
    const levels = own.map((chain, at) => Math.floor(table / (strides[at] ?? 1)) % chain.length);
    const sizes = own.map((chain, at) => chain[levels[at] ?? 0]?.classes ?? 1);
    const from = levels.findIndex((level) => level > 0);
    const counts =
      from < 0
        ? summed(leafCounts, lineOf(chains.map((chain) => chain[0]?.classOf ?? [0])), cellsIn(sizes))
        : summed(
            made[table - (strides[from] ?? 0)] ?? new Float64Array(),
            riseFrom(own, levels.with(from, (levels[from] ?? 0) - 1), from),
            cellsIn(sizes),
          );
    made.push(counts);
    const lines = own.flatMap((chain, at) =>
      (levels[at] ?? 0) + 1 < chain.length
        ? [{ table: table + (strides[at] ?? 0), of: riseFrom(own, levels, at) }]
        : [],
    );
    tables.push({ counts, lines });
  }
  return { tables, chains: own, tableAt };
}

/** A level as classes of the finest level's classes. */
function within(level: Level, finest: Level | undefined): Level {
  const classOf = new Array<number>(finest?.classes ?? 0).fill(0);
  finest?.classOf.forEach((at, leaf) => {
    classOf[at] = level.classOf[leaf] ?? 0;
  });
  return { classOf, classes: level.classes };
}

function cellsIn(sizes: readonly number[]): number {
  return sizes.reduce((product, size) => product * size, 1);
}

/** For each cell at some levels, the cell that it is part of one level up in a dimension. */
function riseFrom(chains: readonly (readonly Level[])[], levels: readonly number[], dimension: number): Int32Array {
  return lineOf(
    chains.map((chain, at) => {
      const here = chain[levels[at] ?? 0];
      const next = chain[(levels[at] ?? 0) + (at === dimension ? 1 : 0)];
      const into = new Array<number>(here?.classes ?? 1).fill(0);
      here?.classOf.forEach((own, leaf) => {
        into[own] = next?.classOf[leaf] ?? 0;
      });
      return into;
    }),
  );
}

/** For each combination of classes, the combination they go into. */
function lineOf(into: readonly (readonly number[])[]): Int32Array {
  let lines = Int32Array.of(0);
  for (const own of into) {
    const classes = Math.max(...own) + 1;
    const next = new Int32Array(lines.length * own.length);
    lines.forEach((line, at) => {
      own.forEach((target, position) => {
        next[at * own.length + position] = line * classes + target;
      });
    });
    lines = next;
  }
  return lines;
}

function summed(counts: Float64Array, into: Int32Array, cells: number): Float64Array {
  const sums = new Float64Array(cells);
  counts.forEach((count, cell) => {
    const target = into[cell] ?? 0;
    sums[target] = (sums[target] ?? 0) + count;
  });
  return sums;
}
