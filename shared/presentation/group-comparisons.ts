import type { BreakdownCategory, BreakdownRow } from '../model/breakdown.ts';
import type { Direction, RateRatio } from '../model/estimate.ts';
import type { Reading } from './evidence-view.ts';
import { groupPhrase } from './group-phrase.ts';
import type { GroupPhrase } from './group-phrase.ts';

/** The exact 95% upper limit of a Poisson count of none. */
const upperOfNone = -Math.log(0.025);

/** A category against everyone else of known category in its area. */
export interface GroupComparison {
  readonly category: BreakdownCategory;
  readonly phrase: GroupPhrase;
  readonly row: BreakdownRow;
  readonly direction: Direction;
  readonly ratio: RateRatio;
  /** A clear difference that does not remain when all comparisons of the area are weighed together. */
  readonly mayBeChance: boolean;
}

/** A comparison whose ratio is published. */
export interface ValuedComparison extends GroupComparison {
  readonly ratio: Extract<RateRatio, { status: 'value' }>;
}

/** Every comparison of the area, in the code list's order. */
export function groupComparisons(reading: Reading): GroupComparison[] {
  return reading.categories.flatMap((category) => {
    const row = reading.row(category.code);
    if (row === undefined) return [];
    const { ratio, direction } = row.versusOthers;
    const phrase = groupPhrase(reading.breakdown, category);
    const mayBeChance = reading.assessment.versusOthers(reading.area.code, category.code)?.mayBeChance ?? false;
    return [{ category, phrase, row, ratio, direction, mayBeChance }];
  });
}

/**
 * Clear differences in one direction, weightiest first. Those that rest on few people come after the others, and those
 * that may be chance last.
 */
export function clearComparisons(
  comparisons: readonly GroupComparison[],
  direction: 'higher' | 'lower',
): ValuedComparison[] {
  return comparisons
    .filter(
      (comparison): comparison is ValuedComparison =>
        comparison.direction === direction && comparison.ratio.status === 'value',
    )
    .sort(
      (a, b) =>
        Number(a.mayBeChance) - Number(b.mayBeChance) ||
        Number(restsOnEnough(b)) - Number(restsOnEnough(a)) ||
        weight(b) - weight(a),
    );
}

/** A high ratio of a few users is frail; that few users come where many would be expected is what a clear low one says. */
export function restsOnEnough({ direction, ratio }: ValuedComparison): boolean {
  return direction === 'lower' || ratio.reliable;
}

/**
 * How much a clear difference weighs: the distance of its nearest limit from "same", on a log scale, times the logarithm
 * of the users it rests on, of a low ratio those expected. So the size of a difference counts at its surest, a group of a
 * thousand counts twice as much as one of thirty, and neither a huge ratio of a few people nor a slight one of many leads.
 * 0 where it is not clear.
 */
export function weight({ ratio, row }: ValuedComparison): number {
  const users = row.count.status === 'value' ? row.count.value : 0;
  return strength(ratio) * Math.log(2 + Math.max(users, expectedUsers(users, ratio)));
}

/** How many users a group would have at the rate of others; of a group with none read from its exact upper limit. */
function expectedUsers(users: number, { value, upper }: ValuedComparison['ratio']): number {
  if (value > 0) return users / value;
  return upper === null ? 0 : upperOfNone / upper;
}

/** How sure a difference is: the distance of its nearest limit from "same", on a log scale; 0 where it is not clear. */
export function strength(ratio: { readonly lower: number; readonly upper: number | null }): number {
  if (ratio.lower > 1) return Math.log(ratio.lower);
  if (ratio.upper !== null && ratio.upper < 1) return -Math.log(Math.max(ratio.upper, 1e-6));
  return 0;
}

/** Comparisons that may not be told, in the code list's order; which of them were small is nobody's to know. */
export function hiddenComparisons(comparisons: readonly GroupComparison[]): GroupComparison[] {
  return comparisons.filter(({ direction }) => direction === 'hidden');
}
