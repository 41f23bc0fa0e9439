import type { Count } from '../../shared/model/estimate.ts';
import type { TrendPoint, TrendSeries } from '../../shared/model/trend.ts';
import { compareRates } from './compare-rates.ts';
import { poissonInterval } from './poisson-interval.ts';

/** The counts of one series, one for each period, and how many days each period has. */
export interface CountedSeries {
  readonly label: string;
  readonly counts: readonly Count[];
}

/**
 * Each count with the 95% limits of the Poisson mean behind it, and the last known count against the first, by the day,
 * as a ratio of two rates. A period without a count leaves a gap; nothing is drawn across it.
 */
export function estimateTrend(
  { label, counts }: CountedSeries,
  days: readonly number[],
  unreliableUnder: number,
): TrendSeries {
  const known = counts.flatMap((count, at) => (count.status === 'value' ? [{ at, events: count.value }] : []));
  const [first] = known;
  const last = known.at(-1);
  const population = (at: number): number => days[at] ?? 0;
  return {
    label,
    points: counts.map(pointOf),
    change:
      first === undefined || last === undefined || first === last
        ? null
        : {
            from: first.at,
            to: last.at,
            versus: compareRates(
              { events: last.events, population: population(last.at) },
              { events: first.events, population: population(first.at) },
              unreliableUnder,
            ),
          },
  };
}

function pointOf(count: Count): TrendPoint {
  if (count.status !== 'value') return { count, lower: null, upper: null };
  const { lower, upper } = poissonInterval(count.value);
  return { count, lower, upper };
}
