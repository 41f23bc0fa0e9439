import { usualPolicy } from '../../../../shared/model/policy.ts';
import type { Policy } from '../../../../shared/model/policy.ts';
import type {
  CountTable,
  Dimension,
  Protection,
  TableCell,
  TableSystem,
} from '../../../../src-main/disclosure/table-system.ts';
import { cellIdentity } from '../../../../src-main/disclosure/cell-identity.ts';

export const policy: Policy = { ...usualPolicy, id: 'standard', title: 'Counts under 5 are hidden' };

/** A dimension with leaves and no groups. */
export function dimension(...leaves: readonly string[]): Dimension {
  return { leaves, groups: {} };
}

/** A table of two dimensions with both margins, from its inner counts row by row. */
export function twoWayTable(
  dimensions: TableSystem['dimensions'],
  [rows, columns]: readonly [string, string],
  counts: readonly (readonly number[])[],
): CountTable {
  const cells: TableCell[] = [];
  const codesOf = (name: string) => {
    const { leaves, groups } = dimensions[name] ?? dimension();
    const positions = (code: string): number[] =>
      leaves.includes(code) ? [leaves.indexOf(code)] : (groups[code] ?? leaves).flatMap(positions);
    return [...leaves, ...Object.keys(groups), null].map((code) => ({ code, at: positions(code ?? 'everything') }));
  };
  for (const row of codesOf(rows)) {
    for (const column of codesOf(columns)) {
      const count = row.at.reduce((sum, r) => sum + column.at.reduce((part, c) => part + (counts[r]?.[c] ?? 0), 0), 0);
      const key = {
        ...(row.code === null ? {} : { [rows]: row.code }),
        ...(column.code === null ? {} : { [columns]: column.code }),
      };
      cells.push({ key, count });
    }
  }
  return { dimensions: [rows, columns], cells };
}

/** A protection written by hand: the keys of the cells that are hidden, each as its codes in any order. */
export function hiding(system: TableSystem, codes: readonly (readonly string[])[]): Protection {
  const named = new Set(codes.map((cell) => [...cell].sort().join()));
  const byId = new Map(
    system.tables.flatMap((table) => table.cells).map((cell) => [cellIdentity(system.dimensions, cell.key), cell]),
  );
  return {
    floor: 1,
    worlds: [],
    cells: [...byId].map(([id, { key, count }]) => {
      const isHidden = named.has(Object.values(key).sort().join());
      return { id, key, count, status: !isHidden ? 'published' : count < 5 ? 'primary' : 'complementary' };
    }),
  };
}

/** Intervals by a cell's codes, as text: "3..8". */
export function intervalsByCodes(
  hidden: readonly {
    readonly key: Readonly<Record<string, string>>;
    readonly lower: number;
    readonly upper: number | null;
  }[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    hidden.map(({ key, lower, upper }) => [
      Object.values(key).join(' '),
      `${String(lower)}..${upper === null ? 'any' : String(upper)}`,
    ]),
  );
}
