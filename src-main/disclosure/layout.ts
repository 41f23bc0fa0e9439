import { selectionOf } from './cell-identity.ts';
import type { Selection } from './cell-identity.ts';
import { atomKeys, place, spacesOf } from './atom-space.ts';
import type { Axis, SpaceJoin } from './atom-space.ts';
import { distinctCells } from './distinct-cells.ts';
export { describeKey } from './describe-key.ts';
import { laidRatio } from './laid-ratio.ts';
import type { CellKey, CountRange, HiddenFloor, TableSystem } from './table-system.ts';

/** A distinct cell, and the sums of unknowns that each must equal it. */
export interface LaidCell {
  readonly id: string;
  readonly key: CellKey;
  readonly count: number;
  readonly importance: number | null;
  /** Whether it is still to be printed or hidden, or never to be either. */
  readonly earlier: 'open' | 'published' | 'hidden' | 'unprinted';
  /** What earlier releases told that it lies between. */
  readonly range: CountRange;
  readonly mustHide: boolean;
  /** Whether nobody prints it in some release, so that it must not be worked out. */
  readonly isTarget: boolean;
  readonly mustSpan?: CountRange | null;
  readonly selection: Selection;
  readonly places: readonly (readonly number[])[];
}

/** Two sums of unknowns that are equal because two tables count the same people. */
export interface Link {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** The unknowns ("atoms", whole and not negative) of a system, and every cell as a sum of them. */
export interface Layout {
  readonly atoms: number;
  readonly cells: readonly LaidCell[];
  readonly links: readonly Link[];
  /** Atoms that no cell counts alone: never printed, but an outsider may work them out. */
  readonly uncounted: readonly { readonly atom: number; readonly key: CellKey }[];
  readonly ratios: readonly LaidRatio[];
  readonly earlierFloor?: HiddenFloor;
}

/** lower ≤ Σ coefficients × atoms ≤ upper, as a printed share or rate says. */
export interface LaidRatio {
  readonly atoms: readonly number[];
  readonly coefficients: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

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
