import { ORPCError } from '@orpc/server';
import { AppError } from '../../../shared/base/app-error.ts';

const unexpectedSentence =
  'Strand met a problem that it did not expect. Nothing has been changed; try again, and if it comes back, say what you were doing.';
const misunderstoodSentence =
  'The window asked for something that Strand does not know. Reload the window and try again.';

/** True for an error that was raised on purpose and speaks in words for the user. */
export function isExpected(error: unknown): error is AppError | ORPCError<string, unknown> {
  return error instanceof AppError || (error instanceof ORPCError && error.defined);
}

/** One or two plain sentences for any error; never a stack, a path of the program or a vendor's words. */
export function tellError(error: unknown): string {
  if (isExpected(error)) return error.message;
  if (isMisunderstood(error)) return misunderstoodSentence;
  return unexpectedSentence;
}

/** The code that an expected error carries, whether it crossed a transport or not. */
export function errorCode(error: unknown): string | undefined {
  if (error instanceof AppError) return error.code;
  if (!(error instanceof ORPCError) || !error.defined) return undefined;
  const data: unknown = error.data;
  return typeof data === 'object' && data !== null && 'code' in data && typeof data.code === 'string'
    ? data.code
    : undefined;
}

/** What a transport sends for an error: expected ones as they are, any other as a plain sentence. */
export function asTransportError(error: unknown): Error {
  if (error instanceof ORPCError && error.defined) return error;
  const message = tellError(error);
  if (error instanceof AppError) {
    return new ORPCError('REFUSED', {
      defined: true,
      status: 422,
      message,
      data: { code: error.code, ...error.evidence },
    });
  }
  if (isMisunderstood(error)) return new ORPCError('BAD_REQUEST', { message });
  return new ORPCError('INTERNAL_SERVER_ERROR', { message });
}

function isMisunderstood(error: unknown): boolean {
  return error instanceof ORPCError && error.status >= 400 && error.status < 500;
}
