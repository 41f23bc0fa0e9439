/** A table on a sheet: one row of heads, then rows as wide as it. */
export interface SheetTable {
  /** Letters, digits and underscores: the name of the table in the workbook. */
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Decimals of each column's numbers; null for a column of text. */
  readonly decimals: readonly (number | null)[];
}

/** A sheet as government guidance has it: heading first, notes under it, at most one table, nothing merged. */
export interface WorkbookSheet {
  readonly name: string;
  /** Lines over the table: the first is the sheet's heading. */
  readonly lines: readonly string[];
  readonly table: SheetTable | null;
  /** Names of the sheets that cells lead to, by "row,column" of the sheet, both from 0. */
  readonly links: ReadonlyMap<string, string>;
  /** What the sheet holds, for readers who do not see it. */
  readonly summary: string;
}

/** "A" for 0, "AA" for 26: the letters of a column. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCodePoint(65 + (index % 26));
}

/** Width of each column in characters, so that numbers and names stand on one line and long texts wrap. */
export function columnWidths({ lines, table }: WorkbookSheet): readonly number[] {
  if (table === null) return [Math.min(90, Math.max(20, ...lines.map((line) => line.length)))];
  const widest = table.heads.length > 5 && table.decimals.every((decimals) => decimals === null) ? 28 : 60;
  return table.heads.map((title, column) => {
    const longest = Math.max(...table.rows.map((row) => String(row[column] ?? '').length), Math.min(title.length, 16));
    return Math.min(widest, Math.max(10, longest + 3));
  });
}
