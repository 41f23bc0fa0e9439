import { useMemo, useSyncExternalStore } from 'react';
import { formatRoute, parseRoute, type Route } from './route.ts';

const listeners = new Set<() => void>();

function tellAll(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('hashchange', tellAll);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('hashchange', tellAll);
  };
}

/** The route in the URL. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}

/** Goes to a route, leaving the present one in the history; the window follows at once, not when the browser tells of it. */
export function navigate(route: Route): void {
  const hash = formatRoute(route);
  if (hash === window.location.hash) return;
  window.location.hash = hash;
  tellAll();
}

/** Where Strand was on each screen, so that the rail brings back the selection that was left there. */
const lastVisited = new Map<Route['screen'], Route>();

export function rememberRoute(route: Route): void {
  lastVisited.set(route.screen, route);
}

export function recallRoute(route: Route): Route {
  return lastVisited.get(route.screen) ?? route;
}
