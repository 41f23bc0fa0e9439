/** Where the command line writes: results to `out`, everything said to a person to `say`. */
export interface CliStreams {
  readonly out: (text: string) => void;
  readonly say: (text: string) => void;
  /** True where `say` reaches a terminal, whose last line may be rewritten. */
  readonly isTerminal: boolean;
  readonly columns: number;
}
