import { AppError } from '../../shared/base/app-error.ts';
import type { Connection } from './connection.ts';
import type { Database } from './database.ts';

/** Runs a job on a connection of its own; a cancelled signal interrupts it, and its error is then told as 'cancelled'. */
export async function runJob<T>(
  database: Database,
  job: (connection: Connection) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const connection = await database.connect();
  const stop = (): void => connection.interrupt();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    signal?.throwIfAborted();
    return await job(connection);
  } catch (error) {
    if (signal?.aborted === true) throw new AppError('cancelled', 'Cancelled. Nothing was changed.');
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    connection.close();
  }
}
