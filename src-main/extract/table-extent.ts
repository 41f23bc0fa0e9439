import type { Confidence } from '../../shared/model/import-plan.ts';
import type { Merge } from '../files/sheet.ts';

/** The cells of a text or a sheet, row by row; rows may be of unlike lengths. */
export interface Grid {
  readonly rows: readonly (readonly string[])[];
  /** Given for a sheet, where each cell was meant to be where it is; a text's row that is too long is a fault. */
  readonly merges?: readonly Merge[];
}

/** Where a table stands in a grid: rows and columns counted from 0. */
export interface TableExtent {
  /** Rows above its header. */
  readonly skipRows: number;
  readonly headerRows: number;
  /** Rows from below the header to the table's last, blank ones between them counted. */
  readonly bodyRows: number;
  /** Columns on its left that are not its own. */
  readonly skipColumns: number;
  readonly columnCount: number;
  readonly names: readonly string[];
  /** What stands above it; empty where nothing does. */
  readonly title: string;
  /** The evidence for its header, as a sentence's end: "…, because …". */
  readonly because: string;
  readonly confidence: Confidence;
}
