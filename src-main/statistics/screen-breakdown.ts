import type { AreaKey } from '../../shared/model/area.ts';
import { known, type Breakdown } from '../../shared/model/breakdown.ts';
import type { Count } from '../../shared/model/estimate.ts';
import { adjustPValues, type Adjustment } from './adjust-p-values.ts';
import { type EventsAmong, exactRateRatioTest } from './rate-ratio.ts';

/** A cell's comparison with everyone else of its area, among all those that were made. */
export interface ScreenedCell {
  readonly area: AreaKey;
  readonly category: string;
  readonly pValue: number;
  readonly adjustedPValue: number;
  /** Whether the difference stands with all the other comparisons in mind. */
  readonly stands: boolean;
}

/**
 * Which of a breakdown's differences from others still stand when all of its comparisons are weighed together, at this
 * level (0.05: with 'benjamini-hochberg', at most 5% of those that stand are expected to be chance; with 'holm', a 5%
 * chance of any). Exact p of each rate against everyone else's of the area; cells that were not compared, for having too
 * few events or no population, are not tests and are left out. From counts, so before disclosure control.
 */
export function screenBreakdown(
  breakdown: Breakdown,
  adjustment: Adjustment = 'benjamini-hochberg',
  level = 0.05,
): readonly ScreenedCell[] {
  const totals = new Map(
    breakdown.rows.filter(({ category }) => category === known).map((row) => [row.area, eventsAmong(row)]),
  );
  const tests = breakdown.rows.flatMap((row) => {
    const { direction } = row.versusOthers;
    if (direction !== 'higher' && direction !== 'lower' && direction !== 'no-clear-difference') return [];
    const group = eventsAmong(row);
    const total = totals.get(row.area) ?? null;
    if (group === null || total === null) return [];
    const others = { events: total.events - group.events, population: total.population - group.population };
    return [{ area: row.area, category: row.category, pValue: exactRateRatioTest(group, others) }];
  });
  const adjusted = adjustPValues(
    tests.map(({ pValue }) => pValue),
    adjustment,
  );
  return tests.map((test, index) => {
    const adjustedPValue = adjusted[index] ?? 1;
    return { ...test, adjustedPValue, stands: adjustedPValue <= level };
  });
}

function eventsAmong({ count, population }: { readonly count: Count; readonly population: Count }): EventsAmong | null {
  if (count.status !== 'value' || population.status !== 'value') return null;
  return { events: count.value, population: population.value };
}
