import { useSyncExternalStore } from 'react';
import { keepDrafts } from '../../state/keep-drafts.ts';
import type { AreaEdit } from './area-edit.ts';
import { areaEditSchema } from './area-edit-schema.ts';

const listeners = new Set<() => void>();

const kept = keepDrafts('area-edits', areaEditSchema);

/** What is being made outlives the screen and the window, for each workspace by its path, so that nothing loses a step. */
const edits = new Map<string, AreaEdit>(kept.restored);

/** Whether an area was left unfinished when Strand last ended, and is still as it was then. */
export function isRestored(workspace: string, edit: AreaEdit | null): boolean {
  return edit !== null && kept.restored.get(workspace) === edit;
}

/** Sets the area being made in a workspace; null ends it. */
export function setEdit(workspace: string, edit: AreaEdit | null): void {
  if (edit === null) edits.delete(workspace);
  else edits.set(workspace, edit);
  kept.keep(edits);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useEdit(workspace: string): AreaEdit | null {
  return useSyncExternalStore(subscribe, () => edits.get(workspace) ?? null);
}
