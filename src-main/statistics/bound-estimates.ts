import type { AreaKey } from '../../shared/model/area.ts';
import type { Bounds, StrandAssessment } from '../../shared/model/assessment.ts';
import { known, type Breakdown } from '../../shared/model/breakdown.ts';
import type { Estimate } from '../../shared/model/estimate.ts';
import { type MissingnessBounds, rateBounds, representationBounds, shareBounds } from './missingness-bounds.ts';
import { knownOf, type ReleasedCounts, releasedCounts } from './released-counts.ts';

type Cell = StrandAssessment['cells'][number];

/**
 * What each share, rate and representation of a released breakdown would be if none, and if all, of those whose category
 * is not known belonged to it; the rate of people no higher than that of the whole group. Made from the printed counts of
 * (area, category), (area, 'known'), (area, 'unknown') and (area, 'all') alone: withheld where any of these is hidden, and
 * wherever the estimate itself is not printed.
 */
export function boundEstimates(breakdown: Breakdown): readonly Cell[] {
  const counts = releasedCounts(breakdown);
  return breakdown.areas.flatMap(({ code: area }) =>
    counts.categories.flatMap((category): Cell[] => {
      const bounds = boundsOf(counts, area, category, breakdown.measure);
      return bounds === null ? [] : [{ area, category, bounds }];
    }),
  );
}

function boundsOf(
  counts: ReleasedCounts,
  area: AreaKey,
  category: string,
  measure: Breakdown['measure'],
): Cell['bounds'] | null {
  const row = counts.row(area, category);
  if (row === undefined) return null;
  const group = counts.users(area, category);
  const totals = knownOf(counts, area);
  const reason = [group, totals].find((count) => count === 'suppressed' || count === 'not-available');
  if (typeof group !== 'number' || typeof totals === 'string' || reason !== undefined) {
    const withheld: Bounds = { status: reason === 'suppressed' ? 'suppressed' : 'not-available' };
    return { share: withheld, rate: withheld, representation: withheld };
  }
  // Where nobody is counted there is nobody whose category could be another.
  if (totals.all === 0) return { share: nobody, rate: nobody, representation: nobody };
  const users = { group, known: totals.known, notStated: totals.unknown };
  const people = counts.eventsAmong(area, category)?.population ?? null;
  const peopleHere = counts.row(area, known)?.population;
  return {
    share: boundsBeside(row.share, () => shareBounds(users)),
    rate: withinGroup(
      boundsBeside(row.rate, () => (people === null ? null : rateBounds(users, people, measure.multiplier))),
      measure,
    ),
    representation: boundsBeside(row.representation, () =>
      people === null || peopleHere?.status !== 'value'
        ? null
        : representationBounds(users, { group: people, total: peopleHere.value }),
    ),
  };
}

/**
 * Of people, no more can belong to a group than it has: where all of those not known would be more, the rate of all is that
 * of the whole group. Events may be more than people, and so may people whose rate as counted passes the whole: those stay.
 */
function withinGroup(bounds: Bounds, { counts, multiplier }: Breakdown['measure']): Bounds {
  if (bounds.status !== 'value' || counts === 'events' || bounds.lowest > multiplier) return bounds;
  return { ...bounds, highest: Math.min(bounds.highest, multiplier), upper: Math.min(bounds.upper, multiplier) };
}

const nobody: Bounds = { status: 'not-available' };

/** Bounds stand beside a printed estimate, and have its reason where there is none. */
function boundsBeside(estimate: Estimate, make: () => MissingnessBounds | null): Bounds {
  if (estimate.status !== 'value') return { status: estimate.status };
  const bounds = make();
  if (bounds === null) return { status: 'not-available' };
  const { lowest, highest } = bounds;
  return {
    status: 'value',
    lowest: lowest.value,
    highest: highest.value,
    lower: lowest.lower,
    upper: highest.upper,
  };
}
