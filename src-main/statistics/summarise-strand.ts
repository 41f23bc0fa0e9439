import type { AreaKey } from '../../shared/model/area.ts';
import type { StrandSummary, Withheld } from '../../shared/model/assessment.ts';
import { known, type Breakdown } from '../../shared/model/breakdown.ts';
import { chiSquareTest, cramersV, isChiSquareValid } from './chi-square.ts';
import { completeness } from './completeness.ts';
import { disparity } from './disparity.ts';
import type { Estimated } from './limits.ts';
import { rateDifference } from './rate-difference.ts';
import { type EventsAmong, rateRatio } from './rate-ratio.ts';
import { knownOf, type ReleasedCounts, releasedCounts } from './released-counts.ts';
import { representationGap, representationRatio } from './representation-ratio.ts';

/** How much further another must be: two groups are as far apart from either side. */
const slack = 1 + 1e-9;

interface Group extends EventsAmong {
  readonly category: string;
  /** Rests on enough people to be named as the furthest. */
  readonly isReliable: boolean;
}

/**
 * How a strand stands in one area as a whole: index of disparity (Pearcy and Keppel 2002), furthest gap in shares and in
 * rates, and chi-square of users and others by group. From released numbers alone: all is withheld where the count of any
 * group is hidden, or the category of more than 20% of users is not known here or in the whole.
 */
export function summariseStrand(breakdown: Breakdown, area: AreaKey): StrandSummary {
  const groups = groupsOf(releasedCounts(breakdown), area);
  if (typeof groups === 'string') {
    const withheld = { status: groups } as const;
    return { disparity: withheld, parity: withheld, gap: withheld, association: withheld };
  }
  return {
    disparity: disparityOf(groups, breakdown.measure.multiplier),
    parity: parityOf(groups),
    gap: gapOf(groups, breakdown.measure.multiplier),
    association: associationOf(groups),
  };
}

/** Every group that has people, or the reason why they can't be taken together. */
function groupsOf(counts: ReleasedCounts, area: AreaKey): readonly Group[] | Withheld {
  const totals = [counts.whole, area].map((place) => knownOf(counts, place));
  if (totals.includes('suppressed')) return 'suppressed';
  const users = counts.categories.map((category) => counts.users(area, category));
  if (users.includes('suppressed')) return 'suppressed';
  if (totals.some((total) => typeof total !== 'string' && !completeness(total.known, total.all).enough)) {
    return 'not-known-enough';
  }
  const groups = counts.categories.map((category) => ({ category, counted: counts.eventsAmong(area, category) }));
  if (totals.includes('not-available') || groups.some(({ counted }) => counted === null)) return 'not-available';
  const peopled = groups.flatMap(({ category, counted }): Group[] => {
    if (counted === null || counted.population === 0) return [];
    const rate = counts.row(area, category)?.rate;
    return [{ ...counted, category, isReliable: rate?.status === 'value' && rate.reliable }];
  });
  const hasUsers = peopled.some(({ events }) => events > 0);
  const isWhole = counts.users(area, known) === peopled.reduce((sum, { events }) => sum + events, 0);
  return peopled.length < 2 || !hasUsers || !isWhole ? 'not-available' : peopled;
}

function disparityOf(groups: readonly Group[], multiplier: number): StrandSummary['disparity'] {
  const rates = groups.map(({ events, population }) => ({ rate: (events / population) * multiplier, population }));
  return { status: 'value', index: disparity(rates).index, groups: groups.length };
}

function parityOf(groups: readonly Group[]): StrandSummary['parity'] {
  const users = sumOf(groups, ({ events }) => events);
  const people = sumOf(groups, ({ population }) => population);
  const gaps = groups
    .filter(({ isReliable }) => isReliable)
    .flatMap(({ category, events, population }) => {
      const shares = [
        { group: events, total: users },
        { group: population, total: people },
      ] as const;
      const relative = representationRatio(...shares);
      return relative === null ? [] : [{ category, absolute: representationGap(...shares), relative }];
    });
  const furthest = furthestOf(gaps, ({ absolute }) => absolute.value);
  if (furthest === null) return { status: 'too-few' };
  const { category, absolute, relative } = furthest;
  return {
    status: 'value',
    category,
    absolute: limited(absolute, 100),
    relative: { value: relative.value, lower: relative.lower, upper: relative.upper },
  };
}

function gapOf(groups: readonly Group[], multiplier: number): StrandSummary['gap'] {
  const reference = furthestOf(groups, ({ population }) => population);
  if (reference?.isReliable !== true) return { status: 'too-few' };
  const gaps = groups
    .filter((group) => group !== reference && group.isReliable)
    .map((group) => ({ group, absolute: rateDifference(group, reference) }));
  const furthest = furthestOf(gaps, ({ absolute }) => absolute.value);
  const relative = furthest === null ? null : rateRatio(furthest.group, reference);
  if (furthest === null || relative === null) return { status: 'too-few' };
  return {
    status: 'value',
    category: furthest.group.category,
    reference: reference.category,
    absolute: limited(furthest.absolute, multiplier),
    relative: {
      value: relative.value,
      lower: relative.lower,
      upper: Number.isFinite(relative.upper) ? relative.upper : null,
    },
  };
}

/** Not available where a group has more users than people, as events are then not people with and without. */
function associationOf(groups: readonly Group[]): StrandSummary['association'] {
  const table = [groups.map(({ events }) => events), groups.map(({ events, population }) => population - events)];
  if (table.flat().some((count) => count < 0)) return { status: 'not-available' };
  const { statistic, degreesOfFreedom, pValue, expected } = chiSquareTest(table);
  if (!isChiSquareValid(expected.flat())) return { status: 'too-few' };
  return { status: 'value', statistic, degreesOfFreedom, pValue, cramersV: cramersV(statistic, table) };
}

function limited({ value, limits }: Estimated, times: number): { value: number; lower: number; upper: number } {
  return { value: value * times, lower: limits.lower * times, upper: limits.upper * times };
}

/** The first of those that are furthest from 0, but for what rounding parts; null where there are none. */
function furthestOf<T>(items: readonly T[], valueOf: (item: T) => number): T | null {
  return items.reduce<T | null>(
    (furthest, item) =>
      furthest !== null && Math.abs(valueOf(furthest)) * slack >= Math.abs(valueOf(item)) ? furthest : item,
    null,
  );
}

function sumOf(groups: readonly Group[], valueOf: (group: Group) => number): number {
  return groups.reduce((sum, group) => sum + valueOf(group), 0);
}
