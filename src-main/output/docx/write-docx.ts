import {
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { packArchive, unpackArchive } from '../archive.ts';
import { backMatter, placeOf, syntheticNotice } from '../back-matter.ts';
import { reportBrand } from '../brand.ts';
import { keepTogether } from '../keep-together.ts';
import { drawPngs } from '../pictures/picture.ts';
import type { PreparedReport } from '../prepare-report.ts';
import type { PrintedTable } from '../printed-table.ts';
import type { NumberedBlock } from '../report-outline.ts';
import { boldRun } from './bold-run.ts';
import { checkDocument } from './check-document.ts';
import { blockParts, findingParagraph, heading2, termParts, type DocumentPart } from './document-blocks.ts';
import { documentStyles } from './document-styles.ts';
import { tableParagraphs } from './document-table.ts';
import { logoParagraph } from './logo-paragraph.ts';

/** Writes a report as a Word document in named styles. The bytes depend on the profile alone. Throws `report-check-failed`. */
export async function writeDocx(report: PreparedReport): Promise<Uint8Array> {
  const { profile } = report;
  await drawPngs(report.pictures.values());
  const document = new Document({
    title: `${profile.title} – ${profile.area.name}`,
    description: profile.subtitle,
    subject: `${profile.area.name}, ${profile.period}`,
    creator: profile.organisation,
    lastModifiedBy: profile.organisation,
    styles: documentStyles(reportBrand(profile)),
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 964, bottom: 964, left: 1134, right: 1134 } },
        },
        footers: { default: footer(report) },
        children: [...coverParts(report), ...sectionParts(report), ...backParts(report)],
      },
    ],
  });
  const files = unpackArchive(await Packer.toBuffer(document));
  dateDocument(files, profile.editionDate);
  numberIds(files);
  joinLines(files);
  checkDocument(files);
  return packArchive(files, profile.editionDate);
}

/** Replaces the moment of writing by the date of the edition. */
function dateDocument(files: Map<string, Uint8Array>, date: string): void {
  const core = new TextDecoder().decode(files.get('docProps/core.xml'));
  const dated = core
    .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
    .replace('</cp:coreProperties>', '<dc:language>en-GB</dc:language></cp:coreProperties>');
  files.set('docProps/core.xml', new TextEncoder().encode(dated));
}

/** Numbers bookmarks and pictures from 1: the library counts on from one document to the next. */
function numberIds(files: Map<string, Uint8Array>): void {
  const body = new TextDecoder().decode(files.get('word/document.xml'));
  const bookmarks = new Map<string, number>();
  let pictures = 0;
  const numbered = body
    .replaceAll(/(<w:bookmark(?:Start|End)[^>]*w:id=")(\d+)"/g, (_, before: string, id: string) => {
      const number = bookmarks.get(id) ?? bookmarks.size + 1;
      bookmarks.set(id, number);
      return `${before}${number}"`;
    })
    .replaceAll(/(<wp:docPr [^>]*\bid=")\d+"/g, (_, before: string) => `${before}${(pictures += 1)}"`);
  files.set('word/document.xml', new TextEncoder().encode(numbered));
}

/** Keeps intervals and labels whole at line ends. */
function joinLines(files: Map<string, Uint8Array>): void {
  const body = new TextDecoder().decode(files.get('word/document.xml'));
  const joined = body.replaceAll(
    /(<w:t(?: [^>]*)?>)([^<]*)/g,
    (_, tag: string, text: string) => tag + keepTogether(text),
  );
  files.set('word/document.xml', new TextEncoder().encode(joined));
}

function coverParts({ profile, sections }: PreparedReport): readonly DocumentPart[] {
  const main = profile.mainFinding;
  const { logo } = reportBrand(profile);
  return [
    ...(logo === null ? [] : [logoParagraph(logo)]),
    new Paragraph({ style: 'Masthead', text: `${profile.organisation} · ${profile.period}` }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: profile.title }),
    new Paragraph({ style: 'Place', text: placeOf(profile) }),
    ...(profile.subtitle === '' ? [] : [new Paragraph({ style: 'ReportSubtitle', text: profile.subtitle })]),
    ...(profile.synthetic ? [new Paragraph({ style: 'WarningText', children: [boldRun(syntheticNotice)] })] : []),
    ...(main === null && profile.findings.length === 0 ? [] : [heading1('Main findings', 'findings')]),
    ...(main === null ? [] : [findingParagraph(main, 'MainFinding')]),
    ...profile.findings.map((finding) => findingParagraph(finding, 'Finding')),
    heading1('In this report', 'contents'),
    ...sections.map(({ number, name }) => contentsLine(`${number}  ${name}`, `section_${number}`)),
    contentsLine(backMatter(profile).name, 'methods', false),
  ];
}

/** A line of the contents, which stay together on one page. */
function contentsLine(text: string, anchor: string, keepNext = true): Paragraph {
  return new Paragraph({
    style: 'ContentsLine',
    keepNext,
    children: [new InternalHyperlink({ anchor, children: [new TextRun({ text, style: 'Hyperlink' })] })],
  });
}

function heading1(text: string, id: string, pageBreakBefore = false): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore,
    children: [new Bookmark({ id, children: [new TextRun(text)] })],
  });
}

function sectionParts(report: PreparedReport): readonly DocumentPart[] {
  return report.sections.flatMap((section) => [
    heading1(`${section.number}  ${section.name}`, `section_${section.number}`, section.blocks.some(isLarge)),
    new Paragraph({ style: 'SectionFinding', text: section.title }),
    ...(section.lead === '' ? [] : [new Paragraph({ style: 'Lead', text: section.lead })]),
    ...section.blocks.flatMap((block, index) => blockParts(report, block, index === 0 && section.blocks.length > 1)),
  ]);
}

/** Rows of a table that leaves room for others on its page. */
const fewRows = 12;

/** What takes most of a page and is kept on one, so that its section starts a new one. */
function isLarge({ block }: NumberedBlock): boolean {
  return block.kind === 'table' ? block.table.rows.length > fewRows : block.kind === 'chart' || block.kind === 'map';
}

function backParts({ profile }: PreparedReport): readonly DocumentPart[] {
  const back = backMatter(profile);
  return [
    heading1(back.name, 'methods', true),
    new Paragraph({ style: 'SectionFinding', text: back.title }),
    heading2('Methods'),
    ...termParts(back.methods),
    heading2('Disclosure control'),
    new Paragraph(back.disclosureNote),
    ...termParts(back.disclosureFacts),
    heading2('Symbols'),
    ...termParts(back.symbols.map(({ symbol, meaning }) => ({ term: symbol, text: meaning }))),
    ...tableParagraphs(wordsTable(back.sourceList), reportBrand(profile).accentSoft),
    ...back.licences.map((line) => new Paragraph({ style: 'TableNote', text: line })),
    heading2('About this report'),
    ...termParts(back.about),
  ];
}

function wordsTable({ caption, columns, rows }: ReturnType<typeof backMatter>['sourceList']): PrintedTable {
  return {
    caption,
    subtitle: '',
    heads: columns,
    rows: rows.map((cells) => ({ cells: cells.map((lines) => lines.join('\n')), total: false, chosen: false })),
    rightAligned: columns.map(() => false),
    widths: columns.map(() => 1 / columns.length),
    isWhole: false,
    notes: [],
  };
}

function footer({ profile }: PreparedReport): Footer {
  const synthetic = profile.synthetic ? ' · Synthetic data' : '';
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: 9638 }],
        children: [
          new TextRun(`${profile.organisation} · ${profile.edition}${synthetic}`),
          new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
