/** The innermost codes of a dimension, and named groups of them that may overlap; the total of all leaves is implied. */
export interface Dimension {
  readonly leaves: readonly string[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

/** Which people are counted: a code for each dimension; a dimension left out means its total. */
export type CellKey = Readonly<Record<string, string>>;

/** Whole numbers, both ends included. */
export interface CountRange {
  readonly lower: number;
  readonly upper: number;
}

export interface TableCell {
  readonly key: CellKey;
  /** The true count: whole, not negative. */
  readonly count: number;
  /** What hiding it would cost the reader, against 1 for an ordinary inner cell. */
  readonly importance?: number;
  /**
   * What became of it in an earlier release; left out for a cell that is still open. One that is `published` with a range
   * is known to readers as that range alone.
   */
  readonly earlier?: 'published' | 'hidden';
  /** What an earlier release told it lies between: rounded, or printed as a range. */
  readonly earlierRange?: CountRange;
  /** True where it is hidden whatever its count: its area is too small, or another check needs it hidden. */
  readonly mustHide?: boolean;
  /** True where nobody prints it but a reader may work it out, as two releases differ by it; protected like a hidden one. */
  readonly neverPrinted?: boolean;
  /**
   * Of a sum of amounts, in place of the rule for small counts: the range that its interval must contain because one
   * contributor dominates it, or null where none does.
   */
  readonly mustSpan?: CountRange | null;
}

/** One table of counts by some of the system's dimensions, with any margins it prints. */
export interface CountTable {
  readonly dimensions: readonly string[];
  readonly cells: readonly TableCell[];
}

/**
 * Tables that are published together. Cells of two tables that count the same people are the same cell, so tables are
 * linked through the margins they share.
 */
export interface TableSystem {
  readonly dimensions: Readonly<Record<string, Dimension>>;
  readonly tables: readonly CountTable[];
  /** Shares and rates that earlier releases printed. */
  readonly ratios?: readonly PublishedRatio[];
  /** The least that earlier releases told hidden counts can be; left out: as their hidden counts say. */
  readonly earlierFloor?: HiddenFloor;
}

/** A printed share or rate: multiplier × numerator ÷ denominator, to so many decimals. */
export interface PublishedRatio {
  readonly numerator: CellKey;
  /** Another count of the same people, or a number that readers know. */
  readonly denominator: CellKey | number;
  readonly value: number;
  readonly multiplier: number;
  readonly decimals: number;
}

/** The least a hidden cell can be, as readers are told: 1 where every zero is printed, 0 where zeros are hidden too. */
export type HiddenFloor = 0 | 1;

/** The cells of a system that are hidden; every other cell is printed. */
export interface Protection {
  readonly floor: HiddenFloor;
  /** Each distinct cell of the system, in the order of its first appearance. */
  readonly cells: readonly ProtectedCell[];
  /**
   * Whole numbers of people for each unknown of the layout, one list a world: the first is a table with the true counts,
   * the others are tables that a reader cannot tell from it, and together they meet every need.
   */
  readonly worlds: readonly (readonly number[])[];
  /** Whether nothing less could have been hidden, as far as hiding costs go, or that is not known. */
  readonly method?: 'optimal' | 'heuristic';
}

export interface ProtectedCell {
  /** The identity that `cellIdentity` gives to its key. */
  readonly id: string;
  readonly key: CellKey;
  readonly count: number;
  /** Why it is hidden never leaves this stage: all hidden cells carry one marker. */
  readonly status: 'published' | 'primary' | 'complementary';
}
