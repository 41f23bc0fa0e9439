import { useSyncExternalStore } from 'react';
import { emptyJoinSession, type JoinEvent, type JoinSession, reduceJoins } from './join-session.ts';

const listeners = new Set<() => void>();

/** A join on its way outlives the screen, so that a look elsewhere costs no choice. */
let session: JoinSession = emptyJoinSession;

export function tellJoin(event: JoinEvent): void {
  session = reduceJoins(session, event);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useJoinSession(): JoinSession {
  return useSyncExternalStore(subscribe, () => session);
}
