import { cellIdentity } from '../cell-identity.ts';
import type { CellKey, TableCell } from '../table-system.ts';
import type { GuardCell } from './guard-system.ts';
import type { GuardInput } from './guard-input.ts';
import type { PlacedTables } from './earlier-groups.ts';
import type { StrandTally } from './strand-tally.ts';
import { strandsOfKey } from './strands-of-key.ts';
import type { NamedCode } from './strands-of-key.ts';

/** The code of the dimension `people` for those whom a filter picks, as they are counted now. */
export function filterCode(filter: number): string {
  return `filter ${String(filter)}`;
}

/** The new measure's cells, as they stand among the people of its filter; those of strands without a tally only in total. */
export function ownCells(
  { system, lists }: GuardInput,
  people: string,
  tallies: ReadonlyMap<string, StrandTally>,
): readonly GuardCell[] {
  return system.tables.flatMap(({ cells }) =>
    cells.flatMap((cell): readonly GuardCell[] => {
      const named = Object.entries(cell.key).flatMap(([strand, code]) =>
        strand === 'area' ? [] : [{ strand, list: lists[strand] ?? '', code }],
      );
      const key = keyAmong(people, cell.key, named, tallies);
      if (key === null) return [];
      return [
        cell.neverPrinted === true
          ? { ...cell, key }
          : { ...cell, key, own: cellIdentity(system.dimensions, cell.key) },
      ];
    }),
  );
}

/** The cells of earlier tables, with what became of them; those of strands without a tally only in total. */
export function earlierCells(
  { tables: { tables, floor, roundTo } }: PlacedTables,
  people: string,
  tallies: ReadonlyMap<string, StrandTally>,
): readonly TableCell[] {
  return tables.flatMap(({ cells }) =>
    cells.flatMap(({ key: released, count, printed }): readonly TableCell[] => {
      const key = keyAmong(people, released, strandsOfKey(released), tallies);
      if (key === null) return [];
      if (printed === null && (floor === 0 || count > 0)) return [{ key, count, earlier: 'hidden' }];
      if (printed === null || roundTo === null) return [{ key, count, earlier: 'published' }];
      return [
        {
          key,
          count,
          earlierRange: { lower: Math.max(0, printed - roundTo + 1), upper: printed + roundTo - 1 },
        },
      ];
    }),
  );
}

function keyAmong(
  people: string,
  { area }: CellKey,
  named: readonly NamedCode[],
  tallies: ReadonlyMap<string, StrandTally>,
): CellKey | null {
  const key: Record<string, string> = { people, ...(area === undefined ? {} : { area }) };
  for (const { strand, list, code: released } of named) {
    const tally = tallies.get(strand);
    if (tally === undefined) return null;
    const code = tally.codeOf(list, released);
    const isThere = tally.dimension.leaves.includes(code) || (tally.dimension.groups[code]?.length ?? 0) > 0;
    if (!isThere) return null;
    key[strand] = code;
  }
  return key;
}
