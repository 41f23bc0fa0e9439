import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre';

export interface SheetTable {
  /** Letters, digits and underscores: the name of the table in the workbook. */
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Number format of each column, empty for text. */
  readonly formats: readonly string[];
}

interface SheetOptions {
  readonly name: string;
  /** Lines over the table: the first is the sheet's heading. */
  readonly lines: readonly string[];
  readonly table: SheetTable | null;
  /** Links by "row,column", both from 0, to a cell of another sheet. */
  readonly links?: ReadonlyMap<string, string>;
  readonly summary: string;
}

const heading = { font: { name: 'Arial', size: 14, bold: true } };
const plain = { font: { name: 'Arial', size: 11 } };
const wrapped = { ...plain, alignment: { wrapText: true, vertical: 'top' as const } };
const head = {
  font: { name: 'Arial', size: 11, bold: true },
  alignment: { wrapText: true, vertical: 'bottom' as const },
};

/** One sheet as government guidance has it: heading in A1, notes under it, at most one table, marked up, no merged cells. */
export function textSheet({ name, lines, table, links, summary }: SheetOptions): WriteSheet {
  const rows: CellValue[][] = lines.map((line) => [line]);
  const cells = new Map<string, Partial<Cell>>();
  lines.forEach((_, row) => cells.set(`${row},0`, { style: row === 0 ? heading : table === null ? wrapped : plain }));
  const headRow = rows.length;
  if (table !== null) {
    rows.push([...table.heads], ...table.rows.map((row) => [...row]));
    table.heads.forEach((_, column) => cells.set(`${headRow},${column}`, { style: head }));
    table.rows.forEach((row, index) => {
      row.forEach((value, column) =>
        cells.set(`${headRow + 1 + index},${column}`, { style: valueStyle(value, table.formats[column] ?? '') }),
      );
    });
  }
  for (const [place, location] of links ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    const value = rows[row]?.[column] ?? '';
    const text = typeof value === 'string' ? value : String(value);
    cells.set(place, {
      value: text,
      style: { font: { name: 'Arial', size: 11, underline: true, color: { rgb: '0B545A' } } },
      hyperlink: { target: `#${location}`, location, display: text },
    });
  }
  const widths = columnWidths(lines, table);
  return {
    name,
    rows,
    cells,
    columns: widths.map((width) => ({ width })),
    rowDefs: rowHeights(rows, widths, table === null ? 1 : headRow),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...(table === null ? {} : { tables: [tableDefinition(table, headRow)], freezePane: { rows: headRow + 1 } }),
    a11y: { summary, ...(table === null ? {} : { headerRow: headRow }) },
  };
}

function valueStyle(value: CellValue, format: string): CellStyle {
  if (typeof value === 'number')
    return { ...plain, numFmt: format === '' ? 'General' : format, alignment: { vertical: 'top' } };
  return format === '' ? wrapped : { ...plain, alignment: { horizontal: 'right', vertical: 'top' } };
}

function tableDefinition(
  { name, heads, rows }: SheetTable,
  headRow: number,
): NonNullable<WriteSheet['tables']>[number] {
  const last = columnName(heads.length - 1);
  return {
    name,
    range: `A${headRow + 1}:${last}${headRow + 1 + rows.length}`,
    columns: heads.map((title) => ({ name: title })),
    style: 'TableStyleLight1',
    showRowStripes: false,
    showAutoFilter: false,
  };
}

/** Width of each column in characters. */
function columnWidths(lines: readonly string[], table: SheetTable | null): readonly number[] {
  if (table === null) return [Math.min(90, Math.max(20, ...lines.map((line) => line.length)))];
  const widest = table.heads.length > 5 && table.formats.every((format) => format === '') ? 28 : 60;
  return table.heads.map((title, column) => {
    const longest = Math.max(...table.rows.map((row) => String(row[column] ?? '').length), Math.min(title.length, 16));
    return Math.min(widest, Math.max(10, longest + 3));
  });
}

/** Heights in points of the rows from `first` on whose text takes more than one line. */
function rowHeights(
  rows: readonly (readonly CellValue[])[],
  widths: readonly number[],
  first: number,
): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>();
  rows.forEach((row, index) => {
    const lines = Math.max(
      ...row.map((value, column) => Math.ceil(String(value ?? '').length / ((widths[column] ?? 10) * 1.05))),
    );
    if (index >= first && lines > 1) heights.set(index, { height: lines * 15 });
  });
  return heights;
}

function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCodePoint(65 + (index % 26));
}
