import { failureText } from '../client/failure-text.ts';
import { announce, dispatch } from './app-store.ts';
import type { JobProgress } from './job.ts';

/** Does the work and gives the sentence that says what came of it; `tell` says how far it has come, `id` cancels it. */
export type JobWork = (signal: AbortSignal, id: string, tell: (progress: JobProgress) => void) => Promise<string>;

interface JobOptions {
  /** What "Try again" does after a failure, where doing the work again is not all of it. */
  readonly again?: () => Promise<void>;
  /** What is said where it was stopped on the way, where something of it may stay. */
  readonly stopped?: () => string;
}

/** What is said of a job that was stopped and left nothing. */
export const nothingLeft = 'Stopped. Nothing was written.';

const controllers = new Map<string, AbortController>();
const repeats = new Map<string, () => Promise<void>>();
let started = 0;

/** Runs work that is told of in the job tray, where it can be stopped, and started again where it failed. */
export async function runJob(title: string, work: JobWork, options: JobOptions = {}): Promise<void> {
  started += 1;
  const id = `job-${String(started)}`;
  const controller = new AbortController();
  controllers.set(id, controller);
  dispatch({ kind: 'job-started', id, title });
  announce(title);
  try {
    const text = await work(controller.signal, id, (progress) => dispatch({ kind: 'job-progressed', id, progress }));
    dispatch({ kind: 'job-ended', id, outcome: { kind: 'done', text } });
    announce(text);
  } catch (error) {
    if (controller.signal.aborted) {
      const said = options.stopped?.();
      dispatch({
        kind: 'job-ended',
        id,
        outcome: { kind: 'cancelled', ...(said === undefined ? {} : { text: said }) },
      });
      announce(said ?? nothingLeft);
      return;
    }
    if (!(error instanceof Error)) throw error;
    repeats.set(id, options.again ?? (() => runJob(title, work, options)));
    dispatch({ kind: 'job-ended', id, outcome: { kind: 'failed', text: failureText(error) } });
    throw error;
  } finally {
    controllers.delete(id);
  }
}

/** Tells in the job tray of work that is done elsewhere, until the function that this gives is called. */
export function tellJob(title: string, cancel: () => void): () => void {
  started += 1;
  const id = `job-${String(started)}`;
  const controller = new AbortController();
  controller.signal.addEventListener('abort', cancel);
  controllers.set(id, controller);
  dispatch({ kind: 'job-started', id, title });
  return () => {
    controllers.delete(id);
    dispatch({ kind: 'job-read', id });
  };
}

export function cancelJob(id: string): void {
  controllers.get(id)?.abort();
}

/** Starts a failed job again, and is done when that is; the failure is read by that, and another is told as the first. */
export async function repeatJob(id: string): Promise<void> {
  const again = repeats.get(id);
  repeats.delete(id);
  dispatch({ kind: 'job-read', id });
  await again?.().catch(() => undefined);
}
