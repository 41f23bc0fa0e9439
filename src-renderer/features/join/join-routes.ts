import type { Route } from '../../app/route.ts';
import { navigate } from '../../app/use-route.ts';

type JoinRoute = Extract<Route, { screen: 'join' }>;

const nothing: JoinRoute = { screen: 'join', join: null, view: null, left: null, right: null };

export function openJoin(join: string | null): void {
  navigate({ ...nothing, join });
}

export function openNewJoin(left: string | null = null, right: string | null = null): void {
  navigate({ ...nothing, view: 'new', left, right });
}

export function openChange(join: string): void {
  navigate({ ...nothing, join, view: 'change' });
}

export function openPicture(join: string | null): void {
  navigate({ ...nothing, join, view: 'picture' });
}
