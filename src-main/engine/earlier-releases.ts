import type { ReleasedTables } from '../../shared/model/release-entry.ts';

/** What a ledger remembers of everything that left a workspace. */
export interface EarlierReleases {
  tables(): Promise<readonly { readonly number: number; readonly tables: ReleasedTables }[]>;
}

/** Where nothing was ever released. */
export const nothingReleased: EarlierReleases = { tables: () => Promise.resolve([]) };
