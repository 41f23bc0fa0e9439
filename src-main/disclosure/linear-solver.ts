/** lower ≤ Σ coefficients × columns ≤ upper; infinities for an open side. */
export interface LinearRow {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** A linear programme without its costs: bounds of each column, and the rows that tie them. */
export interface LinearModel {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly rows: readonly LinearRow[];
}

/** A programme held by the solver, cheap to solve again after a change; all costs start at 0. */
export interface OpenModel {
  /** One cost for every column. */
  setCosts(costs: ArrayLike<number>): void;
  /** One pair of bounds for every column. */
  setBounds(lower: ArrayLike<number>, upper: ArrayLike<number>): void;
  /**
   * The columns of a cheapest point, in real or in whole numbers; null where no point satisfies the rows and bounds. A
   * point in whole numbers may cost more than the cheapest by a share of `gap` (0 if left out), which is found sooner.
   */
  minimise(domain: 'real' | 'whole', gap?: number): readonly number[] | null;
}

/** A solver of linear and integer programmes; the same programme always gives the same answer. */
export interface LinearSolver {
  /** Hands the opened programme to `use`, and lets it go when `use` returns or throws. */
  withModel<Result>(model: LinearModel, use: (open: OpenModel) => Result): Result;
}
