import { notPlaced, type AreaKey } from '../../shared/model/area.ts';
import { everyone, known, type BreakdownRow } from '../../shared/model/breakdown.ts';
import type { Comparison, RepresentationRatio, Share } from '../../shared/model/estimate.ts';
import { compareRates, notComparable } from './compare-rates.ts';
import { completeness } from './completeness.ts';
import { crudeRate } from './crude-rate.ts';
import { estimated, notEstimated } from './estimate.ts';
import { representationRatio } from './representation-ratio.ts';
import type { Tally } from './tally-cube.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** Where a row stands and how its estimates are made. */
export interface RowPlace {
  readonly area: AreaKey;
  readonly category: string;
  /** False for everyone, for those of known and of unknown category, and for the kinds of non-answer. */
  readonly isCategory: boolean;
  /** A rate is per this many people. */
  readonly multiplier: number;
  readonly unreliableUnder: number;
}

/** One row of a breakdown; `estimateBreakdown` says which counts each of its estimates is made from. */
export function estimateRow(tally: Tally, place: RowPlace): BreakdownRow {
  const { area, category, isCategory, multiplier, unreliableUnder } = place;
  const users = tally.users(area, category);
  const population = tally.population(area, category);
  const populationHere = tally.population(area, known);
  return {
    area,
    category,
    count: { status: 'value', value: users },
    population:
      population === null ? { status: tally.populationGap(area, category) } : { status: 'value', value: population },
    share: shareOf(tally, place),
    populationShare: isCategory && population !== null && populationHere ? population / populationHere : null,
    rate:
      population && !(isCategory && isAnsweredByNobody(tally))
        ? estimated('rate', crudeRate(users, population, multiplier), users >= unreliableUnder)
        : notEstimated('rate', 'not-available'),
    representation: representationOf(tally, place),
    versusOthers: againstOthers(tally, place),
    versusElsewhere: againstElsewhere(tally, place),
  };
}

/** Where nobody's category is known, a count of 0 in each category says nothing of how many use the service. */
function isAnsweredByNobody(tally: Tally): boolean {
  return tally.users(tally.whole, known) === 0 && tally.users(tally.whole, everyone) > 0;
}

function shareOf(tally: Tally, { area, category, isCategory, unreliableUnder }: RowPlace): Share {
  const users = tally.users(area, category);
  const base = tally.users(area, isCategory ? known : everyone);
  if (category === everyone || base === 0) return notEstimated('share', 'not-available');
  return estimated('share', wilsonInterval(users, base), users >= unreliableUnder);
}

function representationOf(
  tally: Tally,
  { area, category, isCategory, unreliableUnder }: RowPlace,
): RepresentationRatio {
  const users = { group: tally.users(area, category), total: tally.users(area, known) };
  const group = tally.population(area, category);
  const total = tally.population(area, known);
  const isKnownEnough = completeness(tally.users(tally.whole, known), tally.users(tally.whole, everyone)).enough;
  if (!isCategory || !isKnownEnough || users.total === 0 || group === null || !total) {
    return notEstimated('representation-ratio', 'not-available');
  }
  const interval = representationRatio(users, { group, total });
  return interval === null
    ? notEstimated('representation-ratio', 'not-available')
    : estimated('representation-ratio', interval, users.group >= unreliableUnder);
}

/** Against everyone else of known category in the same area. */
function againstOthers(tally: Tally, { area, category, isCategory, unreliableUnder }: RowPlace): Comparison {
  const population = tally.population(area, category);
  const populationHere = tally.population(area, known);
  if (!isCategory || population === null || populationHere === null) return notComparable;
  const events = tally.users(area, category);
  const others = { events: tally.users(area, known) - events, population: populationHere - population };
  return compareRates({ events, population }, others, unreliableUnder);
}

/**
 * Against the same category in the other areas: the whole less this area less those who could not be placed, since
 * those are in no area's population and counting them elsewhere would make every area look low.
 */
function againstElsewhere(tally: Tally, { area, category, isCategory, unreliableUnder }: RowPlace): Comparison {
  const population = tally.population(area, category);
  const populationOfWhole = tally.population(tally.whole, category);
  if (area === tally.whole || (!isCategory && category !== everyone)) return notComparable;
  if (population === null || populationOfWhole === null) return notComparable;
  const events = tally.users(area, category);
  const elsewhere = {
    events: tally.users(tally.whole, category) - events - tally.users(notPlaced, category),
    population: populationOfWhole - population,
  };
  return compareRates({ events, population }, elsewhere, unreliableUnder);
}
