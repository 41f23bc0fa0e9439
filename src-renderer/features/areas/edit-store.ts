import { useSyncExternalStore } from 'react';
import type { AreaEdit } from './area-edit.ts';

const listeners = new Set<() => void>();

/** What is being made outlives the screen, for each workspace by its path, so that a look elsewhere loses no step. */
const edits = new Map<string, AreaEdit>();

/** Sets the area being made in a workspace; null ends it. */
export function setEdit(workspace: string, edit: AreaEdit | null): void {
  if (edit === null) edits.delete(workspace);
  else edits.set(workspace, edit);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useEdit(workspace: string): AreaEdit | null {
  return useSyncExternalStore(subscribe, () => edits.get(workspace) ?? null);
}
