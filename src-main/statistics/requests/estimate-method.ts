/** A method of estimation that can be asked for by name, with plain values in and out. */
export interface EstimateMethod {
  /** As it is asked for: `life-expectancy`. */
  readonly name: string;
  /** What it estimates and how, in a sentence. */
  readonly summary: string;
  /** Where the method was published. */
  readonly source: string;
  /** The columns and the settings that it takes, each with what it means, for its help. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
  /** The answer's fields; an AppError where the inputs are not such as the method can take. */
  readonly estimate: (inputs: unknown, options: unknown) => Readonly<Record<string, unknown>>;
}
