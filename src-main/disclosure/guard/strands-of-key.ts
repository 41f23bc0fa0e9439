import type { ReleasedTables } from '../../../shared/model/release-entry.ts';
import type { CellKey } from '../table-system.ts';
import { listOfDimension } from './list-dimension.ts';

/** A code of one strand, by a list. */
export interface NamedCode {
  readonly strand: string;
  readonly list: string;
  readonly code: string;
}

/** The strands, lists and codes of a released cell, in the order of the strands; none for a total of everyone. */
export function strandsOfKey(key: CellKey): readonly NamedCode[] {
  return Object.entries(key)
    .flatMap(([name, code]) => {
      const named = listOfDimension(name);
      return named === null ? [] : [{ ...named, code }];
    })
    .sort((a, b) => (a.strand < b.strand ? -1 : 1));
}

/** The one strand of a released cell; null for a total of everyone, and where strands are crossed. */
export function strandOfKey(key: CellKey): NamedCode | null {
  const [only, ...others] = strandsOfKey(key);
  return only === undefined || others.length > 0 ? null : only;
}

/** The pairs of strands that released tables cross, each in the order of the strands, with their lists. */
export function crossedDimensions({
  tables,
}: Pick<ReleasedTables, 'tables'>): readonly (readonly [Omit<NamedCode, 'code'>, Omit<NamedCode, 'code'>])[] {
  return tables.flatMap(({ dimensions }) => {
    const named = dimensions.flatMap((name) => listOfDimension(name) ?? []);
    const [first, second] = named.toSorted((a, b) => (a.strand < b.strand ? -1 : 1));
    return first === undefined || second === undefined ? [] : [[first, second] as const];
  });
}
