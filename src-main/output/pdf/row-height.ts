import { measureText } from '../pictures/text-width.ts';
import type { PaperTable } from './paper.ts';
import { capHeight, textHeight } from './text-lines.ts';

type Column = Pick<PaperTable['columns'][number], 'kind' | 'width' | 'flagWidth'>;
type Cells = PaperTable['rows'][number]['cells'];

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
  const look = { size, weight: 600, leading: 0.42, family: 'IBM Plex Sans Condensed' } as const;
  const name = textHeight(cells[0]?.text ?? '', (names?.width ?? 0) - besideText / 2, look);
  return Math.max(lineHeight(cells), name + aboveAndBelow);
}

function lineHeight(cells: Cells): number {
  return cells.some(({ plot }) => plot !== null) ? plotHeight : size * capHeight + aboveAndBelow;
}

function fits({ text, mark }: Cells[number], index: number, column: Column | undefined): boolean {
  if (text === '' && index > 0) return true;
  if (column === undefined || !plainText.test(text)) return false;
  const isCondensed = index === 0 || column.kind === 'interval' || mark === 'suppressed' || mark === 'not-available';
  const width = measureText(text, isCondensed ? 'IBM Plex Sans Condensed' : 'IBM Plex Sans', 600, size);
  if (index === 0) return width * (/\d/.test(text) ? slackOfFigures : slackOfNames) <= column.width - besideText / 2;
  return width * slackOfFigures + column.flagWidth <= column.width - besideText;
}
