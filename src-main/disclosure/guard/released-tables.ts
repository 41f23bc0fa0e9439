import type { Breakdown } from '../../../shared/model/breakdown.ts';
import type { CountedPeople, ReleasedCell, ReleasedTables } from '../../../shared/model/release-entry.ts';
import { cellIdentity } from '../cell-identity.ts';
import type { TableSystem } from '../table-system.ts';
import type { GuardInput } from './guard-input.ts';
import type { Guarded } from './guard-tables.ts';
import { listDimension } from './list-dimension.ts';

/**
 * What is remembered of a measure's tables once they leave: every true count of its system, and what readers were shown of
 * it. What nobody prints is no part of it.
 */
export function releasedTablesOf(
  people: CountedPeople,
  { breakdowns }: { readonly breakdowns: readonly Breakdown[] },
  { dimensions, tables }: TableSystem,
  { hidden, floor }: Pick<Guarded, 'hidden' | 'floor'>,
  printed: GuardInput['printed'],
  roundTo: number | null,
): ReleasedTables {
  const nameOf = new Map<string, string>(
    breakdowns.map(({ strand, list }) => [strand.id, listDimension(strand.id, list.id)]),
  );
  const named = (name: string) => nameOf.get(name) ?? name;
  return {
    people,
    dimensions: Object.fromEntries(
      Object.entries(dimensions).map(([name, { leaves, groups }]) => [
        named(name),
        {
          leaves: [...leaves],
          groups: Object.fromEntries(Object.entries(groups).map(([group, codes]) => [group, [...codes]])),
        },
      ]),
    ),
    tables: tables.map((table) => ({
      dimensions: table.dimensions.map(named),
      cells: table.cells.flatMap(({ key, count, neverPrinted }): readonly ReleasedCell[] => {
        if (neverPrinted === true) return [];
        const id = cellIdentity(dimensions, key);
        const shown = printed === null ? count : (printed.counts.get(id) ?? null);
        const released = Object.fromEntries(Object.entries(key).map(([name, code]) => [named(name), code]));
        return [{ key: released, count, printed: hidden.has(id) ? null : shown }];
      }),
    })),
    floor,
    roundTo: printed === null ? null : roundTo,
  };
}
