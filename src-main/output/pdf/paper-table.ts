import type { TableCell, TableColumn, TableModel } from '../../../shared/model/table-model.ts';
import { placeOnScale, plotMark, type PlotMark } from '../plot-geometry.ts';
import { roomyTicks, type RoomyTick } from '../roomy-ticks.ts';
import { flagWidth, paperWidths } from './paper-widths.ts';

/** Type size of the words over a plot, in points. */
const tickSize = 7.5;

interface PaperCell {
  readonly text: string;
  /** What hangs after a number, so that the numbers of a column stay in line: "[u]". */
  readonly flag: string;
  readonly mark: 'plain' | 'suppressed' | 'not-available' | 'unreliable' | 'zero';
  readonly plot: PlotMark | null;
}

export interface PaperScale {
  readonly ticks: readonly RoomyTick[];
  readonly reference: number | null;
}

export interface PaperTable {
  readonly label: string;
  readonly caption: string;
  readonly subtitle: string;
  readonly columns: readonly {
    readonly kind: TableColumn['kind'];
    readonly title: string;
    readonly strong: boolean;
    readonly width: number;
    /** Room that the column's numbers leave at their right for a flag, in points. */
    readonly flagWidth: number;
    readonly scale: PaperScale | null;
  }[];
  readonly rows: readonly {
    readonly total: boolean;
    /** The area that the report is about. */
    readonly chosen: boolean;
    readonly cells: readonly PaperCell[];
  }[];
  readonly notes: readonly string[];
}

/** Lays a table out for A4: widths measured in the font it is set in, plots reduced to shares of their width. */
export function paperTable(label: string, table: TableModel, chosen: string): PaperTable {
  const widths = paperWidths(table);
  return {
    label,
    caption: table.caption,
    subtitle: table.subtitle,
    columns: table.columns.map((column, index) => ({
      kind: column.kind,
      title: column.title,
      strong: column.kind === 'figure' && column.strong === true,
      width: widths[index] ?? 0,
      flagWidth: table.rows.some(({ cells }) => isFlagged(cells[index])) ? flagWidth : 0,
      scale: column.kind === 'plot' ? paperScale(column.plot, widths[index] ?? 0) : null,
    })),
    rows: table.rows.map((row) => ({
      total: row.kind === 'total',
      chosen: row.kind === 'body' && row.key === chosen,
      cells: row.cells.map((cell, index) => paperCell(cell, table.columns[index])),
    })),
    notes: table.notes,
  };
}

/** The ticks that stand on a scale and have room over `width` points, and its reference line where it lies on it. */
export function paperScale(plot: Extract<TableColumn, { kind: 'plot' }>['plot'], width: number): PaperScale {
  const reference = placeOnScale(plot, plot.reference);
  return {
    ticks: roomyTicks(plot, width, tickSize),
    reference: reference >= -0.001 && reference <= 1.001 ? reference : null,
  };
}

/** Whether a number carries its mark after it. */
export function isFlagged(cell: TableCell | undefined): boolean {
  return cell?.kind === 'figure' && cell.flag === 'unreliable' && cell.text.endsWith(' [u]');
}

function paperCell(cell: TableCell, column: TableColumn | undefined): PaperCell {
  const plain = { text: '', flag: '', mark: 'plain', plot: null } as const;
  if (cell.kind === 'plot') return { ...plain, plot: column?.kind === 'plot' ? plotMark(column.plot, cell) : null };
  if (cell.kind === 'text' || cell.text === '') return { ...plain, text: cell.text };
  const mark = markOf(cell);
  return isFlagged(cell)
    ? { ...plain, text: cell.text.slice(0, -' [u]'.length), flag: '[u]', mark }
    : { ...plain, text: cell.text, mark };
}

function markOf(cell: Extract<TableCell, { kind: 'figure' | 'interval' }>): PaperCell['mark'] {
  if (cell.status === 'suppressed' || cell.status === 'not-available') return cell.status;
  if (cell.kind === 'interval') return 'plain';
  return cell.flag ?? 'plain';
}
