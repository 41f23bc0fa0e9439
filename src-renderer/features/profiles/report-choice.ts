import type { Area } from '../../../shared/model/area.ts';
import type { Route } from '../../app/route.ts';
import type { StrandClient } from '../../client/transport.ts';

export type ProfilesRoute = Extract<Route, { screen: 'profiles' }>;
export type Recipe = Awaited<ReturnType<StrandClient['reports']['list']>>[number];

/** Which report is open. */
export interface ReportChoice {
  readonly recipe: Recipe;
  readonly area: Area;
}

/** The report of a route: its recipe; its area, or the recipe's first, which is the whole. Null where none is named. */
export function resolveReport(route: ProfilesRoute, recipes: readonly Recipe[]): ReportChoice | null {
  const recipe = recipes.find(({ id }) => id === route.profile);
  const area = recipe?.areas.find(({ code }) => code === route.area) ?? recipe?.areas[0];
  return recipe === undefined || area === undefined ? null : { recipe, area };
}
