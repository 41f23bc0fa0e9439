import type { Method } from '../../shared/model/estimate.ts';

/** What each interval method is called, with its source. */
export const methodNames: Readonly<Record<Method, string>> = {
  wilson: 'Wilson score (Wilson 1927)',
  byar: "Byar's approximation from 10 people (Breslow and Day 1987)",
  'exact-poisson': 'exact Poisson under 10 people',
  'wilson-over-fixed-share': "Wilson score of the users' share, divided by the population's share",
  'log-wald': 'log-Wald where both sides have 10 people or more',
  'exact-conditional': 'exact conditional (Clopper and Pearson) where either side has fewer than 10',
};
