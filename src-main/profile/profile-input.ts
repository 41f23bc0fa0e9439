import type { Area } from '../../shared/model/area.ts';
import type { Benchmarked } from '../../shared/model/benchmark.ts';
import type { StrandPair } from '../../shared/model/crossing.ts';
import type { DatasetSummary } from '../../shared/model/dataset.ts';
import type { Funnel } from '../../shared/model/funnel.ts';
import type { MatchReport } from '../../shared/model/match-report.ts';
import type { ProfileRecipe } from '../../shared/model/profile-recipe.ts';
import type { MeasureEvidence } from '../../shared/model/released-evidence.ts';
import type { Released } from '../../shared/model/released.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import type { Boundaries } from '../../shared/presentation/boundaries.ts';
import type { ChartTheme } from '../../shared/presentation/chart-theme.ts';

/** All that a profile is made of; the same input gives the same profile. */
export interface ProfileInput {
  readonly recipe: ProfileRecipe;
  readonly workspace: Workspace;
  readonly area: Area;
  /** The areas that it is made of, where it is one of the officers' own. */
  readonly members?: readonly Area[];
  /** One for each measure of the recipe. */
  readonly evidence: readonly Released<MeasureEvidence>[];
  /** Where areas stand against the recipe's published rates. */
  readonly benchmarks: readonly Benchmarked[];
  readonly boundaries: Boundaries;
  /** The funnels of pinned charts, by the id of their pin. */
  readonly funnels?: ReadonlyMap<string, Funnel>;
  /** The pairs of strands that each measure could be counted by together, by its id. */
  readonly crossable?: ReadonlyMap<string, readonly StrandPair[]>;
  readonly datasets: readonly DatasetSummary[];
  readonly joins: readonly MatchReport[];
  readonly theme: ChartTheme;
}
