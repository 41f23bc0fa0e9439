import { useSyncExternalStore } from 'react';
import type { SegmentDraft } from './segment-draft.ts';

const listeners = new Set<() => void>();

/** What is being built outlives the screen, so that a look elsewhere loses no part; by workspace and segment. */
const drafts = new Map<string, SegmentDraft>();

/** The place of a segment's draft; a new one has no id yet. */
export function draftKey(workspace: string, segment: string | null): string {
  return JSON.stringify([workspace, segment]);
}

/** Keeps a draft; null lets go of it. */
export function setDraft(key: string, draft: SegmentDraft | null): void {
  if (draft === null) drafts.delete(key);
  else drafts.set(key, draft);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useDraft(key: string): SegmentDraft | null {
  return useSyncExternalStore(subscribe, () => drafts.get(key) ?? null);
}
