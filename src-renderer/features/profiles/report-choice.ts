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

/** The area that a profile was last looked at for, by its id; null where it never was. */
export type LookedAt = (profile: string) => string | null;

/** The report of a route: its recipe, and the area that it is opened at. Null where no profile is named. */
export function resolveReport(
  route: ProfilesRoute,
  recipes: readonly Recipe[],
  lookedAt: LookedAt,
): ReportChoice | null {
  const recipe = recipes.find(({ id }) => id === route.profile);
  const area = recipe === undefined ? undefined : areaToOpen(recipe, route.area, lookedAt);
  return recipe === undefined || area === undefined ? null : { recipe, area };
}

/** The area that is asked for; else the one last looked at, the one that the profile was made for, or the whole. */
export function areaToOpen(recipe: Recipe, asked: string | null, lookedAt: LookedAt): Area | undefined {
  for (const code of [asked, lookedAt(recipe.id), recipe.area]) {
    const found = recipe.areas.find((area) => area.code === code);
    if (found !== undefined) return found;
  }
  return recipe.areas[0];
}
