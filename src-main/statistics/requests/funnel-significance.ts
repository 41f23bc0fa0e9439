import { placeOfEvents, placeOfShare, type FunnelPlace } from '../funnel-place.ts';
import { peopleOfRate, pooledRate } from '../rated-area.ts';
import type { Columns } from './columns.ts';
import { funnelCounts, pooledShare } from './funnel-counts.ts';
import { ratedAreas, readRateKind } from './funnel-points.ts';

const words: Record<FunnelPlace, string> = {
  'far-below': 'Low (0.001)',
  below: 'Low (0.025)',
  within: 'Not significant',
  above: 'High (0.025)',
  'far-above': 'High (0.001)',
};
const tooFew = 'Not applicable for events less than 10 for dsrs';

/** All columns of a request, and where each area stands to the funnel about the average of all areas. */
export function funnelSignificance(
  columns: Columns,
  statistic: 'proportion' | 'ratio' | 'rate',
  options: unknown,
): Record<string, readonly unknown[]> {
  return { ...columns, significance: significance(columns, statistic, options) };
}

function significance(columns: Columns, statistic: 'proportion' | 'ratio' | 'rate', options: unknown): string[] {
  if (statistic === 'rate') return rateSignificance(columns, options);
  const counts = funnelCounts(columns, statistic);
  const average = pooledShare(counts);
  return counts.map(
    ({ num, den }) => words[statistic === 'ratio' ? placeOfEvents(num, den, 1) : placeOfShare(num, den, average)],
  );
}

function rateSignificance(columns: Columns, options: unknown): string[] {
  const kind = readRateKind(options, 1);
  const areas = ratedAreas(columns).map(({ events, ...area }) => ({
    events,
    people: peopleOfRate({ events, ...area }, kind),
  }));
  const average = pooledRate(areas);
  return areas.map(({ events, people }) => (people === null ? tooFew : words[placeOfEvents(events, people, average)]));
}
