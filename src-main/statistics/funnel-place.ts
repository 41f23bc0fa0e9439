import { funnelConfidences, shareFunnel } from './funnel-limits.ts';
import type { Limits } from './limits.ts';
import { poissonInterval } from './poisson-interval.ts';

/** Where an area stands to a funnel: within it, or beyond the line that so much chance would rarely cross. */
export type FunnelPlace = 'far-below' | 'below' | 'within' | 'above' | 'far-above';

/** An area's share of its people, against the funnel about the average share. */
export function placeOfShare(count: number, people: number, average: number): FunnelPlace {
  return placed((confidence) => {
    const { lower, upper } = shareFunnel(average, people, confidence);
    return count / people > upper ? 1 : count / people < lower ? -1 : 0;
  });
}

/** An area's events over those expected, or over its people, against the average: by the area's own Poisson interval. */
export function placeOfEvents(events: number, per: number, average: number): FunnelPlace {
  return placed((confidence) => sideOf(poissonInterval(events, confidence), average * per));
}

function sideOf({ lower, upper }: Limits, average: number): number {
  return lower > average ? 1 : upper < average ? -1 : 0;
}

function placed(side: (confidence: number) => number): FunnelPlace {
  const outer = side(funnelConfidences.outer);
  if (outer !== 0) return outer > 0 ? 'far-above' : 'far-below';
  const inner = side(funnelConfidences.inner);
  if (inner === 0) return 'within';
  return inner > 0 ? 'above' : 'below';
}
