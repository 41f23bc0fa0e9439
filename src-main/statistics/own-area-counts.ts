import { isOwnArea } from '../../shared/model/area.ts';
import type { Area, AreaKey } from '../../shared/model/area.ts';
import { everyone, known, unknown } from '../../shared/model/breakdown.ts';
import type { Breakdown } from '../../shared/model/breakdown.ts';
import { releasedCounts } from './released-counts.ts';

/** An area of the officers' own, made of whole areas of a breakdown. */
export interface OwnArea {
  readonly area: Area;
  readonly members: readonly AreaKey[];
}

/** Service users of an own area by category; a category left out cannot be told from what is printed. */
export type OwnCounts = ReadonlyMap<string, number>;

/**
 * The users of an own area, from the printed counts of a breakdown alone, so that they tell nobody more than those do: the
 * sum over its areas; where one of these is hidden, the whole less all others, or what its own totals leave. Counts that
 * are rounded are only summed. A number that was worked out and lies under the threshold is not given.
 */
export function ownAreaCounts(
  breakdown: Breakdown,
  { members }: OwnArea,
  { threshold, isRounded }: { readonly threshold: number; readonly isRounded: boolean },
): OwnCounts {
  const printed = releasedCounts(breakdown);
  const { whole, categories } = printed;
  const others = breakdown.areas.flatMap(({ code }) =>
    code === whole || members.includes(code) || isOwnArea(code) ? [] : [code],
  );
  const sum = (areas: readonly AreaKey[], category: string): number | null => {
    const counts = areas.map((area) => printed.users(area, category));
    return counts.every((count) => typeof count === 'number') ? counts.reduce((total, each) => total + each, 0) : null;
  };
  const counts = new Map<string, number>();
  const keep = (category: string, count: number | null): void => {
    if (count !== null && count >= threshold && !counts.has(category)) counts.set(category, count);
  };
  const rows = [everyone, known, ...categories, unknown];
  for (const category of rows) {
    const direct = sum(members, category);
    if (direct !== null) counts.set(category, direct);
    else if (!isRounded) keep(category, difference(sum([whole], category), sum(others, category)));
  }
  if (isRounded) return counts;
  const of = (category: string): number | null => counts.get(category) ?? null;
  keep(known, difference(of(everyone), of(unknown)));
  keep(unknown, difference(of(everyone), of(known)));
  keep(everyone, total([of(known), of(unknown)]));
  keep(known, total(categories.map(of)));
  for (const category of categories) {
    keep(category, difference(of(known), total(categories.filter((each) => each !== category).map(of))));
  }
  return counts;
}

function difference(from: number | null, taken: number | null): number | null {
  return from === null || taken === null ? null : from - taken;
}

function total(counts: readonly (number | null)[]): number | null {
  return counts.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0);
}
