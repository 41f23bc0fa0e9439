import { assertNever } from '../../shared/base/assert-never.ts';
import type { Job, JobProgress } from './job.ts';
import type { Settings } from './settings.ts';

export type DialogName = 'palette' | 'help' | 'settings' | 'new-workspace';

/** What has just been done, and the way back from it or forth again. */
export interface Toast {
  readonly text: string;
  readonly undo?: () => void;
  /** What the button that takes it back says, where that is not "Undo". */
  readonly undoTitle?: string;
}

/** Only what the user did: everything else is asked of the engine where it is read. */
export interface AppState {
  readonly settings: Settings;
  /** `about` is what a dialog is to show first, such as a term of the glossary. */
  readonly dialog: { readonly kind: DialogName; readonly about?: string } | null;
  readonly jobs: readonly Job[];
  /** What has just been done, shown for a while; failures stay in their place instead. */
  readonly toast: (Toast & { readonly number: number }) | null;
  /** The last thing said to a screen reader; the number makes a repeated sentence new. */
  readonly announcement: { readonly text: string; readonly number: number };
}

export type AppEvent =
  | { readonly kind: 'settings-changed'; readonly change: Partial<Settings> }
  | { readonly kind: 'dialog-opened'; readonly dialog: DialogName; readonly about?: string }
  | { readonly kind: 'dialog-closed' }
  | { readonly kind: 'job-started'; readonly id: string; readonly title: string }
  | { readonly kind: 'job-ended'; readonly id: string; readonly outcome: Exclude<Job['outcome'], { kind: 'running' }> }
  | { readonly kind: 'job-progressed'; readonly id: string; readonly progress: JobProgress }
  | { readonly kind: 'job-read'; readonly id: string }
  | { readonly kind: 'jobs-read' }
  /** `undo` takes back what was done, from a button beside the words. */
  | ({ readonly kind: 'toast-shown' } & Toast)
  | { readonly kind: 'toast-closed' }
  | { readonly kind: 'announced'; readonly text: string };

/** The next state; jobs that ended stay until they are read, and failures until each is dealt with or the same succeeds. */
export function reduceApp(state: AppState, event: AppEvent): AppState {
  switch (event.kind) {
    case 'settings-changed':
      return { ...state, settings: { ...state.settings, ...event.change } };
    case 'dialog-opened':
      return {
        ...state,
        dialog: { kind: event.dialog, ...(event.about === undefined ? {} : { about: event.about }) },
      };
    case 'dialog-closed':
      return { ...state, dialog: null };
    case 'job-started': {
      const { id, title } = event;
      return { ...state, jobs: [...state.jobs, { id, title, progress: null, outcome: { kind: 'running' } }] };
    }
    case 'job-progressed':
      return withJob(state, event.id, { progress: event.progress });
    case 'job-ended':
      return withJob(event.outcome.kind === 'done' ? withoutFailures(state, event.id) : state, event.id, {
        outcome: event.outcome,
      });
    case 'job-read':
      return { ...state, jobs: state.jobs.filter(({ id }) => id !== event.id) };
    case 'jobs-read':
      return { ...state, jobs: state.jobs.filter(({ outcome }) => ['running', 'failed'].includes(outcome.kind)) };
    case 'toast-shown': {
      const { kind: _, ...toast } = event;
      return { ...state, toast: { ...toast, number: (state.toast?.number ?? 0) + 1 } };
    }
    case 'toast-closed':
      return { ...state, toast: null };
    case 'announced':
      return { ...state, announcement: { text: event.text, number: state.announcement.number + 1 } };
    default:
      return assertNever(event);
  }
}

/** Takes out the failures of the same as a job does: it is done now. */
function withoutFailures(state: AppState, id: string): AppState {
  const title = state.jobs.find((job) => job.id === id)?.title;
  return { ...state, jobs: state.jobs.filter((job) => job.title !== title || job.outcome.kind !== 'failed') };
}

function withJob(state: AppState, id: string, change: Partial<Job>): AppState {
  return { ...state, jobs: state.jobs.map((job) => (job.id === id ? { ...job, ...change } : job)) };
}
