import { useMemo, useSyncExternalStore } from 'react';
import { formatRoute, parseRoute, type Route } from './route.ts';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The route in the URL. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}

/** Goes to a route, leaving the present one in the history. */
export function navigate(route: Route): void {
  const hash = formatRoute(route);
  if (hash !== window.location.hash) window.location.hash = hash;
}

/** Where Strand was on each screen, so that the rail brings back the selection that was left there. */
const lastVisited = new Map<Route['screen'], Route>();

export function rememberRoute(route: Route): void {
  lastVisited.set(route.screen, route);
}

export function recallRoute(route: Route): Route {
  return lastVisited.get(route.screen) ?? route;
}
