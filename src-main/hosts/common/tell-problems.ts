import { AppError } from '../../../shared/base/app-error.ts';
import { asTransportError } from './tell-error.ts';

/** Wraps each call of a transport: every error but a cancellation is told to `onProblem`, and sent as a sentence. */
export function tellProblems(
  onProblem: (error: unknown) => void,
): <Output>(call: { next(): Promise<Output> }) => Promise<Output> {
  return async (call) => {
    try {
      return await call.next();
    } catch (error) {
      if (!isCancelled(error)) onProblem(error);
      throw asTransportError(error);
    }
  };
}

function isCancelled(error: unknown): boolean {
  return error instanceof AppError && error.code === 'cancelled';
}
