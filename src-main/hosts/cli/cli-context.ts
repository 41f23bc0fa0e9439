import type { Engine } from '../../engine/engine.ts';
import type { CliStreams } from './cli-streams.ts';

/** What a command needs from the process that runs it. */
export interface CliContext {
  readonly streams: CliStreams;
  /** Ends when the user presses Ctrl-C. */
  readonly signal: AbortSignal;
  readonly createEngine: () => Promise<Engine>;
  /** The built window, for `serve`. */
  readonly rendererDirectory: string;
  readonly version: string;
  readonly onProblem: (error: unknown) => void;
  /** Opens an address in the user's browser. */
  readonly openBrowser: (address: string) => void;
}

/** Runs a job with an engine that is closed whatever happens. */
export async function withCliEngine<T>(context: CliContext, job: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await context.createEngine();
  try {
    return await job(engine);
  } finally {
    await engine.close();
  }
}
