import type { Route } from '../../app/route.ts';

export type MeasuresRoute = Extract<Route, { screen: 'measures' }>;

/** The measures of the workspace with nothing chosen. */
export const measuresRoute: MeasuresRoute = {
  screen: 'measures',
  measure: null,
  population: null,
  view: null,
  dataset: null,
};

/** A new measure of a dataset's records, or of those to be chosen. */
export function newMeasureRoute(dataset: string | null): MeasuresRoute {
  return { ...measuresRoute, view: 'new', dataset };
}
