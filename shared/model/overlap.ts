import type { AreaKey } from './area.ts';
import type { StrandId } from './code-list.ts';
import type { SegmentExpression } from './segment.ts';

/** People of one area and one code of each list, who are in the filters of one pattern and in no other. */
export interface OverlapCount {
  /** A sum of 2 to the power of each filter's position: 5 is the first and the third. Never 0. */
  readonly pattern: number;
  readonly area: AreaKey;
  /** A code for each list of the strand: of a category, or a kind of non-answer. */
  readonly codes: readonly string[];
  readonly people: number;
}

export interface StrandOverlap {
  readonly strand: StrandId;
  readonly lists: readonly string[];
  readonly counts: readonly OverlapCount[];
}

/** The same by two strands at once: the codes of the first one's lists, then of the second's. */
export interface PairOverlap {
  readonly strands: readonly [StrandId, StrandId];
  readonly lists: readonly [readonly string[], readonly string[]];
  readonly counts: readonly OverlapCount[];
}

/** How the people of several filters overlap, counted from one version of an extract; filters pick whom they are true of. */
export interface Overlap {
  readonly filters: readonly SegmentExpression[];
  readonly strands: readonly StrandOverlap[];
  /** The pairs that any of the tables cross, each with its strands in the order of their names. */
  readonly pairs?: readonly PairOverlap[];
  /** What the filters speak of: there a reader knows which counts can only be of nobody. */
  readonly about: { readonly areas: boolean; readonly strands: readonly StrandId[] };
}
