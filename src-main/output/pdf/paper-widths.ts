import type { TableCell, TableColumn, TableModel } from '../../../shared/model/table-model.ts';
import { measureText } from '../pictures/text-width.ts';

/** Lengths are points of 1/72 inch. */
const textWidth = 502;
const widestPlot = 130;
const leastPlot = 62;
/** Below this a plot is given the room of heads, which then wrap. */
const readablePlot = 100;
const wideHead = 70;
const narrowHead = 42;
const plotPadding = 14;
const leastLabel = 84;
const cellPadding = 9;
/** A longer word of a head is broken. */
const widestHeadWord = 90;
const chipWidth = 26;

/** Figures of even width are a little wider than those measured. */
const slack = 1.05;

/** Room for "[u]" after a number. */
export const flagWidth = 15;

const condensed = 'IBM Plex Sans Condensed';
const upright = 'IBM Plex Sans';

/**
 * Width of each column of a table that fills the page: numbers take what they need, names the longest of them, plots the
 * rest up to their widest, and names what is left. Where there is too little, names give way and wrap.
 */
export function paperWidths(table: TableModel): readonly number[] {
  const names = Math.max(leastLabel, ...table.rows.map(({ cells }) => textOf(cells[0], condensed, 8.75))) + cellPadding;
  const plots = table.columns.filter(({ kind }) => kind === 'plot').length;
  const [wide, narrow] = [wideHead, narrowHead].map((longestHead) => {
    const numbers = table.columns.map((column, index) =>
      index === 0 || column.kind === 'plot' ? 0 : numberWidth(column, index, table, longestHead),
    );
    const taken = numbers.reduce((sum, width) => sum + width, 0);
    return { numbers, taken, room: (textWidth - taken - names) / Math.max(1, plots) - plotPadding };
  });
  const { numbers = [], taken = 0, room = 0 } = (plots > 0 && (wide?.room ?? 0) < readablePlot ? narrow : wide) ?? {};
  const plot = Math.min(widestPlot, Math.max(leastPlot, room));
  const label = Math.max(leastLabel, textWidth - taken - plots * (plot + plotPadding));
  return table.columns.map(({ kind }, index) => (index === 0 ? label : kind === 'plot' ? plot : (numbers[index] ?? 0)));
}

function numberWidth(column: TableColumn, index: number, table: TableModel, longestHead: number): number {
  const cells = table.rows.map((row) => row.cells[index]);
  const flags = cells.some((cell) => cell?.kind === 'figure' && cell.flag === 'unreliable') ? flagWidth : 0;
  const body = Math.max(
    ...cells.map((cell) => textOf(cell, column.kind === 'interval' ? condensed : upright, 8.75) * slack + flags),
  );
  const chip = cells.some(isChip) ? chipWidth : 0;
  const words = column.title.split(' ').map((word) => Math.min(measureText(word, condensed, 500, 8), widestHeadWord));
  const head = Math.max(...words, Math.min(measureText(column.title, condensed, 500, 8), longestHead));
  return Math.ceil(Math.max(body, head, chip, 18)) + cellPadding;
}

function isChip(cell: TableCell | undefined): boolean {
  return (
    cell !== undefined && cell.kind !== 'text' && (cell.status === 'suppressed' || cell.status === 'not-available')
  );
}

/** The width of a cell's text without its flag. */
function textOf(cell: TableCell | undefined, family: string, size: number): number {
  if (cell === undefined || cell.kind === 'plot') return 0;
  return measureText(cell.text.replace(/ \[u\]$/, ''), family, 600, size);
}
