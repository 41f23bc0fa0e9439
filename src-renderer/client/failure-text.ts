import { ORPCError } from '@orpc/client';
import { AppError } from '../../shared/base/app-error.ts';

/** What to tell the user of a failed call: the engine's own sentence, or that Strand stopped answering. */
export function failureText(error: Error): string {
  if (error instanceof ORPCError && error.defined) return error.message;
  if (error instanceof AppError) return error.message;
  if (error.name === 'AbortError') return 'Stopped. Nothing was changed.';
  return 'Strand’s engine is not answering. Your work is saved. Reload this window; if that does not help, start Strand again.';
}
