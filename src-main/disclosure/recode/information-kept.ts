import { leavesOf } from '../cell-identity.ts';
import { classCount, partition } from '../dimension-partition.ts';
import type { CellKey, TableCell, TableSystem } from '../table-system.ts';
import { askedCubes } from './asked-cube.ts';
import type { AskedCube } from './asked-cube.ts';
import { isCoarser, nestedLevels } from './dimension-levels.ts';
import type { Level } from './dimension-levels.ts';
import { pooledEntropy } from './pooled-entropy.ts';
import type { IsPrinted } from './pooled-entropy.ts';

/**
 * Information kept, 0 to 1: the entropy of what is printed over that of the tables as asked for.
 *
 * A finest asked-for table, one that no other includes, is the distribution of its people over combinations of leaves;
 * its entropy is −Σ p log p. What is printed cuts the same people into fewer classes: a cell printed as asked for is a class,
 * a merged category is one, and hidden cells of a line are pooled into one class, of which the line's printed total tells the
 * sum; where that is hidden too they are pooled with those of the next coarser line (see `pooledEntropy`). Entropies of
 * several finest tables are added up before they are divided. As putting classes together never adds entropy, what is
 * coarser, and what hides more, is never more. 1 where nothing is hidden, and where there was nothing to tell.
 *
 * `printed` is the system that is printed in place of `asked`, over the same leaves.
 */
export function informationKept(asked: TableSystem, printed: TableSystem, isHidden: (key: CellKey) => boolean): number {
  const cubes = askedCubes(asked);
  const inFull = cubes.reduce((sum, cube) => sum + toldBy(cube, asked, () => false), 0);
  const kept = cubes.reduce((sum, cube) => sum + toldBy(cube, printed, isHidden), 0);
  return inFull === 0 ? 1 : Math.min(kept / inFull, 1);
}

function toldBy({ dimensions, counts }: AskedCube, system: TableSystem, isHidden: (key: CellKey) => boolean): number {
  const cells = system.tables.flatMap((table) =>
    table.dimensions.every((name) => dimensions.includes(name)) ? table.cells : [],
  );
  const chains = dimensions.map((name) => chainOf(system, name, cells));
  return pooledEntropy({ chains, counts }, printedAmong(system, dimensions, chains, cells, isHidden));
}

/** From a dimension's leaves over what the cells tell apart and its groups to the whole, each inside the next. */
function chainOf(system: TableSystem, name: string, cells: readonly TableCell[]): readonly Level[] {
  const dimension = system.dimensions[name] ?? { leaves: [''], groups: {} };
  const codes = [...new Set(cells.flatMap(({ key }) => key[name] ?? []))];
  const told = partition(
    dimension.leaves.length,
    codes.map((code) => leavesOf(name, dimension, code)),
  );
  const alone: Level = { classOf: [...dimension.leaves.keys()], classes: dimension.leaves.length };
  const finest: Level = { classOf: told, classes: classCount(told) };
  const whole: Level = { classOf: dimension.leaves.map(() => 0), classes: 1 };
  const chain = [alone];
  for (const level of [finest, ...nestedLevels(name, dimension), whole]) {
    const last = chain.at(-1);
    if (last !== undefined && level.classes < last.classes && isCoarser(level, last)) chain.push(level);
  }
  return chain;
}

function printedAmong(
  system: TableSystem,
  dimensions: readonly string[],
  chains: readonly (readonly Level[])[],
  cells: readonly TableCell[],
  isHidden: (key: CellKey) => boolean,
): IsPrinted {
  const places = dimensions.map((name, at) => codePlaces(system, name, chains[at] ?? []));
  const printed = new Set<number>();
  const numberOf = (levels: readonly number[], cell: number): number =>
    levels.reduce((number, level, at) => number * (chains[at]?.length ?? 1) + level, cell * 1024);
  for (const { key } of cells) {
    if (isHidden(key)) continue;
    let found: readonly { readonly levels: readonly number[]; readonly cell: number }[] = [{ levels: [], cell: 0 }];
    dimensions.forEach((name, at) => {
      const own = places[at]?.(key[name]) ?? [];
      found = found.flatMap(({ levels, cell }) =>
        own.map(({ level, position }) => ({
          levels: [...levels, level],
          cell: cell * (chains[at]?.[level]?.classes ?? 1) + position,
        })),
      );
    });
    for (const { levels, cell } of found) printed.add(numberOf(levels, cell));
  }
  return (levels, cell) => printed.has(numberOf(levels, cell));
}

interface CodePlace {
  readonly level: number;
  readonly position: number;
}

/** At which levels of a chain a code is one class, and which. */
function codePlaces(system: TableSystem, name: string, chain: readonly Level[]) {
  const dimension = system.dimensions[name] ?? { leaves: [''], groups: {} };
  const known = new Map<string, readonly CodePlace[]>();
  return (code: string | undefined): readonly CodePlace[] => {
    const text = code ?? '';
    const before = known.get(text);
    if (before !== undefined) return before;
    const leaves = code === undefined ? [...dimension.leaves.keys()] : leavesOf(name, dimension, code);
    const first = leaves[0] ?? 0;
    const found = chain.flatMap(({ classOf }, level): readonly CodePlace[] => {
      const position = classOf[first] ?? 0;
      const inside = classOf.flatMap((own, leaf) => (own === position ? [leaf] : []));
      return inside.length === leaves.length && inside.every((leaf, at) => leaf === leaves[at])
        ? [{ level, position }]
        : [];
    });
    known.set(text, found);
    return found;
  };
}
