import type { Route } from '../../app/route.ts';

export type AreasRoute = Extract<Route, { screen: 'areas' }>;
