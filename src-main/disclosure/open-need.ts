import type { Reach } from './move-model.ts';

/** A possible table that must exist beside the true one: one that reaches any of these. */
export interface Need {
  /** The cell that is hidden for its own sake; null for people whom no cell counts alone, and for a line of cells. */
  readonly cell: number | null;
  readonly anyOf: readonly Reach[];
  /** Cells that may not move, because who they count knows them. */
  readonly fixed?: ReadonlySet<number>;
  /** The cell that this is needed of only while it is hidden for the sake of others. */
  readonly whileHidden?: number;
  /** True where nothing is given away if there can be nobody at all. */
  readonly unlessNobody?: boolean;
}
