import { useSyncExternalStore } from 'react';
import { keepDrafts } from '../../state/keep-drafts.ts';
import { joinDraftSchema } from './join-draft-schema.ts';
import { emptyJoinSession, type JoinDraft, type JoinEvent, type JoinSession, reduceJoins } from './join-session.ts';

const listeners = new Set<() => void>();

/** A join on its way outlives the screen and the window, so that nothing costs a choice. */
const kept = keepDrafts('join-drafts', joinDraftSchema);
let session: JoinSession = { ...emptyJoinSession, drafts: Object.fromEntries(kept.restored) };

/** Whether a join was left unfinished when Strand last ended, and is still as it was then. */
export function isRestored(name: string, draft: JoinDraft): boolean {
  return draft.done > 0 && kept.restored.get(name) === draft;
}

export function tellJoin(event: JoinEvent): void {
  const before = session.drafts;
  session = reduceJoins(session, event);
  if (session.drafts !== before) kept.keep(new Map(Object.entries(session.drafts)));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useJoinSession(): JoinSession {
  return useSyncExternalStore(subscribe, () => session);
}
