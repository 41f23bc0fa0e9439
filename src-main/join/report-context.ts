import type { Dataset } from '../../shared/model/dataset.ts';
import type { JoinPlan, JoinSide } from '../../shared/model/join-plan.ts';
import type { JoinTitles } from './describe-join.ts';
import { summedOver } from './innermost-rows.ts';
import type { JoinContext } from './join-context.ts';
import type { JoinRelations, JoinSource } from './join-relations.ts';
import type { ShareLimits, StrandReading } from './strand-effect.ts';

/** What a report of a join knows of its tables. */
export interface ReportContext {
  readonly left: Dataset;
  readonly right: Dataset;
  readonly relations: JoinRelations;
  /** How the left side's strands are read, and the limits of a share; without them nothing is told of groups. */
  readonly strands?: { readonly readings: readonly StrandReading[]; readonly limits: ShareLimits };
  /** What the workspace knows of places, to tell areas of one year from those of another. */
  readonly places?: Pick<JoinContext, 'lookups' | 'boundaries' | 'relationOf' | 'areasInUse'>;
  /** What any dataset of the workspace is called. */
  titleOf(dataset: string): string;
}

/** What the tables of a join are called. */
export function joinTitles(plan: JoinPlan, context: ReportContext): JoinTitles {
  return {
    left: context.left.title,
    right: context.right.title,
    other: (dataset) => context.titleOf(dataset),
    leavesOutTotals: (['left', 'right'] as const).filter((side) =>
      leavesOutTotals(plan[side], context.relations[side]),
    ),
    areaKind: placedIn(plan, context),
  };
}

function leavesOutTotals({ summed }: JoinSide, { totals }: JoinSource): boolean {
  return summed !== undefined && summedOver(totals, summed.by).some(({ labels }) => labels.length > 0);
}

/** The kind of area that a join places records in, to set them beside a table by area; null for any other join. */
function placedIn(plan: JoinPlan, { left, right }: ReportContext): string | null {
  const [pair] = plan.on;
  if (plan.kind !== 'left' || plan.on.length !== 1 || pair === undefined || plan.left.summed !== undefined) return null;
  if (left.kind !== 'record-level' || right.kind !== 'aggregate') return null;
  const role = right.roles[pair.right];
  if (role?.kind !== 'area-code') return null;
  const { kind } = role.geography;
  return /^[lm]soa$/.test(kind) ? kind.toUpperCase() : kind.replaceAll('-', ' ');
}
