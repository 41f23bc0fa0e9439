import { useSyncExternalStore } from 'react';
import { emptySession, type ImportEvent, type ImportSession, reduceImport } from './import-session.ts';

const listeners = new Set<() => void>();

/** What is on its way in outlives the screen, so that a look elsewhere costs no correction. */
let session: ImportSession = emptySession;

export function tellImport(event: ImportEvent): void {
  session = reduceImport(session, event);
  for (const listener of listeners) listener();
}

export function importSession(): ImportSession {
  return session;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useImportSession(): ImportSession {
  return useSyncExternalStore(subscribe, importSession);
}
