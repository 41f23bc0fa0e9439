/** The labels of a table's strand column that sum others of its rows, totals and sub-totals; none where every row is innermost. */
export interface TotalLabels {
  readonly column: string;
  readonly labels: readonly string[];
}
