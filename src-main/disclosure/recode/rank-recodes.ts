import type { ProtectionRule } from '../rule.ts';
import type { TableSystem } from '../table-system.ts';
import { askedCubes } from './asked-cube.ts';
import type { AskedCube } from './asked-cube.ts';
import { coarserPartitions } from './coarser-partitions.ts';
import { nestedLevels } from './dimension-levels.ts';
import type { Level } from './dimension-levels.ts';
import { estimateRecode } from './estimate-recode.ts';
import { pooledEntropy } from './pooled-entropy.ts';
import type { DimensionRecode, Recode } from './recode.ts';

/** A recode with the information it would keep, estimated without protecting it. */
export interface RankedRecode {
  readonly recode: Recode;
  /** Share of the information that would be kept, 0 to 1. */
  readonly kept: number;
  /** What protection cannot keep more of: the share if small counts alone were hidden. */
  readonly atMost: number;
  readonly small: number;
  readonly cells: number;
}

/** Combinations of leaves looked at in all: some seconds of work. */
const mostLooks = 12_000_000;
/** Recodes that change more dimensions than this are not tried. */
const mostChanged = 3;

/**
 * The recodes of a system that are worth protecting, those estimated to keep most first, the tables as asked for among
 * them. Looks at fewer of them the larger the tables are, at least at each dimension's own.
 */
export function rankRecodes(system: TableSystem, rule: ProtectionRule): readonly RankedRecode[] {
  const cubes = askedCubes(system);
  const levels = new Map(
    Object.entries(system.dimensions).map(([name, dimension]): readonly [string, readonly Level[]] => {
      const leaves = dimension.leaves.length;
      const alone: Level = { classOf: [...dimension.leaves.keys()], classes: leaves };
      const whole: Level = { classOf: dimension.leaves.map(() => 0), classes: 1 };
      return [name, [alone, ...nestedLevels(name, dimension), ...(leaves > 1 ? [whole] : [])]];
    }),
  );
  const inFull = cubes.map(({ dimensions, counts }) =>
    pooledEntropy({ chains: dimensions.map((name) => levels.get(name)?.slice(0, 1) ?? []), counts }, () => true),
  );
  const asked = inFull.reduce((sum, entropy) => sum + entropy, 0);
  const known = new Map<string, ReturnType<typeof estimateRecode>>();
  const estimate = (cube: AskedCube, at: number, recode: Recode) => {
    const name = `${String(at)}:${cube.dimensions.map((each) => recode.get(each)?.classOf.join() ?? '').join(';')}`;
    const found = known.get(name) ?? estimateRecode(cube, levels, recode, rule);
    known.set(name, found);
    return found;
  };
  const ranked: RankedRecode[] = [];
  let looks = 0;
  for (const recode of combinations(optionsOf(system, cubes))) {
    const parts = cubes.map((cube, at) => estimate(cube, at, recode));
    const sum = (of: (part: (typeof parts)[number]) => number): number => parts.reduce((so, part) => so + of(part), 0);
    ranked.push({
      recode,
      kept: asked === 0 ? 1 : Math.min(1, sum(({ told }) => told) / asked),
      atMost: asked === 0 ? 1 : Math.min(1, sum(({ atMost }) => atMost) / asked),
      small: sum(({ small }) => small),
      cells: sum(({ cells }) => cells),
    });
    looks += cubes.reduce((so, { counts }) => so + counts.length, 0) + sum(({ cells }) => cells) * 12;
    if (looks > mostLooks) break;
  }
  return ranked.sort((first, second) => second.kept - first.kept || first.small - second.small);
}

function optionsOf(system: TableSystem, cubes: readonly AskedCube[]): ReadonlyMap<string, readonly DimensionRecode[]> {
  return new Map(
    Object.entries(system.dimensions).flatMap(([name, dimension]) => {
      const cube = cubes.find(({ dimensions }) => dimensions.includes(name));
      if (cube === undefined || dimension.leaves.length < 2) return [];
      return [[name, coarserPartitions(name, dimension, peopleOf(system, cube, name))] as const];
    }),
  );
}

function peopleOf(system: TableSystem, { dimensions, counts }: AskedCube, name: string): readonly number[] {
  const sizes = dimensions.map((each) => system.dimensions[each]?.leaves.length ?? 1);
  const at = dimensions.indexOf(name);
  const inner = sizes.slice(at + 1).reduce((product, size) => product * size, 1);
  const people = new Array<number>(sizes[at] ?? 0).fill(0);
  counts.forEach((count, cell) => {
    const leaf = Math.floor(cell / inner) % people.length;
    people[leaf] = (people[leaf] ?? 0) + count;
  });
  return people;
}

/** Nothing changed, then each dimension's options, then two dimensions', then three. */
function* combinations(options: ReadonlyMap<string, readonly DimensionRecode[]>): Generator<Recode> {
  const names = [...options.keys()];
  for (let changed = 0; changed <= Math.min(mostChanged, names.length); changed += 1) {
    for (const chosen of subsets(names, changed)) {
      yield* choices(chosen, options);
    }
  }
}

function subsets(names: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]];
  return names.flatMap((name, at) => subsets(names.slice(at + 1), size - 1).map((rest) => [name, ...rest]));
}

function* choices(
  names: readonly string[],
  options: ReadonlyMap<string, readonly DimensionRecode[]>,
): Generator<Recode> {
  const [first, ...rest] = names;
  if (first === undefined) {
    yield new Map();
    return;
  }
  for (const option of options.get(first) ?? []) {
    for (const others of choices(rest, options)) {
      yield new Map([[first, option], ...others]);
    }
  }
}
