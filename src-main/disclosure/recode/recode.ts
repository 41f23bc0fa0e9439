import type { Level } from './dimension-levels.ts';

/** A coarser list of a dimension's codes: the classes that are printed in place of its leaves. */
export interface DimensionRecode extends Level {
  /** The code of each class; of a class of one leaf, that leaf's own. */
  readonly codes: readonly string[];
  /** What was done, as an officer reads it: "age in 3 bands", "without sex". */
  readonly says: string;
  readonly does: 'merge' | 'drop';
}

/** What to make of a system's dimensions; one left out stays as it was asked for. */
export type Recode = ReadonlyMap<string, DimensionRecode>;
