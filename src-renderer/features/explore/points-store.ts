import { useSyncExternalStore } from 'react';

/** Which place is ringed, and which the pointer or the keyboard is on; apart from the look, as it changes with every move. */
export interface PointsFocus {
  readonly chosen: string | null;
  readonly pointed: string | null;
}

const listeners = new Set<() => void>();
let focus: PointsFocus = { chosen: null, pointed: null };

export function changePointsFocus(change: Partial<PointsFocus>): void {
  focus = { ...focus, ...change };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePointsFocus(): PointsFocus {
  return useSyncExternalStore(subscribe, () => focus);
}
