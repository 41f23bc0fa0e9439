import { useSyncExternalStore } from 'react';
import type { BatchEvent, ReportProgress } from '../../../shared/model/batch.ts';
import { keepDrafts } from '../../state/keep-drafts.ts';
import { type BatchPlan, batchPlanSchema } from './batch-plan.ts';

/** How far a batch has come, or how it ended. */
export type BatchState =
  | { readonly kind: 'running'; readonly progress: ReportProgress | null; readonly job: string | null }
  | Extract<BatchEvent, { kind: 'done' }>
  | { readonly kind: 'stopped'; readonly progress: ReportProgress | null; readonly failure: string | null };

const listeners = new Set<() => void>();
const kept = keepDrafts('batches', batchPlanSchema);

/** What is to be written outlives the screen and the window, by workspace and profile; how far it came, the screen. */
const plans = new Map<string, BatchPlan>(kept.restored);
const states = new Map<string, BatchState>();

/** The place of a profile's batch. */
export function batchKey(workspace: string, profile: string): string {
  return JSON.stringify([workspace, profile]);
}

export function keepPlan(key: string, plan: BatchPlan): void {
  plans.set(key, plan);
  kept.keep(plans);
  tell();
}

/** Tells how a batch comes on; null forgets how the last one ended. */
export function tellBatch(key: string, state: BatchState | null): void {
  if (state === null) states.delete(key);
  else states.set(key, state);
  tell();
}

/** How far a batch came, read outside of what is drawn. */
export function batchState(key: string): BatchState | null {
  return states.get(key) ?? null;
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useBatchPlan(key: string): BatchPlan | null {
  return useSyncExternalStore(subscribe, () => plans.get(key) ?? null);
}

export function useBatchState(key: string): BatchState | null {
  return useSyncExternalStore(subscribe, () => states.get(key) ?? null);
}
