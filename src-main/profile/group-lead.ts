import type { Finding } from '../../shared/model/profile.ts';
import type { EvidenceView } from '../../shared/presentation/evidence-view.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import { groupFinding } from '../../shared/presentation/group-finding.ts';
import { mainFinding } from '../../shared/presentation/main-finding.ts';
import type { MainFinding } from '../../shared/presentation/main-finding.ts';
import type { MeasureViews } from './measure-views.ts';
import type { ProfileInput } from './profile-input.ts';

/** What is said first where a profile is about one group. */
export interface GroupLead {
  /** Its surest difference; null where it has none. */
  readonly main: MainFinding | null;
  /** Its other comparisons, whatever they are. */
  readonly findings: readonly Finding[];
}

/** Views that count the recipe's group; none where it names none. */
export function groupViews({ recipe }: ProfileInput, measures: readonly MeasureViews[]): EvidenceView[] {
  const { group } = recipe;
  if (group === undefined) return [];
  return measures
    .flatMap(({ views }) => views)
    .filter(
      (view) => view.strand === group.strand && readView(view).categories.some(({ code }) => code === group.code),
    );
}

/** Leads with the recipe's group; null where it names none, or none that is counted. */
export function groupLead(input: ProfileInput, measures: readonly MeasureViews[]): GroupLead | null {
  const { group } = input.recipe;
  const views = groupViews(input, measures);
  if (group === undefined || views.length === 0) return null;
  const main = mainFinding(views, group.code);
  const findings = views.flatMap((view) => groupFinding(view, group.code) ?? []);
  return { main, findings: findings.filter(({ id }) => id !== main?.finding.id) };
}
