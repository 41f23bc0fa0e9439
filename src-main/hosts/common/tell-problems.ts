import { asTransportError } from './tell-error.ts';

/** Wraps each call of a transport: every error is told to `onProblem`, and sent as a sentence. */
export function tellProblems(
  onProblem: (error: unknown) => void,
): <Output>(call: { next(): Promise<Output> }) => Promise<Output> {
  return async (call) => {
    try {
      return await call.next();
    } catch (error) {
      onProblem(error);
      throw asTransportError(error);
    }
  };
}
