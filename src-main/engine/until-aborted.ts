import { AppError } from '../../shared/base/app-error.ts';

/** What a promise gives, unless the signal ends first: then an `AppError` 'cancelled', whatever becomes of the promise. */
export async function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  const leaving = Promise.withResolvers<never>();
  const leave = (): void => leaving.reject(new AppError('cancelled', 'Stopped, as it is no longer asked for.'));
  signal?.addEventListener('abort', leave, { once: true });
  if (signal?.aborted === true) leave();
  try {
    return await Promise.race([promise, leaving.promise]);
  } finally {
    signal?.removeEventListener('abort', leave);
  }
}
