import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre';
import { columnName, columnWidths, type SheetTable, type WorkbookSheet } from '../workbook/workbook-sheet.ts';

const heading = { font: { name: 'Arial', size: 14, bold: true } };
const plain = { font: { name: 'Arial', size: 11 } };
const wrapped = { ...plain, alignment: { wrapText: true, vertical: 'top' as const } };
const headFont = { name: 'Arial', size: 11, bold: true };

/** A sheet as the workbook's library takes it: its table marked up over frozen rows, its links within the workbook. */
export function textSheet(sheet: WorkbookSheet): WriteSheet {
  const { name, lines, table, links, summary } = sheet;
  const rows: CellValue[][] = lines.map((line) => [line]);
  const cells = new Map<string, Partial<Cell>>();
  lines.forEach((_, row) => cells.set(`${row},0`, { style: row === 0 ? heading : table === null ? wrapped : plain }));
  const headRow = rows.length;
  if (table !== null) {
    rows.push([...table.heads], ...table.rows.map((row) => [...row]));
    table.heads.forEach((_, column) =>
      cells.set(`${headRow},${column}`, { style: headStyle(column, table.decimals[column] ?? null) }),
    );
    table.rows.forEach((row, index) => {
      row.forEach((value, column) =>
        cells.set(`${headRow + 1 + index},${column}`, {
          style: valueStyle(value, column, table.decimals[column] ?? null),
        }),
      );
    });
  }
  for (const [place, target] of links) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    const value = rows[row]?.[column] ?? '';
    const text = typeof value === 'string' ? value : String(value);
    const location = `'${target}'!A1`;
    cells.set(place, {
      value: text,
      style: { font: { name: 'Arial', size: 11, underline: true, color: { rgb: '0B545A' } } },
      hyperlink: { target: `#${location}`, location, display: text },
    });
  }
  const widths = columnWidths(sheet);
  return {
    name,
    rows,
    cells,
    columns: widths.map((width) => ({ width })),
    rowDefs: rowHeights(rows, widths, table === null ? 1 : headRow),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(table === null ? {} : { printTitlesRow: `$${headRow + 1}:$${headRow + 1}` }),
    },
    ...(table === null ? {} : { tables: [tableDefinition(table, headRow)], freezePane: { rows: headRow + 1 } }),
    a11y: { summary, ...(table === null ? {} : { headerRow: headRow }) },
  };
}

/** Words beside numbers stand a little apart from them. */
function indented(column: number): { readonly horizontal?: 'left'; readonly indent?: number } {
  return column === 0 ? {} : { horizontal: 'left', indent: 1 };
}

function headStyle(column: number, decimals: number | null): CellStyle {
  const across = decimals === null ? indented(column) : { horizontal: 'right' as const };
  return { font: headFont, alignment: { wrapText: true, vertical: 'bottom', ...across } };
}

function valueStyle(value: CellValue, column: number, decimals: number | null): CellStyle {
  if (typeof value === 'number')
    return {
      ...plain,
      numFmt: decimals === null ? 'General' : numberFormat(decimals),
      alignment: { vertical: 'top' },
    };
  if (decimals === null) return { ...plain, alignment: { ...wrapped.alignment, ...indented(column) } };
  return { ...plain, alignment: { horizontal: 'right', vertical: 'top' } };
}

function numberFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
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
