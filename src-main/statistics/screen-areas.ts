import { notPlaced } from '../../shared/model/area.ts';
import type { Assessment, StrandAssessment } from '../../shared/model/assessment.ts';
import { everyone, type Breakdown } from '../../shared/model/breakdown.ts';
import { type ReleasedCounts, releasedCounts } from './released-counts.ts';
import { isMade, type MadeComparison, screenComparisons } from './screen-comparisons.ts';

type Elsewhere = StrandAssessment['elsewhere'][number];

/**
 * Weighs together, for everyone and for each category, the printed comparisons of all areas with the rest of the whole.
 * From released numbers alone.
 */
export function screenAreas(breakdown: Breakdown): {
  readonly elsewhere: readonly Elsewhere[];
  readonly screens: Assessment['areaScreens'];
} {
  const counts = releasedCounts(breakdown);
  const families = [everyone, ...counts.categories].map((category) => {
    const areas = breakdown.areas.slice(1).flatMap(({ code: area }) => {
      const comparison = comparisonOf(counts, area, category);
      return comparison === null ? [] : [{ area, comparison }];
    });
    const { screened, screen } = screenComparisons(areas.map(({ comparison }) => comparison));
    return {
      screen: { ...screen, strand: breakdown.strand.id, category },
      cells: areas.flatMap(({ area }, index): Elsewhere[] => {
        const found = screened[index];
        return found === undefined ? [] : [{ area, category, ...found }];
      }),
    };
  });
  return { elsewhere: families.flatMap(({ cells }) => cells), screens: families.map(({ screen }) => screen) };
}

function comparisonOf(counts: ReleasedCounts, area: Elsewhere['area'], category: string): MadeComparison | null {
  const direction = counts.row(area, category)?.versusElsewhere.direction ?? 'not-comparable';
  const group = counts.eventsAmong(area, category);
  const total = counts.eventsAmong(counts.whole, category);
  if (!isMade(direction) || group === null || total === null) return null;
  const unplaced = counts.row(notPlaced, category) === undefined ? 0 : counts.users(notPlaced, category);
  if (typeof unplaced !== 'number') return null;
  const others = {
    events: total.events - group.events - unplaced,
    population: total.population - group.population,
  };
  return { group, others, direction };
}
