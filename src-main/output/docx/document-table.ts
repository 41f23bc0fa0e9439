import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell as WordCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IBorderOptions,
} from 'docx';
import type { PrintedTable } from '../printed-table.ts';
import { boldRun } from './bold-run.ts';
import { colours, hex } from './document-styles.ts';

/** The text width of an A4 page with the document's margins, in twentieths of a point. */
const textWidth = 9638;

type Emphasis = Pick<PrintedTable['rows'][number], 'total' | 'chosen'>;

function line(size: number, color: string): IBorderOptions {
  return { style: size === 0 ? BorderStyle.NONE : BorderStyle.SINGLE, size, color };
}

/**
 * Caption, table and notes as paragraphs in named styles; the header row repeats on every page. `chosenGround` is the
 * colour under the row of the report's own area.
 */
export function tableParagraphs(table: PrintedTable, chosenGround: string): readonly (Paragraph | Table)[] {
  const widths = table.widths.map((share) => Math.round(share * textWidth));
  const chosen = { type: ShadingType.CLEAR, color: 'auto', fill: hex(chosenGround) };
  const cell = (text: string, index: number, style: string, row: Emphasis, keepNext: boolean): WordCell =>
    new WordCell({
      ...(row.chosen ? { shading: chosen } : {}),
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
            .map((line, part) =>
              row.total || row.chosen ? boldRun(line) : new TextRun(part === 0 ? line : { text: line, break: 1 }),
            ),
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
          children: table.heads.map((head, index) =>
            cell(head, index, 'TableHead', { total: false, chosen: false }, true),
          ),
        }),
        ...table.rows.map(
          (row, place) =>
            new TableRow({
              cantSplit: true,
              children: row.cells.map((text, index) =>
                cell(text, index, 'TableText', row, table.isWhole && place < table.rows.length - 1),
              ),
            }),
        ),
      ],
    }),
    ...(table.notes.length === 0 ? [] : [new Paragraph({ style: 'TableNote', text: table.notes.join(' ') })]),
  ];
}
