import type { TableCell, TableColumn, TableModel } from '../../../shared/model/table-model.ts';
import { placeOnScale, plotMark, type PlotMark } from '../plot-geometry.ts';
import { measureText } from '../pictures/text-width.ts';

/** Lengths are points of 1/72 inch. */
const textWidth = 502;
const widestPlot = 120;
const leastPlotWidth = 72;
const plotPadding = 12;
const leastLabelWidth = 96;
const cellPadding = 9;
const markPadding = 12;

interface PaperCell {
  readonly text: string;
  readonly mark: 'plain' | 'suppressed' | 'not-available' | 'unreliable' | 'zero';
  readonly plot: PlotMark | null;
}

export interface PaperScale {
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
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
    readonly width: number | null;
    readonly scale: PaperScale | null;
  }[];
  readonly rows: readonly { readonly total: boolean; readonly cells: readonly PaperCell[] }[];
  readonly notes: readonly string[];
}

/** Lays a table out for A4: widths measured in the font it is set in, plots reduced to shares of their width. */
export function paperTable(label: string, table: TableModel): PaperTable {
  const widths = columnWidths(table);
  return {
    label,
    caption: table.caption,
    subtitle: table.subtitle,
    columns: table.columns.map((column, index) => ({
      kind: column.kind,
      title: column.title,
      strong: column.kind === 'figure' && column.strong === true,
      width: widths[index] ?? null,
      scale: column.kind === 'plot' ? paperScale(column.plot) : null,
    })),
    rows: table.rows.map((row) => ({
      total: row.kind === 'total',
      cells: row.cells.map((cell, index) => paperCell(cell, table.columns[index])),
    })),
    notes: table.notes,
  };
}

/** The ticks that stand on a scale, and its reference line where it lies on it. */
export function paperScale(plot: Extract<TableColumn, { kind: 'plot' }>['plot']): PaperScale {
  const onScale = (at: number): boolean => at >= -0.001 && at <= 1.001;
  const reference = placeOnScale(plot, plot.reference);
  return {
    ticks: plot.ticks
      .map(({ value, text }) => ({ at: placeOnScale(plot, value), text }))
      .filter(({ at }) => onScale(at)),
    reference: onScale(reference) ? reference : null,
  };
}

function paperCell(cell: TableCell, column: TableColumn | undefined): PaperCell {
  if (cell.kind === 'plot') {
    return { text: '', mark: 'plain', plot: column?.kind === 'plot' ? plotMark(column.plot, cell) : null };
  }
  if (cell.kind === 'text') return { text: cell.text, mark: 'plain', plot: null };
  return { text: cell.text, mark: cell.text === '' ? 'plain' : markOf(cell), plot: null };
}

function markOf(cell: Extract<TableCell, { kind: 'figure' | 'interval' }>): PaperCell['mark'] {
  if (cell.status === 'suppressed' || cell.status === 'not-available') return cell.status;
  if (cell.kind === 'interval') return 'plain';
  return cell.flag ?? 'plain';
}

/** Width of each column, null for the first: it takes what is left. All null where the columns ask for more than the page has. */
function columnWidths(table: TableModel): readonly (number | null)[] {
  const asked = table.columns.map((column, index) => {
    if (column.kind === 'plot') return leastPlotWidth;
    return index === 0
      ? null
      : askedWidth(
          column.title,
          table.rows.map((row) => row.cells[index]),
        );
  });
  const taken = (widths: readonly (number | null)[]): number =>
    widths.reduce<number>(
      (sum, width, index) =>
        sum + (width ?? leastLabelWidth) + (table.columns[index]?.kind === 'plot' ? plotPadding : 0),
      0,
    );
  if (taken(asked) > textWidth) return table.columns.map((column) => (column.kind === 'plot' ? leastPlotWidth : null));
  const longestName = Math.max(
    leastLabelWidth,
    ...table.rows.map((row) => measured(row.cells[0], 'IBM Plex Sans Condensed', 9)),
  );
  const plots = table.columns.filter((column) => column.kind === 'plot').length;
  const spare =
    Math.max(0, textWidth - (taken(asked) - leastLabelWidth) - longestName - cellPadding) / Math.max(1, plots);
  const plotWidth = Math.min(widestPlot, leastPlotWidth + spare);
  return asked.map((width, index) => (table.columns[index]?.kind === 'plot' ? plotWidth : width));
}

function measured(cell: TableCell | undefined, family: string, size: number): number {
  if (cell === undefined || cell.kind === 'plot') return 0;
  const padding = cell.kind !== 'text' && markOf(cell) !== 'plain' ? markPadding : 0;
  return measureText(cell.text, family, 600, size) + padding;
}

function askedWidth(title: string, cells: readonly (TableCell | undefined)[]): number {
  const body = Math.max(...cells.map((cell) => measured(cell, 'IBM Plex Sans', 8.75)));
  const words = title.split(' ').map((word) => measureText(word, 'IBM Plex Sans Condensed', 500, 8));
  const wholeTitle = measureText(title, 'IBM Plex Sans Condensed', 500, 8);
  const head = Math.max(Math.max(...words), Math.min(wholeTitle, 54));
  return Math.ceil(Math.max(body, head, 18)) + cellPadding;
}
