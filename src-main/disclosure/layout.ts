import { AppError } from '../../shared/base/app-error.ts';
import { cellIdentity, selectionOf } from './cell-identity.ts';
import type { Selection } from './cell-identity.ts';
import { atomKeys, place, spacesOf } from './atom-space.ts';
import type { Axis, SpaceJoin } from './atom-space.ts';
import type { CellKey, TableCell, TableSystem } from './table-system.ts';

/** A distinct cell, and the sums of unknowns that each must equal it. */
export interface LaidCell {
  readonly id: string;
  readonly key: CellKey;
  readonly count: number;
  readonly importance: number | null;
  readonly earlier: 'open' | 'published' | 'hidden';
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
}

/**
 * Lays out the unknowns of a system: one per combination of codes in each table of its join tree. Codes that a table
 * tells apart in its total only are one code inside it, and are told apart in a table of their own, which is one more
 * join of the tree; so codes that are never crossed with anything cost next to nothing.
 */
export function layOut(system: TableSystem): Layout {
  const cells = distinctCells(system);
  const { spaces, joins, atoms } = spacesOf(system);
  const laid = cells.map(({ cell, id }): LaidCell => {
    const selection = selectionOf(system.dimensions, cell.key);
    return {
      id,
      key: cell.key,
      count: cell.count,
      importance: cell.importance ?? null,
      earlier: cell.earlier ?? 'open',
      places: distinctPlaces(spaces.map((space) => place(space, selection)).filter((atoms) => atoms !== null)),
    };
  });
  const counted = new Set(
    laid.flatMap((cell) => cell.places.flatMap((atomsOf) => (atomsOf.length === 1 ? atomsOf : []))),
  );
  const uncounted = spaces
    .flatMap((space) => atomKeys(space, system.dimensions))
    .filter(({ atom }) => !counted.has(atom));
  return { atoms, cells: laid, links: linksOf(joins, laid), uncounted };
}

function distinctCells(system: TableSystem): readonly { readonly cell: TableCell; readonly id: string }[] {
  const byId = new Map<string, TableCell>();
  for (const cell of system.tables.flatMap((table) => table.cells)) {
    const id = cellIdentity(system.dimensions, cell.key);
    const known = byId.get(id);
    if (!Number.isInteger(cell.count) || cell.count < 0) {
      throw new AppError(
        'data-impossible',
        `${describeKey(cell.key)} is counted as ${String(cell.count)}; a count of people is a whole number.`,
      );
    }
    if (known !== undefined && known.count !== cell.count) {
      throw new AppError(
        'data-impossible',
        `Two tables count the same people differently (${describeKey(cell.key)}: ${String(known.count)} and ${String(cell.count)}). Count them from the same records.`,
      );
    }
    byId.set(id, known?.earlier === undefined ? cell : known);
  }
  return [...byId].map(([id, cell]) => ({ id, cell }));
}

/** A key as an officer reads it: "area E05000001, sex Female", or "everyone". */
export function describeKey(key: CellKey): string {
  const parts = Object.entries(key).map(([name, code]) => `${name} ${code}`);
  return parts.length === 0 ? 'everyone' : parts.join(', ');
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
