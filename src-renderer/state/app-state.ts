import { assertNever } from '../../shared/base/assert-never.ts';
import type { Job } from './job.ts';
import type { Theme } from './theme.ts';

export type DialogName = 'palette' | 'help' | 'new-workspace';

/** Only what the user did: everything else is asked of the engine where it is read. */
export interface AppState {
  readonly theme: Theme;
  readonly dialog: { readonly kind: DialogName } | null;
  readonly jobs: readonly Job[];
  /** What has just been done, shown for a while; failures stay in their place instead. */
  readonly toast: { readonly text: string; readonly number: number; readonly undo?: () => void } | null;
  /** The last thing said to a screen reader; the number makes a repeated sentence new. */
  readonly announcement: { readonly text: string; readonly number: number };
}

export type AppEvent =
  | { readonly kind: 'theme-chosen'; readonly theme: Theme }
  | { readonly kind: 'dialog-opened'; readonly dialog: DialogName }
  | { readonly kind: 'dialog-closed' }
  | { readonly kind: 'job-started'; readonly id: string; readonly title: string }
  | { readonly kind: 'job-ended'; readonly id: string; readonly outcome: Exclude<Job['outcome'], { kind: 'running' }> }
  | { readonly kind: 'jobs-read' }
  /** `undo` takes back what was done, from a button beside the words. */
  | { readonly kind: 'toast-shown'; readonly text: string; readonly undo?: () => void }
  | { readonly kind: 'toast-closed' }
  | { readonly kind: 'announced'; readonly text: string };

/** The next state; jobs that ended stay until they are read. */
export function reduceApp(state: AppState, event: AppEvent): AppState {
  switch (event.kind) {
    case 'theme-chosen':
      return { ...state, theme: event.theme };
    case 'dialog-opened':
      return { ...state, dialog: { kind: event.dialog } };
    case 'dialog-closed':
      return { ...state, dialog: null };
    case 'job-started':
      return { ...state, jobs: [...state.jobs, { id: event.id, title: event.title, outcome: { kind: 'running' } }] };
    case 'job-ended':
      return {
        ...state,
        jobs: state.jobs.map((job) => (job.id === event.id ? { ...job, outcome: event.outcome } : job)),
      };
    case 'jobs-read':
      return { ...state, jobs: state.jobs.filter((job) => job.outcome.kind === 'running') };
    case 'toast-shown':
      return {
        ...state,
        toast: {
          text: event.text,
          number: (state.toast?.number ?? 0) + 1,
          ...(event.undo === undefined ? {} : { undo: event.undo }),
        },
      };
    case 'toast-closed':
      return { ...state, toast: null };
    case 'announced':
      return { ...state, announcement: { text: event.text, number: state.announcement.number + 1 } };
    default:
      return assertNever(event);
  }
}
