import type { ReleasedTables } from '../../../shared/model/release-entry.ts';

/** Tables that left before, or are to be read as if they had: those of the measures before this one. */
export interface EarlierTables {
  /** The number of the release; null for a measure of the same workspace. */
  readonly number: number | null;
  /** As an officer knows it: "R-038", or the measure's title in quotation marks. */
  readonly name: string;
  readonly tables: ReleasedTables;
}
