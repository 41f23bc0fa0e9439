import { cellIdentity } from '../cell-identity.ts';
import type { CellKey, TableCell } from '../table-system.ts';
import type { GuardCell } from './guard-system.ts';
import type { GuardInput } from './guard-input.ts';
import { strandOfKey } from './earlier-groups.ts';
import type { PlacedTables } from './earlier-groups.ts';
import type { StrandTally } from './strand-tally.ts';

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
      const [strand] = Object.keys(cell.key).filter((name) => name !== 'area');
      const key = keyAmong(
        people,
        cell.key,
        strand === undefined ? null : { strand, list: lists[strand] ?? '', code: cell.key[strand] ?? '' },
        tallies,
      );
      return key === null ? [] : [{ ...cell, key, own: cellIdentity(system.dimensions, cell.key) }];
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
      const key = keyAmong(people, released, strandOfKey(released), tallies);
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
  named: { readonly strand: string; readonly list: string; readonly code: string } | null,
  tallies: ReadonlyMap<string, StrandTally>,
): CellKey | null {
  const placed = { people, ...(area === undefined ? {} : { area }) };
  if (named === null) return placed;
  const tally = tallies.get(named.strand);
  if (tally === undefined) return null;
  const code = tally.codeOf(named.list, named.code);
  const isThere = tally.dimension.leaves.includes(code) || (tally.dimension.groups[code]?.length ?? 0) > 0;
  return isThere ? { ...placed, [named.strand]: code } : null;
}
