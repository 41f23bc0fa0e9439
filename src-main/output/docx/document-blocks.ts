import { HeadingLevel, ImageRun, Paragraph, Tab, TabStopType, TextRun, type Table } from 'docx';
import { assertNever } from '../../../shared/base/assert-never.ts';
import type { Finding } from '../../../shared/model/profile.ts';
import { reportBrand } from '../brand.ts';
import { citedText } from '../../../shared/presentation/cited-text.ts';
import type { Picture } from '../pictures/picture.ts';
import type { PreparedReport } from '../prepare-report.ts';
import { printedTable } from '../printed-table.ts';
import type { NumberedBlock } from '../report-outline.ts';
import { boldRun } from './bold-run.ts';
import { findingIndent } from './document-styles.ts';
import { tableParagraphs } from './document-table.ts';

export type DocumentPart = Paragraph | Table;

/** The widest picture that fits the page, and the tallest that leaves it room for a section's findings, in CSS pixels. */
const widestPicture = 640;
const tallestPicture = 440;

/** One block of a section as paragraphs in named styles. A paragraph that opens a section stays with what it opens. */
export function blockParts(
  report: PreparedReport,
  { label, block }: NumberedBlock,
  isOpening: boolean,
): readonly DocumentPart[] {
  switch (block.kind) {
    case 'finding':
      return [findingParagraph(block, 'Finding')];
    case 'paragraph':
      return [new Paragraph({ text: block.text, keepNext: isOpening })];
    case 'note':
      return [noteParagraph(block.tone === 'warn' ? `Note: ${block.title}` : block.title, block.text, block.tone)];
    case 'table':
      return tableParagraphs(
        printedTable(label, block.table, report.profile.area.code),
        reportBrand(report.profile).accentSoft,
      );
    case 'chart':
    case 'map': {
      const picture = report.pictures.get(label);
      if (picture === undefined) throw new Error(`${label} was not drawn.`);
      return [
        new Paragraph({ style: 'Caption', text: `${label}: ${block.title}` }),
        new Paragraph({ style: 'CaptionDetail', text: block.subtitle }),
        new Paragraph({ children: [pictureRun(picture, label, block.title, block.description)] }),
        ...block.notes.map((note) => new Paragraph({ style: 'TableNote', text: note })),
      ];
    }
    case 'definitions':
      return [heading2(block.title), ...termParts(block.items)];
    case 'missingness':
      return [
        heading2(block.title),
        new Paragraph({
          children: block.parts.flatMap(({ label: part, text }, index) => [
            new TextRun(`${index === 0 ? '' : ' · '}${part} `),
            boldRun(text),
          ]),
        }),
        new Paragraph(block.text),
      ];
    default:
      return assertNever(block);
  }
}

/** A finding as one paragraph: its figure hangs at the left, its sentence and detail stand beside it. */
export function findingParagraph({ figure, text, detail }: Finding, style: 'Finding' | 'MainFinding'): Paragraph {
  const { words, source } = citedText(text);
  return new Paragraph({
    style,
    tabStops: [{ type: TabStopType.LEFT, position: findingIndent }],
    children: [
      new TextRun({ text: figure, style: 'FindingFigure' }),
      new TextRun({ children: [new Tab(), words], style: 'FindingText' }),
      ...(source === '' ? [] : [new TextRun({ text: ` ${source}`, style: 'FindingDetail' })]),
      ...(detail === '' ? [] : [new TextRun({ text: detail, break: 1, style: 'FindingDetail' })]),
    ],
  });
}

export function heading2(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, text });
}

export function termParts(items: readonly { readonly term: string; readonly text: string }[]): readonly Paragraph[] {
  return items.map(({ term, text }) => new Paragraph({ children: [boldRun(`${term}: `), new TextRun(text)] }));
}

function noteParagraph(title: string, text: string, tone: 'info' | 'warn'): Paragraph {
  return new Paragraph({
    style: tone === 'warn' ? 'WarningText' : 'NoteText',
    children: [boldRun(title), new TextRun({ text, break: 1 })],
  });
}

/** The picture as SVG, with a PNG for programs that cannot draw it. */
function pictureRun(picture: Picture, name: string, title: string, description: string): ImageRun {
  const scale = Math.min(1, widestPicture / picture.width, tallestPicture / picture.height);
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(picture.svg),
    fallback: { type: 'png', data: Buffer.from(picture.png()) },
    transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
    altText: { name, title, description },
  });
}
