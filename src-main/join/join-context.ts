import type { Dataset } from '../../shared/model/dataset.ts';
import type { AreaLookup, BoundarySet } from '../../shared/model/gazetteer.ts';
import type { WithinPair } from '../../shared/model/join-plan.ts';

/** A dataset that could be a side of a join, and the relation that holds its rows. */
export interface JoinableSide {
  readonly dataset: Dataset;
  readonly relation: string;
}

/** What a workspace knows that could lead from one side to the other. */
export interface JoinContext {
  readonly lookups: readonly AreaLookup[];
  readonly boundaries: readonly BoundarySet[];
  /** The relation of a dataset of the workspace. */
  relationOf(dataset: string): string;
  titleOf(dataset: string): string;
  /** How many rows with coordinates lie in the areas of a pair; without it that is left to the match report. */
  rowsWithin?(relation: string, pair: WithinPair): Promise<number>;
}
