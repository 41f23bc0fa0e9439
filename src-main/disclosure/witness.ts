import { AppError } from '../../shared/base/app-error.ts';
import { spacesOf } from './atom-space.ts';
import type { Axis, Space, SpaceJoin } from './atom-space.ts';
import type { TableSystem } from './table-system.ts';

/** People at one leaf of each dimension, by position, in the order of the system's dimensions. */
export interface Entry {
  readonly leaves: readonly number[];
  readonly people: number;
}

/** A table over all dimensions of a system: each place with people, in ascending order. */
export type Witness = readonly Entry[];

/**
 * How the worlds of a system become tables over all its dimensions. The spaces of the join tree are glued one after the
 * other along the margins they share: within each cell of a shared margin, people on one side are paired with people on
 * the other in order, as the north-west corner rule does, so that places with people stay about as many as those of the
 * spaces together. Leaves that nothing tells apart stand at the first of them. The result throws where the margins of a
 * world disagree.
 */
export function witnessMaker(system: TableSystem): (world: readonly number[]) => Witness {
  const { spaces, joins } = spacesOf(system);
  const names = Object.keys(system.dimensions);
  const order = joinOrder(spaces, joins);
  return (world) => {
    let table: readonly Entry[] | null = null;
    for (const { space, at } of order) {
      const own = entriesOf(space, names, world);
      table = table === null ? own : glue(table, own, { names, at, axes: space.axes });
    }
    return [...(table ?? [])].sort(byPlace).filter(({ people }) => people > 0);
  };
}

/** Orders spaces so that each is joined to one that came before; the first is joined to nothing. */
function joinOrder(spaces: readonly Space[], joins: readonly SpaceJoin[]) {
  const [first, ...others] = spaces;
  const order: { readonly space: Space; readonly at: readonly Axis[] }[] =
    first === undefined ? [] : [{ space: first, at: [] }];
  const reached = new Set([first]);
  const left = new Set(others);
  while (left.size > 0) {
    const join = joins.find((pair) => reached.has(pair.left) !== reached.has(pair.right));
    const next = join === undefined ? undefined : reached.has(join.left) ? join.right : join.left;
    if (join === undefined || next === undefined) {
      throw new Error('The tables are not all joined.');
    }
    order.push({ space: next, at: join.at });
    reached.add(next);
    left.delete(next);
  }
  return order;
}

/** The people of a space under a world, at the first leaf of each class. */
function entriesOf({ axes, offset }: Space, names: readonly string[], world: readonly number[]): readonly Entry[] {
  const firsts = axes.map(({ name, classOf, classes }) => ({
    axis: names.indexOf(name),
    leaves: Array.from({ length: classes }, (_, position) => classOf.indexOf(position)),
  }));
  const atoms = firsts.reduce((product, { leaves }) => product * leaves.length, 1);
  const entries: Entry[] = [];
  for (let atom = 0; atom < atoms; atom += 1) {
    const people = world[offset + atom] ?? 0;
    if (people < 0 || !Number.isSafeInteger(people)) {
      throw disagree();
    }
    if (people > 0) {
      const leaves = names.map(() => 0);
      let rest = atom;
      for (const { axis, leaves: own } of firsts.toReversed()) {
        leaves[axis] = own[rest % own.length] ?? 0;
        rest = Math.floor(rest / own.length);
      }
      entries.push({ leaves, people });
    }
  }
  return entries;
}

interface Seam {
  readonly names: readonly string[];
  /** The axes at which both sides count the same people. */
  readonly at: readonly Axis[];
  /** The axes of the side that is joined on. */
  readonly axes: readonly Axis[];
}

function glue(table: readonly Entry[], joined: readonly Entry[], { names, at, axes }: Seam): readonly Entry[] {
  const shared = at.map(({ name, classOf }) => ({ axis: names.indexOf(name), classOf }));
  const nameOf = ({ leaves }: Entry) => shared.map(({ axis, classOf }) => classOf[leaves[axis] ?? 0]).join();
  const taken = axes.map(({ name }) => names.indexOf(name));
  const rightOf = Map.groupBy(joined, nameOf);
  const glued: Entry[] = [];
  let paired = 0;
  for (const [name, left] of Map.groupBy(table, nameOf)) {
    const right = rightOf.get(name) ?? [];
    let [at, open] = [0, right[0]?.people ?? 0];
    for (const entry of left) {
      let rest = entry.people;
      while (rest > 0) {
        const other = right[at];
        if (other === undefined) {
          throw disagree();
        }
        const people = Math.min(rest, open);
        const leaves = [...entry.leaves];
        for (const axis of taken) leaves[axis] = other.leaves[axis] ?? 0;
        glued.push({ leaves, people });
        paired += people;
        rest -= people;
        open -= people;
        if (open === 0) {
          at += 1;
          open = right[at]?.people ?? 0;
        }
      }
    }
  }
  if (paired !== joined.reduce((sum, { people }) => sum + people, 0)) {
    throw disagree();
  }
  return glued;
}

/** Orders places by their leaves, dimension after dimension. */
export function byPlace(first: Entry, second: Entry): number {
  const at = first.leaves.findIndex((leaf, axis) => leaf !== second.leaves[axis]);
  return at < 0 ? 0 : (first.leaves[at] ?? 0) - (second.leaves[at] ?? 0);
}

function disagree(): AppError {
  return new AppError('data-impossible', 'The tables do not add up: they share a total that they count differently.');
}
