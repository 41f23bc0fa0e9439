import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell as WordCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IBorderOptions,
} from 'docx';
import { statusSymbols } from '../../../shared/model/status.ts';
import type { TableCell, TableModel } from '../../../shared/model/table-model.ts';
import { directionMarks } from '../../../shared/presentation/direction-marks.ts';
import { chanceSymbol } from '../../../shared/presentation/screen-words.ts';
import { keepTogether } from '../keep-together.ts';
import { boldRun } from './bold-run.ts';
import { colours } from './document-styles.ts';

/** A table of words and numbers as a document holds it: a header row, then rows whose first cell is their name. */
export interface DocumentTable {
  readonly caption: string;
  readonly subtitle: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly total: boolean }[];
  readonly rightAligned: readonly boolean[];
  /** Share of the page's width that each column takes. */
  readonly widths: readonly number[];
  readonly notes: readonly string[];
  /** Whether the rows stay on one page. */
  readonly isWhole: boolean;
}

/** The text width of an A4 page with the document's margins, in twentieths of a point. */
const textWidth = 9638;
/** Characters of table text that the page's width takes, and the least that names of rows are given. */
const lineLength = 100;
const leastNameLength = 16;
const symbolHead = 'Compared';

/** Rows that one page holds. */
const mostRows = 34;

/**
 * A Word table holds the interval as text; of a column that draws it only the direction is left, as a symbol in a last
 * column.
 */
export function documentTable(label: string, table: TableModel): DocumentTable {
  const kept = table.columns.flatMap((column, index) => (column.kind === 'plot' ? [] : [{ column, index }]));
  const rows = table.rows.map((row) => ({
    total: row.kind === 'total',
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
    rows: rows.map(({ total, cells, symbol }) => ({ total, cells: isDrawn ? [...cells, symbol] : cells })),
    rightAligned: lengths.map((_, index) => index > 0),
    widths: lengths.map((length) => length / all),
    notes: table.notes,
    isWhole: table.rows.length <= mostRows,
  };
}

function directionOf(cell: TableCell | undefined): string {
  if (cell?.kind !== 'plot' || cell.status === 'not-applicable') return '';
  return cell.value === null && cell.status !== 'value'
    ? statusSymbols[cell.status]
    : `${directionMarks[cell.direction].symbol}${cell.mayBeChance === true ? ` ${chanceSymbol}` : ''}`;
}

function line(size: number, color: string): IBorderOptions {
  return { style: size === 0 ? BorderStyle.NONE : BorderStyle.SINGLE, size, color };
}

/** Caption, table and notes as paragraphs in named styles; the header row repeats on every page. */
export function tableParagraphs(table: DocumentTable): readonly (Paragraph | Table)[] {
  const widths = table.widths.map((share) => Math.round(share * textWidth));
  const cell = (text: string, index: number, style: string, bold: boolean, keepNext: boolean): WordCell =>
    new WordCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: style === 'TableHead' ? VerticalAlignTable.BOTTOM : VerticalAlignTable.CENTER,
      margins: { left: index === 0 ? 0 : 80, right: 80, top: 10, bottom: 10 },
      children: [
        new Paragraph({
          style,
          keepNext,
          alignment: table.rightAligned[index] === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: text
            .split('\n')
            .map((line, part) => (bold ? boldRun(line) : new TextRun(part === 0 ? line : { text: line, break: 1 }))),
        }),
      ],
    });
  return [
    new Paragraph({ style: 'Caption', text: table.caption }),
    ...(table.subtitle === '' ? [] : [new Paragraph({ style: 'CaptionDetail', text: table.subtitle })]),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      borders: {
        top: line(8, colours.ink),
        bottom: line(4, colours.line),
        left: line(0, 'auto'),
        right: line(0, 'auto'),
        insideHorizontal: line(4, colours.line),
        insideVertical: line(0, 'auto'),
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: table.heads.map((head, index) => cell(head, index, 'TableHead', false, true)),
        }),
        ...table.rows.map(
          (row, place) =>
            new TableRow({
              cantSplit: true,
              children: row.cells.map((text, index) =>
                cell(text, index, 'TableText', row.total, table.isWhole && place < table.rows.length - 1),
              ),
            }),
        ),
      ],
    }),
    ...(table.notes.length === 0 ? [] : [new Paragraph({ style: 'TableNote', text: table.notes.join(' ') })]),
  ];
}
