import { checkCount } from './check-count.ts';
import { crudeRate } from './crude-rate.ts';
import { type Interval, usualConfidence } from './interval.ts';
import { rateRatio, type EventsAmong } from './rate-ratio.ts';
import { type GroupOfTotal, representationRatio } from './representation-ratio.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * What an estimate would be if none, and if all, of those whose category is not stated belonged to the group, each with
 * its own limits (Manski 1989). The truth of everyone lies between both values; with chance allowed for, between
 * `lowest.lower` and `highest.upper`.
 */
export interface MissingnessBounds<Bound = Interval> {
  readonly lowest: Bound;
  readonly highest: Bound;
}

/** People of known category in the group and in all groups together, and those whose category is not stated. */
export interface PartlyKnown {
  readonly group: number;
  readonly known: number;
  readonly notStated: number;
}

/** Bounds of a share of everyone, from 0 to 1. An AppError 'data-impossible' where a count is below 0 or nobody counted. */
export function shareBounds(users: PartlyKnown, confidence: number = usualConfidence): MissingnessBounds {
  const { total, least, most } = extremes(users);
  return { lowest: wilsonInterval(least, total, confidence), highest: wilsonInterval(most, total, confidence) };
}

/** Bounds of a crude rate per `multiplier` of the group's people. Errors as `crudeRate`. */
export function rateBounds(
  users: PartlyKnown,
  population: number,
  multiplier: number,
  confidence: number = usualConfidence,
): MissingnessBounds {
  const { least, most } = extremes(users);
  return {
    lowest: crudeRate(least, population, multiplier, confidence),
    highest: crudeRate(most, population, multiplier, confidence),
  };
}

/** Bounds of a representation ratio; null where nobody of the population is in the group. Errors as `representationRatio`. */
export function representationBounds(
  users: PartlyKnown,
  population: GroupOfTotal,
  confidence: number = usualConfidence,
): MissingnessBounds | null {
  const { total, least, most } = extremes(users);
  const lowest = representationRatio({ group: least, total }, population, confidence);
  const highest = representationRatio({ group: most, total }, population, confidence);
  return lowest === null || highest === null ? null : { lowest, highest };
}

/**
 * Bounds of a group's rate against everyone else's: all not stated among the others, or all in the group. A bound is null
 * where neither side has an event then. Errors as `rateRatio`.
 */
export function rateRatioBounds(
  group: EventsAmong,
  other: EventsAmong,
  notStated: number,
  confidence: number = usualConfidence,
): MissingnessBounds<Interval | null> {
  checkCount(notStated, 1);
  const withNotStated = ({ events, population }: EventsAmong) => ({ events: events + notStated, population });
  return {
    lowest: rateRatio(group, withNotStated(other), confidence),
    highest: rateRatio(withNotStated(group), other, confidence),
  };
}

function extremes({ group, known, notStated }: PartlyKnown): { total: number; least: number; most: number } {
  checkCount(notStated, 1);
  checkCount(group, known + notStated);
  return { total: known + notStated, least: group, most: group + notStated };
}
