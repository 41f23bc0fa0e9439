import type { TableCell, TableColumn, TableModel } from '../../../shared/model/table-model.ts';
import { placeOnScale, plotMark } from '../plot-geometry.ts';
import { paperTicks } from '../paper-ticks.ts';
import type { MarkedCell, PaperCell, PaperScale, PaperTable } from './paper.ts';
import { flagWidth, paperWidths } from './paper-widths.ts';
import { rowHeight } from './row-height.ts';

/** Type size of the words over a plot, in points. */
const tickSize = 7.5;

/** Lays a table out for A4: widths measured in the font it is set in, plots reduced to shares of their width. */
export function paperTable(label: string, table: TableModel, chosen: string): PaperTable {
  const widths = paperWidths(table);
  const columns = table.columns.map((column, index) => ({
    kind: column.kind,
    title: column.title,
    strong: column.kind === 'figure' && column.strong === true,
    width: widths[index] ?? 0,
    flagWidth: table.rows.some(({ cells }) => isFlagged(cells[index])) ? flagWidth : 0,
    scale: column.kind === 'plot' ? paperScale(column.plot, widths[index] ?? 0) : null,
  }));
  const rows = table.rows.map((row, index) => {
    const total = row.kind === 'total';
    const cells = row.cells.map((cell, place) => paperCell(cell, table.columns[place]));
    return {
      total,
      opensTotals: total && index > 0 && table.rows[index - 1]?.kind !== 'total',
      chosen: row.kind === 'body' && row.key === chosen,
      height: rowHeight(columns, cells),
      cells,
    };
  });
  return { label, caption: table.caption, subtitle: table.subtitle, columns, rows, notes: table.notes };
}

/** The ticks that stand on a scale and have room over `width` points, and its reference line where it lies on it. */
export function paperScale(plot: Extract<TableColumn, { kind: 'plot' }>['plot'], width: number): PaperScale {
  const reference = placeOnScale(plot, plot.reference);
  return {
    ticks: paperTicks(plot, width, tickSize),
    reference: reference >= -0.001 && reference <= 1.001 ? reference : null,
  };
}

/** Whether a number carries its mark after it. */
export function isFlagged(cell: TableCell | undefined): boolean {
  return cell?.kind === 'figure' && cell.flag === 'unreliable' && cell.text.endsWith(' [u]');
}

function paperCell(cell: TableCell, column: TableColumn | undefined): PaperCell {
  if (cell.kind === 'plot') return column?.kind === 'plot' ? { plot: plotMark(column.plot, cell) } : '';
  if (cell.kind === 'text' || cell.text === '') return cell.text;
  const mark = markOf(cell);
  if (isFlagged(cell)) return { text: cell.text.slice(0, -' [u]'.length), flag: '[u]', mark: mark ?? 'unreliable' };
  return mark === null ? cell.text : { text: cell.text, flag: '', mark };
}

function markOf(cell: Extract<TableCell, { kind: 'figure' | 'interval' }>): MarkedCell['mark'] | null {
  if (cell.status === 'suppressed' || cell.status === 'not-available') return cell.status;
  if (cell.kind === 'interval') return null;
  return cell.flag ?? null;
}
