import { useSyncExternalStore } from 'react';
import { type AppEvent, type AppState, reduceApp } from './app-state.ts';
import { formatTheme, parseTheme } from './theme.ts';

const themeKey = 'strand.theme';
const listeners = new Set<() => void>();

let state: AppState = {
  theme: parseTheme(localStorage.getItem(themeKey)),
  dialog: null,
  jobs: [],
  toast: null,
  announcement: { text: '', number: 0 },
};

export function dispatch(event: AppEvent): void {
  state = reduceApp(state, event);
  if (event.kind === 'theme-chosen') localStorage.setItem(themeKey, formatTheme(event.theme));
  for (const listener of listeners) listener();
}

/** Says a sentence to screen readers, politely. */
export function announce(text: string): void {
  dispatch({ kind: 'announced', text });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Reads a part of the state; `select` must return the same value for the same state. */
export function useAppState<T>(select: (state: AppState) => T): T {
  return useSyncExternalStore(subscribe, () => select(state));
}
