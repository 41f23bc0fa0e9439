import { everyone, known, unknown } from '../../shared/model/breakdown.ts';
import type { Breakdown, BreakdownRow } from '../../shared/model/breakdown.ts';
import { notPlaced } from '../../shared/model/area.ts';
import type { AreaKey } from '../../shared/model/area.ts';
import { estimateRow } from './estimate-row.ts';
import type { OwnArea, OwnCounts } from './own-area-counts.ts';
import { releasedCounts } from './released-counts.ts';
import type { Tally } from './tally-cube.ts';

/**
 * The rows of an own area with its estimates, each made as any area's. A count that is not given has the least number in
 * its place that the others allow: blank what needs it before anyone reads the rows. Populations are the sums of its areas'.
 */
export function estimateOwnArea(
  breakdown: Breakdown,
  own: OwnArea,
  counts: OwnCounts,
  unreliableUnder: number,
): BreakdownRow[] {
  const printed = releasedCounts(breakdown);
  const { whole, categories } = printed;
  const area = own.area.code;
  const numberOf = (from: AreaKey, category: string): number => {
    const count = printed.users(from, category);
    return typeof count === 'number' ? count : 0;
  };
  const given = (category: string): number => counts.get(category) ?? 0;
  const certain = Math.max(given(known), ...categories.map(given));
  const leastOf = (category: string): number => {
    if (category === known) return certain;
    return category === everyone ? Math.max(given(everyone), certain, given(unknown)) : given(category);
  };
  const gapOf = (category: string): 'suppressed' | 'not-available' | null => {
    const gaps = own.members.flatMap((member) => {
      const status = printed.row(member, category)?.population.status ?? 'not-available';
      return status === 'value' ? [] : [status];
    });
    return gaps.includes('suppressed') ? 'suppressed' : (gaps[0] ?? null);
  };
  const peopleOf = (from: AreaKey, category: string): number | null => {
    const population = printed.row(from, category)?.population;
    return population?.status === 'value' ? population.value : null;
  };
  const tally: Tally = {
    whole,
    users: (from, category) => {
      if (from === area) return leastOf(category);
      const count = numberOf(from, category);
      return from === whole ? Math.max(count, leastOf(category) + numberOf(notPlaced, category)) : count;
    },
    population: (from, category) => {
      if (from !== area) return peopleOf(from, category);
      if (gapOf(category) !== null) return null;
      return own.members.reduce((sum, member) => sum + (peopleOf(member, category) ?? 0), 0);
    },
    populationGap: (_from, category) => gapOf(category) ?? 'not-available',
  };
  return [everyone, known, ...categories, unknown].map((category) =>
    estimateRow(tally, {
      area,
      category,
      isCategory: categories.includes(category),
      multiplier: breakdown.measure.multiplier,
      unreliableUnder,
    }),
  );
}
