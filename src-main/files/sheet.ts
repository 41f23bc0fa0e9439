/** A block of cells shown as one; rows and columns of the sheet from 0, the last of each included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet of a workbook as text. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** A chart on a sheet of its own has no cells. */
  readonly isChart: boolean;
  /**
   * Every row down to the last that holds something, each up to its last filled cell. Dates are ISO 8601, percentages
   * "12.5%", and a merged cell's value stands in each cell that it is meant for.
   */
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
  /** Cells that link to somewhere. */
  readonly links: number;
  /** Cells whose formula has no result in the file; they hold the formula itself, "=B2+C2". */
  readonly uncalculated: number;
  /** Filled rows and columns that the workbook does not show; they are read like the rest. */
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
}

/** The cells of a sheet as its file has them, a merged cell's value in its first cell only. */
export interface RawSheet {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
  readonly links: number;
  readonly uncalculated: number;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
}
