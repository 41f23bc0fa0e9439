import type { AreaKey } from '../../shared/model/area.ts';
import type { Screen, StrandAssessment } from '../../shared/model/assessment.ts';
import { known, type Breakdown } from '../../shared/model/breakdown.ts';
import type { StrandId } from '../../shared/model/code-list.ts';
import { releasedCounts } from './released-counts.ts';
import { isMade, type MadeComparison, screenComparisons } from './screen-comparisons.ts';

interface GroupComparison extends MadeComparison {
  readonly strand: StrandId;
  readonly categories: readonly string[];
}

/** The comparisons of one area's groups with everyone else there, over all strands. */
export interface ScreenedGroups {
  readonly screen: Screen & { readonly area: AreaKey };
  readonly of: (strand: StrandId) => StrandAssessment['others'];
}

/**
 * Weighs together every printed comparison of a group with everyone else of one area, over all of a measure's strands.
 * Two groups are compared once, from whichever side. From released numbers alone.
 */
export function screenGroups(breakdowns: readonly Breakdown[], area: AreaKey): ScreenedGroups {
  const comparisons = breakdowns.flatMap((breakdown) => groupComparisons(breakdown, area));
  const { screened, screen } = screenComparisons(comparisons);
  return {
    screen: { ...screen, area },
    of: (strand) =>
      comparisons.flatMap((comparison, index) => {
        const found = screened[index];
        if (comparison.strand !== strand || found === undefined) return [];
        return comparison.categories.map((category) => ({ area, category, ...found }));
      }),
  };
}

function groupComparisons(breakdown: Breakdown, area: AreaKey): readonly GroupComparison[] {
  const counts = releasedCounts(breakdown);
  const total = counts.eventsAmong(area, known);
  const made = counts.categories.flatMap((category): GroupComparison[] => {
    const direction = counts.row(area, category)?.versusOthers.direction ?? 'not-comparable';
    const group = counts.eventsAmong(area, category);
    if (!isMade(direction) || group === null || total === null) return [];
    const others = { events: total.events - group.events, population: total.population - group.population };
    return [{ strand: breakdown.strand.id, categories: [category], direction, group, others }];
  });
  const [first, second] = made;
  if (counts.categories.length !== 2 || first === undefined || second === undefined) return made;
  return [{ ...first, categories: [...first.categories, ...second.categories] }];
}
