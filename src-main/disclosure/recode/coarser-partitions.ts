import { leavesOf } from '../cell-identity.ts';
import type { Dimension } from '../table-system.ts';
import { dimensionKind } from './dimension-kind.ts';
import { levelOf, nestedLevels } from './dimension-levels.ts';
import type { Level } from './dimension-levels.ts';
import { evenBands } from './even-bands.ts';
import type { DimensionRecode } from './recode.ts';

/**
 * The coarser lists worth trying in place of a dimension's leaves, finest first; the last leaves the dimension out. Where
 * the dimension comes with groups that nest, they alone are tried; else neighbours are merged where the codes are in order,
 * and the smallest are put together as "Other" where they are not. Areas are never put together except by given groups.
 * `weights` are the people of each leaf.
 */
export function coarserPartitions(
  name: string,
  dimension: Dimension,
  weights: readonly number[],
): readonly DimensionRecode[] {
  const given = nestedLevels(name, dimension).map((level) => named(name, dimension, level));
  return [...(given.length > 0 ? given : ownPartitions(name, dimension, weights)), leftOut(name, dimension)];
}

function ownPartitions(name: string, dimension: Dimension, weights: readonly number[]): readonly DimensionRecode[] {
  const { leaves } = dimension;
  const kind = dimensionKind(name, dimension);
  if (kind === 'area') return [];
  return worthwhileSizes(leaves.length).map((classes) =>
    named(
      name,
      dimension,
      kind === 'ordered' ? evenBands(weights, classes) : levelOf(leaves.length, [smallest(weights, classes)]),
    ),
  );
}

/** From the most classes below the number of leaves down to two, in steps of about a fifth. */
function worthwhileSizes(leaves: number): readonly number[] {
  const sizes: number[] = [];
  for (let classes = leaves - 1; classes >= 2; classes = Math.min(classes - 1, Math.floor(classes * 0.82))) {
    sizes.push(classes);
  }
  return sizes;
}

/** The leaves to put together so that so many classes remain; the largest stay. */
function smallest(weights: readonly number[], classes: number): readonly number[] {
  return weights
    .map((weight, leaf) => ({ weight, leaf }))
    .sort((first, second) => second.weight - first.weight || first.leaf - second.leaf)
    .slice(classes - 1)
    .map(({ leaf }) => leaf)
    .sort((first, second) => first - second);
}

function named(name: string, dimension: Dimension, level: Level): DimensionRecode {
  const codes = Array.from({ length: level.classes }, (_, at) => classCode(name, dimension, level, at));
  const word = dimensionKind(name, dimension) === 'ordered' ? 'bands' : 'groups';
  const merged = new Set(level.classOf).size;
  return { ...level, codes, says: `${name} in ${String(merged)} ${word}`, does: 'merge' };
}

function classCode(name: string, dimension: Dimension, level: Level, at: number): string {
  const inside = [...level.classOf.keys()].filter((leaf) => level.classOf[leaf] === at);
  const codes = inside.map((leaf) => dimension.leaves[leaf] ?? '');
  const [first = '', second] = codes;
  if (second === undefined) return first;
  const group = Object.keys(dimension.groups).find((code) => leavesOf(name, dimension, code).join() === inside.join());
  if (group !== undefined) return group;
  const taken = new Set([...dimension.leaves, ...Object.keys(dimension.groups)]);
  const title = dimensionKind(name, dimension) === 'ordered' ? `${first} to ${codes.at(-1) ?? ''}` : 'Other';
  return taken.has(title) ? `${title} (${codes.length} together)` : title;
}

function leftOut(name: string, { leaves }: Dimension): DimensionRecode {
  return { classOf: leaves.map(() => 0), classes: 1, codes: ['Total'], says: `without ${name}`, does: 'drop' };
}
