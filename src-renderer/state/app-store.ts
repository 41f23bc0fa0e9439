import { useSyncExternalStore } from 'react';
import { type AppEvent, type AppState, reduceApp } from './app-state.ts';
import { recalledText, remember } from './memory.ts';
import { parseSettings } from './settings.ts';

const settingsName = 'settings';
const listeners = new Set<() => void>();

let state: AppState = {
  settings: parseSettings(recalledText(settingsName)),
  dialog: null,
  jobs: [],
  toast: null,
  announcement: { text: '', number: 0 },
};

export function dispatch(event: AppEvent): void {
  state = reduceApp(state, event);
  if (event.kind === 'settings-changed') remember(settingsName, JSON.stringify(state.settings));
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
