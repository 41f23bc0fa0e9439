import type { Dataset } from '../../shared/model/dataset.ts';
import type { AreaLookup, BoundarySet } from '../../shared/model/gazetteer.ts';
import type { WithinPair } from '../../shared/model/join-plan.ts';
import type { TotalLabels } from '../../shared/model/total-labels.ts';

/** A dataset that could be a side of a join, and the relation that holds its rows. */
export interface JoinableSide {
  readonly dataset: Dataset;
  readonly relation: string;
  /** Its rows that sum others of it. */
  readonly totals?: readonly TotalLabels[];
}

/** What a workspace knows that could lead from one side to the other. */
export interface JoinContext {
  readonly lookups: readonly AreaLookup[];
  readonly boundaries: readonly BoundarySet[];
  /** The boundary dataset of the areas in use. */
  readonly areasInUse?: string;
  /** The relation of a dataset of the workspace. */
  relationOf(dataset: string): string;
  titleOf(dataset: string): string;
  /** How many rows have a position, and how many of them lie in the areas of a pair; without it the match report tells. */
  rowsWithin?(relation: string, pair: WithinPair): Promise<{ readonly positions: number; readonly within: number }>;
}
