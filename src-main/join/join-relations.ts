import type { PlacedPoints } from '../../shared/model/placed-points.ts';
import type { TotalLabels } from '../../shared/model/total-labels.ts';

/** A table that a plan names: its relation, quoted for SQL, whose rows come in the same order every time. */
export interface JoinSource {
  readonly relation: string;
  readonly title: string;
  /** The rows of a table that sum others of it: they are left out where its rows are summed up, or its totals compared. */
  readonly totals?: readonly TotalLabels[];
}

/** The tables that a plan reads. */
export interface JoinRelations {
  readonly left: JoinSource;
  readonly right: JoinSource;
  /** Lookups of the plan's keys, by dataset. */
  readonly lookups: ReadonlyMap<string, JoinSource>;
  /** Where the left side's points lie, by the boundary dataset of the pair. */
  readonly points?: ReadonlyMap<string, PlacedPoints>;
}
