import { useSyncExternalStore } from 'react';
import { keepDrafts } from '../../state/keep-drafts.ts';
import type { SegmentDraft } from './segment-draft.ts';
import { segmentDraftSchema } from './segment-draft-schema.ts';

const listeners = new Set<() => void>();

const kept = keepDrafts('segment-drafts', segmentDraftSchema);

/** What is being built outlives the screen and the window, so that nothing loses a part; by workspace and segment. */
const drafts = new Map<string, SegmentDraft>(kept.restored);

/** Whether a draft was left unfinished when Strand last ended, and is still as it was then. */
export function isRestored(key: string, draft: SegmentDraft | null): boolean {
  return draft !== null && kept.restored.get(key) === draft;
}

/** The place of a segment's draft; a new one has no id yet. */
export function draftKey(workspace: string, segment: string | null): string {
  return JSON.stringify([workspace, segment]);
}

/** Keeps a draft; null lets go of it. */
export function setDraft(key: string, draft: SegmentDraft | null): void {
  if (draft === null) drafts.delete(key);
  else drafts.set(key, draft);
  kept.keep(drafts);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useDraft(key: string): SegmentDraft | null {
  return useSyncExternalStore(subscribe, () => drafts.get(key) ?? null);
}
