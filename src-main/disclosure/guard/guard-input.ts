import type { Overlap } from '../../../shared/model/overlap.ts';
import type { CountedPeople } from '../../../shared/model/release-entry.ts';
import type { TableSystem } from '../table-system.ts';
import type { EarlierTables } from './earlier-tables.ts';

/** A measure about to be released, and all that it must hold together with. */
export interface GuardInput {
  /** The measure's own tables: areas crossed with one strand each. */
  readonly system: TableSystem;
  readonly people: CountedPeople;
  /** The code list of each strand. */
  readonly lists: Readonly<Record<string, string>>;
  /** Tables of the same extract, in any version. */
  readonly earlier: readonly EarlierTables[];
  /** How the filters of the measure and of the earlier tables overlap now; null where there is nothing earlier. */
  readonly overlap: Overlap | null;
  /** Rounded counts by cell identity, and how far they are from the true ones at most; null: printed as counted. */
  readonly printed: { readonly counts: ReadonlyMap<string, number>; readonly within: number } | null;
  /** What an area, and a code of a strand, are called. */
  readonly nameOfArea: (code: string) => string;
  readonly nameOfCode: (strand: string, code: string) => string;
}
