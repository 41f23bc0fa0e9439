import { roundHalfUp, shiftDecimal } from '../../shared/base/format-number.ts';
import { checkCount } from './check-count.ts';

/** A rate or percentage as it would be printed, and whom its base is known to be. */
export interface PublishedRate {
  readonly count: number;
  readonly population: number;
  readonly multiplier: number;
  readonly decimals: number;
}

/** What a printed rate tells of the count behind it. */
export interface InvertedRate {
  readonly published: number;
  /** The least and the largest whole count that would be printed so, whichever way halves are rounded. */
  readonly lowest: number;
  readonly highest: number;
  /** How many counts lie within half a unit of the last digit printed; under 0.5, the count is always known exactly. */
  readonly reach: number;
}

/** Rounding in the division must not hide a count at the very end of what is printed alike. */
const slack = 1e-9;

/**
 * The counts that a printed rate, count ÷ population × multiplier to so many decimals, could come from where the
 * population is known: within half a unit of its last digit either way, and never below 0, nor a percentage above 100.
 * An AppError 'data-impossible' where the count is below 0 or the population not above 0.
 */
export function invertRate({ count, population, multiplier, decimals }: PublishedRate): InvertedRate {
  checkCount(count, population);
  const published = roundHalfUp((count / population) * multiplier, decimals);
  const half = shiftDecimal(0.5, -decimals);
  const peopleFor = (rate: number) => (rate / multiplier) * population;
  const most = multiplier === 100 && count <= population ? population : Infinity;
  return {
    published,
    lowest: Math.max(0, Math.ceil(peopleFor(published - half) - slack)),
    highest: Math.min(most, Math.floor(peopleFor(published + half) + slack)),
    reach: peopleFor(half),
  };
}
