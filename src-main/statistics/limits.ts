/** The limits of an interval, in the unit of what it is an interval of; `upper` may be Infinity. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** Limits around a value that no formula can give, as where a logarithm of 0 would be needed, are null. */
export interface Estimated<L extends Limits | null = Limits> {
  readonly value: number;
  readonly limits: L;
}
