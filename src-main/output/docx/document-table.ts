import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IBorderOptions,
} from 'docx';
import type { TableModel } from '../../../shared/model/table-model.ts';
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
}

/** The text width of an A4 page with the document's margins, in twentieths of a point. */
const textWidth = 9638;
/** Characters of table text that the page's width takes, and the least that names of rows are given. */
const lineLength = 100;
const leastNameLength = 16;

/** Drops the columns that only draw: a Word table holds the interval as text. */
export function documentTable(label: string, table: TableModel): DocumentTable {
  const kept = table.columns.flatMap((column, index) => (column.kind === 'plot' ? [] : [{ column, index }]));
  const rows = table.rows.map((row) => ({
    total: row.kind === 'total',
    cells: kept.map(({ index }) => {
      const cell = row.cells[index];
      return cell === undefined || cell.kind === 'plot' ? '' : cell.text;
    }),
  }));
  const [names = 0, ...numbers] = kept.map(({ column }, index) => {
    const words = Math.max(...column.title.split(' ').map((word) => word.length + 2));
    return Math.max(words, ...rows.map((row) => (row.cells[index]?.length ?? 0) + 2));
  });
  const taken = numbers.reduce((sum, length) => sum + length, 0);
  const lengths = [Math.min(names, Math.max(leastNameLength, lineLength - taken)), ...numbers];
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return {
    caption: `${label}: ${table.caption}`,
    subtitle: table.subtitle,
    heads: kept.map(({ column }) => column.title),
    rows,
    rightAligned: kept.map((_, index) => index > 0),
    widths: lengths.map((length) => length / all),
    notes: table.notes,
  };
}

function line(size: number, color: string): IBorderOptions {
  return { style: size === 0 ? BorderStyle.NONE : BorderStyle.SINGLE, size, color };
}

/** Caption, table and notes as paragraphs in named styles; the header row repeats on every page. */
export function tableParagraphs(table: DocumentTable): readonly (Paragraph | Table)[] {
  const widths = table.widths.map((share) => Math.round(share * textWidth));
  const cell = (text: string, index: number, style: string, bold: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: style === 'TableHead' ? VerticalAlignTable.BOTTOM : VerticalAlignTable.CENTER,
      margins: { left: index === 0 ? 0 : 80, right: 80, top: 20, bottom: 20 },
      children: [
        new Paragraph({
          style,
          alignment: table.rightAligned[index] === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [bold ? boldRun(text) : new TextRun(text)],
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
          children: table.heads.map((head, index) => cell(head, index, 'TableHead', false)),
        }),
        ...table.rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.cells.map((text, index) => cell(text, index, 'TableText', row.total)),
            }),
        ),
      ],
    }),
    ...table.notes.map((note) => new Paragraph({ style: 'TableNote', text: note })),
  ];
}
