import { failureText } from '../client/failure-text.ts';
import { announce, dispatch } from './app-store.ts';

const controllers = new Map<string, AbortController>();
let started = 0;

/** Runs work that is told of in the job tray; `work` gives the sentence that says what came of it. `id` cancels it. */
export async function runJob(title: string, work: (signal: AbortSignal, id: string) => Promise<string>): Promise<void> {
  started += 1;
  const id = `job-${String(started)}`;
  const controller = new AbortController();
  controllers.set(id, controller);
  dispatch({ kind: 'job-started', id, title });
  announce(title);
  try {
    const text = await work(controller.signal, id);
    dispatch({ kind: 'job-ended', id, outcome: { kind: 'done', text } });
    announce(text);
  } catch (error) {
    if (controller.signal.aborted) {
      dispatch({ kind: 'job-ended', id, outcome: { kind: 'cancelled' } });
      announce('Stopped. Nothing was written.');
      return;
    }
    if (!(error instanceof Error)) throw error;
    dispatch({ kind: 'job-ended', id, outcome: { kind: 'failed', text: failureText(error) } });
    throw error;
  } finally {
    controllers.delete(id);
  }
}

export function cancelJob(id: string): void {
  controllers.get(id)?.abort();
}
