import type { Selection } from './cell-identity.ts';
import type { CellKey, CountRange, HiddenFloor } from './table-system.ts';

/** A distinct cell, and the sums of unknowns that each must equal it. */
export interface LaidCell {
  readonly id: string;
  readonly key: CellKey;
  readonly count: number;
  readonly importance: number | null;
  /** Whether it is still to be printed or hidden, or never to be either. */
  readonly earlier: 'open' | 'published' | 'hidden' | 'unprinted';
  /** What earlier releases told that it lies between. */
  readonly range: CountRange;
  readonly mustHide: boolean;
  /** Whether nobody prints it in some release, so that it must not be worked out. */
  readonly isTarget: boolean;
  readonly mustSpan?: CountRange | null;
  readonly selection: Selection;
  readonly places: readonly (readonly number[])[];
}

/** Two sums of unknowns that are equal because two tables count the same people. */
export interface Link {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** The unknowns ("atoms", whole and not negative) of a system, and every cell as a sum of them. */
export interface Layout {
  readonly atoms: number;
  readonly cells: readonly LaidCell[];
  readonly links: readonly Link[];
  /** Atoms that no cell counts alone: never printed, but an outsider may work them out. */
  readonly uncounted: readonly { readonly atom: number; readonly key: CellKey }[];
  readonly ratios: readonly LaidRatio[];
  readonly earlierFloor?: HiddenFloor;
}

/** lower ≤ Σ coefficients × atoms ≤ upper, as a printed share or rate says. */
export interface LaidRatio {
  readonly atoms: readonly number[];
  readonly coefficients: readonly number[];
  readonly lower: number;
  readonly upper: number;
}
