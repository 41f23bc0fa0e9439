import { useSyncExternalStore } from 'react';
import { type MeasureDraft, measureDraftSchema } from '../../../shared/model/measure-draft.ts';
import { keepDrafts } from '../../state/keep-drafts.ts';

const listeners = new Set<() => void>();
const kept = keepDrafts('measure-drafts', measureDraftSchema);

/** What is being made outlives the screen and the window, so that nothing loses a choice. */
const drafts = new Map<string, MeasureDraft>(kept.restored);

/** Whether a draft was left unfinished when Strand last ended, and is still as it was then. */
export function isRestored(key: string, draft: MeasureDraft | null): boolean {
  return draft !== null && kept.restored.get(key) === draft;
}

/** The place of a measure's draft; a new one, which has no id yet, is told by the dataset that it counts. */
export function draftKey(
  workspace: string,
  of: { readonly measure: string } | { readonly dataset: string | null },
): string {
  return JSON.stringify([workspace, of]);
}

/** Keeps a draft; null lets go of it. */
export function setDraft(key: string, draft: MeasureDraft | null): void {
  if (draft === null) drafts.delete(key);
  else drafts.set(key, draft);
  kept.keep(drafts);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useDraft(key: string): MeasureDraft | null {
  return useSyncExternalStore(subscribe, () => drafts.get(key) ?? null);
}
