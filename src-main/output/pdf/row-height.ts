import { measureText } from '../pictures/text-width.ts';
import type { PaperCell, PaperTable } from './paper.ts';
import { capHeight, textHeight } from './text-lines.ts';

type Column = Pick<PaperTable['columns'][number], 'kind' | 'width' | 'flagWidth'>;
type Cells = PaperTable['rows'][number]['cells'];

const condensed = 'IBM Plex Sans Condensed';
const upright = 'IBM Plex Sans';

/** Type size of a table's body, and of a cell's room the part beside its text, as the template sets them, in points. */
const size = 8.75;
const besideText = 9;
const aboveAndBelow = 6.6;
const plotHeight = 14.9;

/** Figures of even width are a little wider than those measured. */
const slackOfFigures = 1.05;
const slackOfNames = 1.02;

/** Letters that the report's fonts hold at one height: a symbol may come from another font, or be set larger. */
const plainText = /^[\u0020-\u007e\u00a0-\u00ff\u2010-\u201d]+$/;

/** The height of a table's row whose texts stand on one line each, in points; null where one may wrap. */
export function rowHeight(columns: readonly Column[], cells: Cells): number | null {
  return cells.every((cell, index) => fits(cell, index, columns[index])) ? lineHeight(cells) : null;
}

/** About the height of a row whose name may wrap, in points. */
export function wrappedRowHeight([names]: readonly Pick<Column, 'width'>[], cells: Cells): number {
  const look = { size, weight: 600, leading: 0.42, family: condensed } as const;
  const name = textHeight(textOf(cells[0]), (names?.width ?? 0) - besideText / 2, look);
  return Math.max(lineHeight(cells), name + aboveAndBelow);
}

function lineHeight(cells: Cells): number {
  return cells.some((cell) => typeof cell !== 'string' && 'plot' in cell)
    ? plotHeight
    : size * capHeight + aboveAndBelow;
}

function fits(cell: PaperCell, index: number, column: Column | undefined): boolean {
  const text = textOf(cell);
  if (text === '' && index > 0) return true;
  if (column === undefined || !plainText.test(text)) return false;
  const width = measureText(text, isCondensed(cell, index, column) ? condensed : upright, 600, size);
  if (index === 0) return width * (/\d/.test(text) ? slackOfFigures : slackOfNames) <= column.width - besideText / 2;
  return width * slackOfFigures + column.flagWidth <= column.width - besideText;
}

function isCondensed(cell: PaperCell, index: number, { kind }: Column): boolean {
  if (index === 0 || kind === 'interval') return true;
  return typeof cell !== 'string' && 'mark' in cell && (cell.mark === 'suppressed' || cell.mark === 'not-available');
}

function textOf(cell: PaperCell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  return 'plot' in cell ? '' : cell.text;
}
