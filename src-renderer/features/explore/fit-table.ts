import type { TableModel } from '../../../shared/model/table-model.ts';

/** What of a table there is room for. */
export interface TableFit {
  /** Column ids, in order. */
  readonly show: readonly string[];
  /** Row height in CSS pixels: long names may take two lines, and then all rows are as high. */
  readonly step: 24 | 25 | 36;
  /** Of the plot column with its margins; 0 without one. */
  readonly plotWidth: number;
}

const characterWidth = 5.3;
const wideCharacterWidth = 7;
const intervalWidth = 94;
const nameCharacterWidth = 6.7;
const padding = 12;
/** Names that are longer than this many characters are set in the condensed cut. */
const condensedFrom = 36;
/** A name fits two lines if it is not much longer than one and a half, since words are not broken. */
const twoLines = 1.7;

/** What a list of areas has room for: the plot, or only names and rates; a low row, or one for names on two lines. */
export function fitAreas(table: TableModel, width: number): Pick<TableFit, 'step' | 'plotWidth'> {
  const longest = nameWidth(table, () => true);
  const plotWidth = width >= 340 ? 166 : 132;
  const forName = width - plotWidth - figureWidth(table, 'rate');
  if (longest > forName * twoLines)
    return { step: longest > width - figureWidth(table, 'rate') ? 36 : 24, plotWidth: 0 };
  return { step: longest > forName ? 36 : 24, plotWidth };
}

interface Room {
  readonly width: number;
  readonly hasPlot: boolean;
  readonly isLow: boolean;
  /** The ratio is what the table is about. */
  readonly keepsRatio?: boolean;
}

/** Leaves out the interval's text where the plot beside it shows it, and the ratio where room is short. */
export function fitTable(table: TableModel, room: Room): TableFit {
  const canPlot = room.hasPlot && room.width >= 560 && table.columns.some(({ kind }) => kind === 'plot');
  const plotWidth = canPlot ? (room.width >= 1000 ? 288 : 204) : 0;
  const widthOf = (id: string): number => figureWidth(table, id);
  const figures = table.columns
    .filter(({ id, kind }) => kind === 'figure' && id !== 'ratio')
    .reduce((sum, { id }) => sum + widthOf(id), 0);
  const longest = nameWidth(table, (name) => name.length > condensedFrom);
  const left = room.width - plotWidth - figures;
  const hasInterval = left - intervalWidth >= (canPlot ? longest : Math.min(longest, 200));
  const hasRatio = room.keepsRatio === true || left - (hasInterval ? intervalWidth : 0) - widthOf('ratio') >= longest;
  const forName = left - (hasInterval ? intervalWidth : 0) - (hasRatio ? widthOf('ratio') : 0);
  if (canPlot && longest > forName * twoLines) return fitTable(table, { ...room, hasPlot: false });
  return {
    show: table.columns.flatMap(({ id, kind }) => {
      if (kind === 'plot') return canPlot ? [id] : [];
      if (kind === 'interval') return hasInterval ? [id] : [];
      return id === 'ratio' && !hasRatio ? [] : [id];
    }),
    step: longest > forName ? 36 : room.isLow ? 24 : 25,
    plotWidth,
  };
}

/** Of a column of figures: its heading in the condensed type, or its longest figure. */
function figureWidth(table: TableModel, id: string): number {
  const index = table.columns.findIndex((column) => column.id === id);
  const cells = table.rows.map(({ cells }) => cells[index]);
  const longest = Math.max(5, ...cells.map((cell) => (cell?.kind === 'figure' ? cell.text.length : 0)));
  return (
    Math.max((table.columns[index]?.title.length ?? 0) * characterWidth + 6, longest * wideCharacterWidth) + padding
  );
}

/** The longest name on one line, with its cell's margins and room to be set bold. */
function nameWidth(table: TableModel, isCondensed: (name: string) => boolean): number {
  const names = table.rows.map(({ cells: [first] }) => (first?.kind === 'text' ? first.text : ''));
  const widths = names.map((name) => name.length * (isCondensed(name) ? characterWidth : nameCharacterWidth));
  return Math.max(0, ...widths) + padding + 4;
}
