import { statusSymbols } from '../../shared/model/status.ts';
import type { TableCell, TableModel } from '../../shared/model/table-model.ts';
import { directionMarks } from '../../shared/presentation/direction-marks.ts';
import { chanceSymbol } from '../../shared/presentation/screen-words.ts';
import { keepTogether } from './keep-together.ts';

/** A table of words and numbers as a page holds it: a header row, then rows whose first cell is their name. */
export interface PrintedTable {
  readonly caption: string;
  readonly subtitle: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly total: boolean; readonly chosen: boolean }[];
  readonly rightAligned: readonly boolean[];
  /** Share of the page's width that each column takes. */
  readonly widths: readonly number[];
  readonly notes: readonly string[];
  /** Whether the rows stay on one page. */
  readonly isWhole: boolean;
}

/** Characters of table text that the page's width takes, and the least that names of rows are given. */
const pageLine = 100;
const leastNameLength = 16;
const symbolHead = 'Compared';

/** Rows that one page holds. */
const mostRows = 34;

/**
 * A table as text for formats that draw nothing in a row: of a column that draws the interval only the direction is left,
 * as a symbol in a last column. The row of the area that the report is of, `areaCode`, is marked as chosen. A line of the
 * page takes `lineLength` characters.
 */
export function printedTable(label: string, table: TableModel, areaCode: string, lineLength = pageLine): PrintedTable {
  const kept = table.columns.flatMap((column, index) => (column.kind === 'plot' ? [] : [{ column, index }]));
  const rows = table.rows.map((row) => ({
    total: row.kind === 'total',
    chosen: row.kind === 'body' && row.key === areaCode,
    cells: kept.map(({ index }) => {
      const cell = row.cells[index];
      return cell === undefined || cell.kind === 'plot' ? '' : cell.text;
    }),
    symbol: directionOf(row.cells.find((cell) => cell.kind === 'plot')),
  }));
  const isDrawn = kept.length < table.columns.length;
  const [names = 0, ...numbers] = kept.map(({ column }, index) => {
    const words = Math.max(
      ...keepTogether(column.title)
        .split(' ')
        .map((word) => word.length + 3),
    );
    return Math.max(words, ...rows.map((row) => (row.cells[index]?.length ?? 0) + 3));
  });
  const taken = numbers.reduce((sum, length) => sum + length, 0);
  const lengths = [
    Math.min(names, Math.max(leastNameLength, lineLength - taken)),
    ...numbers,
    ...(isDrawn ? [symbolHead.length + 4] : []),
  ];
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return {
    caption: `${label}: ${table.caption}`,
    subtitle: table.subtitle,
    heads: [...kept.map(({ column }) => column.title), ...(isDrawn ? [symbolHead] : [])],
    rows: rows.map(({ cells, symbol, ...row }) => ({ ...row, cells: isDrawn ? [...cells, symbol] : cells })),
    rightAligned: lengths.map((_, index) => index > 0 && !isWords(table, kept[index]?.index)),
    widths: lengths.map((length) => length / all),
    notes: undrawnNotes(table.notes),
    isWhole: table.rows.length <= mostRows,
  };
}

/** Whether a column holds words; one of numbers as text, such as "2 of 19", is set as numbers are. */
export function isWords({ columns, rows }: TableModel, index: number | undefined): boolean {
  if (index === undefined || columns[index]?.kind !== 'label') return false;
  return rows.some(({ cells }) => {
    const cell = cells[index];
    return cell?.kind === 'text' && /^\p{L}/u.test(cell.text);
  });
}

function directionOf(cell: TableCell | undefined): string {
  if (cell?.kind !== 'plot' || cell.status === 'not-applicable') return '';
  return cell.value === null && cell.status !== 'value'
    ? statusSymbols[cell.status]
    : `${directionMarks[cell.direction].symbol}${cell.mayBeChance === true ? ` ${chanceSymbol}` : ''}`;
}

/** The notes of a table whose plot is not drawn: the value of its dashed line is told, and no line is spoken of. */
export function undrawnNotes(notes: readonly string[]): readonly string[] {
  return notes.map((note) => note.replaceAll(/Dashed line: (\p{L})/gu, (_, first: string) => first.toUpperCase()));
}
