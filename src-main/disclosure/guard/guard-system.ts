import { AppError } from '../../../shared/base/app-error.ts';
import { cellIdentity } from '../cell-identity.ts';
import { describeKey } from '../describe-key.ts';
import type { Dimension, TableCell, TableSystem } from '../table-system.ts';

/** Everything that a reader may put together of one kind, and which of its cells are the new measure's own. */
export interface GuardSystem {
  readonly system: TableSystem;
  /** The identity of each of the new measure's cells in its own system, by that in this one. */
  readonly ownOf: ReadonlyMap<string, string>;
  /** The releases that count the people of a code of the dimension `people`, by name. */
  readonly releasesOf: ReadonlyMap<string, readonly string[]>;
  readonly numbers: readonly number[];
}

/** A cell of a system, with the identity it has in the new measure's own system where it is one of its. */
export interface GuardCell extends TableCell {
  readonly own?: string;
}

/**
 * Puts the cells that count the same people together, whoever printed them; the tables are one for each strand, and one for
 * each pair that is crossed.
 */
export function joinCells(
  dimensions: Readonly<Record<string, Dimension>>,
  shared: readonly string[],
  cells: readonly GuardCell[],
): Pick<GuardSystem, 'system' | 'ownOf'> {
  const byId = new Map<string, GuardCell>();
  for (const cell of cells) {
    const id = cellIdentity(dimensions, cell.key);
    const before = byId.get(id);
    byId.set(id, before === undefined ? cell : together(before, cell));
  }
  const strands = Object.keys(dimensions).filter((name) => !shared.includes(name));
  const strandsOf = ({ key }: GuardCell) => {
    const own = strands.filter((name) => name in key);
    return own.length === 0 ? strands.slice(0, 1) : own;
  };
  const ofStrands = Map.groupBy([...byId.values()], (cell) => strandsOf(cell).join('|'));
  const alone = strands.length === 0 ? [[]] : strands.map((strand) => [strand]);
  const crossed = [...ofStrands.values()].map(([cell]) => (cell === undefined ? [] : strandsOf(cell)));
  const tables = [...alone, ...crossed.filter(({ length }) => length > 1)].map((names) => {
    const cells = ofStrands.get(names.join('|')) ?? [];
    const common = names.length > 1 ? shared.filter((name) => cells.some(({ key }) => name in key)) : shared;
    return { dimensions: [...common, ...names], cells: cells.map(plainCell) };
  });
  return {
    system: { dimensions, tables },
    ownOf: new Map([...byId].flatMap(([id, { own }]) => (own === undefined ? [] : [[id, own] as const]))),
  };
}

/** What was printed is told, however small it is: nothing can take it back, and nothing else is asked of it. */
function plainCell({ own: _own, ...cell }: GuardCell): TableCell {
  return cell.earlier === 'published' && cell.earlierRange === undefined ? { ...cell, mustSpan: null } : cell;
}

function together(first: GuardCell, second: GuardCell): GuardCell {
  const [importance] = [first.importance, second.importance].filter((each) => each !== undefined).sort((a, b) => b - a);
  const states = [first.earlier, second.earlier];
  const earlier = states.includes('published') ? 'published' : states.find((state) => state !== undefined);
  const ranges = [first.earlierRange, second.earlierRange].filter((each) => each !== undefined);
  const own = first.own ?? second.own;
  if (first.count !== second.count) {
    throw new AppError(
      'data-impossible',
      `The same people were counted twice with two results (${describeKey(first.key)}). Open the workspace again, so that everything is counted afresh.`,
    );
  }
  return {
    key: first.key,
    count: first.count,
    ...(importance === undefined ? {} : { importance }),
    ...(earlier === undefined ? {} : { earlier }),
    ...(ranges.length === 0
      ? {}
      : {
          earlierRange: {
            lower: Math.max(...ranges.map(({ lower }) => lower)),
            upper: Math.min(...ranges.map(({ upper }) => upper)),
          },
        }),
    ...(first.mustHide === true || second.mustHide === true ? { mustHide: true } : {}),
    ...(first.neverPrinted === true && second.neverPrinted === true ? { neverPrinted: true } : {}),
    ...(first.mustSpan === undefined && second.mustSpan === undefined ? {} : { mustSpan: null }),
    ...(own === undefined ? {} : { own }),
  };
}
