import type { Readable } from 'node:stream';

/** Where the command line writes: results to `out`, everything said to a person to `say`; and what it is fed. */
export interface CliStreams {
  readonly out: (text: string) => void;
  readonly say: (text: string) => void;
  /** True where `say` reaches a terminal, whose last line may be rewritten. */
  readonly isTerminal: boolean;
  readonly columns: number;
  /** What is piped into the command. */
  readonly input?: Readable;
  /** Resolves when what was written has been taken up, so that a long answer waits for a slow reader. */
  readonly drained?: () => Promise<void>;
}
