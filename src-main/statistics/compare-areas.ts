import type { AreaKey } from '../../shared/model/area.ts';
import type { Against } from '../../shared/model/against.ts';
import type { Breakdown } from '../../shared/model/breakdown.ts';
import type { Comparison } from '../../shared/model/estimate.ts';
import { compareRates, notComparable } from './compare-rates.ts';
import { releasedCounts } from './released-counts.ts';

const hidden: Comparison = { ratio: { quantity: 'rate-ratio', status: 'suppressed' }, direction: 'hidden' };

/** Each group of a released breakdown in one area against the same group in another, which shares nobody with it. */
export function compareAreas(breakdown: Breakdown, here: AreaKey, there: AreaKey, unreliableUnder: number): Against {
  const counts = releasedCounts(breakdown);
  return counts.categories.flatMap((category) => {
    const [own, other] = [counts.row(here, category), counts.row(there, category)];
    if (own === undefined || other === undefined) return [];
    const [group, others] = [counts.eventsAmong(here, category), counts.eventsAmong(there, category)];
    const isHidden = [own, other].some(({ count }) => count.status === 'suppressed');
    const comparison = isHidden
      ? hidden
      : group === null || others === null
        ? notComparable
        : compareRates(group, others, unreliableUnder);
    return [{ category, here: own.rate, there: other.rate, comparison }];
  });
}
