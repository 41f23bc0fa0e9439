import { AppError } from '../../shared/base/app-error.ts';
import type { BatchEvent } from '../../shared/model/batch.ts';

/**
 * A job's events as they come, of which only the latest progress is kept for a reader who is slower than the job. An
 * expected failure is the last event; a reader who leaves ends the job.
 */
export async function* batchEvents(
  job: (tell: (event: BatchEvent) => void, signal: AbortSignal) => Promise<BatchEvent>,
  signal: AbortSignal,
): AsyncGenerator<BatchEvent, void> {
  const leaving = new AbortController();
  let latest: BatchEvent | null = null;
  let wake = Promise.withResolvers<null>();
  const running = job(
    (event) => {
      latest = event;
      wake.resolve(null);
    },
    AbortSignal.any([signal, leaving.signal]),
  ).catch((error: unknown): BatchEvent => {
    if (error instanceof AppError) return { kind: 'stopped', message: error.message };
    throw error;
  });
  try {
    for (;;) {
      const ended = await Promise.race([running, wake.promise]);
      const told = take();
      if (told !== null) yield told;
      if (ended !== null) {
        yield ended;
        return;
      }
    }
  } finally {
    leaving.abort();
    await running.catch(() => undefined);
  }

  function take(): BatchEvent | null {
    const event = latest;
    latest = null;
    wake = Promise.withResolvers<null>();
    return event;
  }
}
