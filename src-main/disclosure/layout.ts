import { selectionOf } from './cell-identity.ts';
import type { Selection } from './cell-identity.ts';
import { atomKeys, place, spacesOf } from './atom-space.ts';
import type { Axis, SpaceJoin } from './atom-space.ts';
import { distinctCells } from './distinct-cells.ts';
import type { LaidCell, Link, Layout } from './laid.ts';
import { laidRatio } from './laid-ratio.ts';
import type { TableSystem } from './table-system.ts';

/**
 * Lays out the unknowns of a system: one per combination of codes in each table of its join tree. Codes that a table
 * tells apart in its total only are one code inside it, and are told apart in a table of their own, which is one more
 * join of the tree; so codes that are never crossed with anything cost next to nothing.
 */
export function layOut(system: TableSystem): Layout {
  const cells = distinctCells(system);
  const { spaces, joins, atoms } = spacesOf(system);
  const placesOf = (selection: Selection) =>
    distinctPlaces(spaces.map((space) => place(space, selection)).filter((atoms) => atoms !== null));
  const laid = cells.map((cell): LaidCell => ({ ...cell, places: placesOf(cell.selection) }));
  const counted = new Set(
    laid.flatMap((cell) => cell.places.flatMap((atomsOf) => (atomsOf.length === 1 ? atomsOf : []))),
  );
  const uncounted = spaces
    .flatMap((space) => atomKeys(space, system.dimensions))
    .filter(({ atom }) => !counted.has(atom));
  const ratios = (system.ratios ?? []).flatMap((ratio) =>
    laidRatio(ratio, (key) => placesOf(selectionOf(system.dimensions, key))[0] ?? []),
  );
  const told = system.earlierFloor === undefined ? {} : { earlierFloor: system.earlierFloor };
  return { atoms, cells: laid, links: linksOf(joins, laid), uncounted, ratios, ...told };
}

function distinctPlaces(places: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return [...new Map(places.map((atoms) => [atoms.join(), atoms])).values()];
}

/** The equalities of the tree's joins, but for those that a cell with both sums among its places states already. */
function linksOf(joins: readonly SpaceJoin[], cells: readonly LaidCell[]): readonly Link[] {
  const stated = new Set(
    cells.flatMap(({ places }) => places.flatMap((left) => places.map((right) => `${left.join()}=${right.join()}`))),
  );
  return joins
    .flatMap(({ left, right, at }) =>
      combinations(at).flatMap((selection) => {
        const [first, second] = [place(left, selection), place(right, selection)];
        return first === null || second === null ? [] : [{ left: first, right: second }];
      }),
    )
    .filter(({ left, right }) => !stated.has(`${left.join()}=${right.join()}`));
}

function combinations(axes: readonly Axis[]): readonly Selection[] {
  return axes.reduce<readonly Selection[]>(
    (so, { name, classOf, classes }) =>
      so.flatMap((selection) =>
        Array.from({ length: classes }, (_, position) => [
          ...selection,
          [name, classOf.flatMap((leafClass, leaf) => (leafClass === position ? [leaf] : []))] as const,
        ]),
      ),
    [[]],
  );
}
