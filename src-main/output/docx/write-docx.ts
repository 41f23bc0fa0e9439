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
import { backMatter, syntheticNotice } from '../back-matter.ts';
import type { PreparedReport } from '../prepare-report.ts';
import { checkDocument } from './check-document.ts';
import { blockParts, findingParts, heading2, noteParagraph, termParts, type DocumentPart } from './document-blocks.ts';
import { documentStyles } from './document-styles.ts';
import { tableParagraphs, type DocumentTable } from './document-table.ts';

/** Writes a report as a Word document in named styles. The bytes depend on the profile alone. Throws `report-check-failed`. */
export async function writeDocx(report: PreparedReport): Promise<Uint8Array> {
  const { profile } = report;
  const document = new Document({
    title: `${profile.title} – ${profile.area.name}`,
    description: profile.subtitle,
    subject: `${profile.area.name}, ${profile.period}`,
    creator: profile.organisation,
    lastModifiedBy: profile.organisation,
    styles: documentStyles,
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } },
        },
        footers: { default: footer(report) },
        children: [...coverParts(report), ...sectionParts(report), ...backParts(report)],
      },
    ],
  });
  const files = unpackArchive(await Packer.toBuffer(document));
  dateDocument(files, profile.editionDate);
  numberIds(files);
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

function coverParts({ profile, sections }: PreparedReport): readonly DocumentPart[] {
  const main = profile.mainFinding;
  return [
    new Paragraph({ text: `${profile.organisation} · ${profile.area.name} · ${profile.period}` }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: profile.title }),
    ...(profile.subtitle === '' ? [] : [new Paragraph({ style: 'ReportSubtitle', text: profile.subtitle })]),
    ...(profile.synthetic ? [noteParagraph('Synthetic data', syntheticNotice, 'warn')] : []),
    ...(main === null && profile.findings.length === 0 ? [] : [heading1('Main findings', 'findings')]),
    ...(main === null ? [] : findingParts(main)),
    ...profile.findings.flatMap(findingParts),
    heading1('In this report', 'contents'),
    ...sections.map(({ number, title }) => contentsLine(title, `section_${number}`)),
    contentsLine(backMatter(profile).title, 'methods'),
  ];
}

function contentsLine(text: string, anchor: string): Paragraph {
  return new Paragraph({
    spacing: { after: 40 },
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
    heading1(section.title, `section_${section.number}`, true),
    ...(section.lead === '' ? [] : [new Paragraph({ style: 'Lead', text: section.lead })]),
    ...section.blocks.flatMap((block) => blockParts(report, block)),
  ]);
}

function backParts({ profile }: PreparedReport): readonly DocumentPart[] {
  const back = backMatter(profile);
  return [
    heading1(back.title, 'methods', true),
    heading2('Methods'),
    ...termParts(back.methods),
    heading2('Disclosure control'),
    new Paragraph(back.disclosureNote),
    ...termParts(back.disclosureFacts),
    heading2('Symbols'),
    ...termParts(back.symbols.map(({ symbol, meaning }) => ({ term: symbol, text: meaning }))),
    heading2('Sources and coverage'),
    ...[back.sources, back.coverage].flatMap((table) => tableParagraphs(wordsTable(table))),
    ...back.licences.map((line) => new Paragraph({ style: 'TableNote', text: line })),
    heading2('About this report'),
    ...termParts(back.about),
  ];
}

function wordsTable({ caption, columns, rows }: ReturnType<typeof backMatter>['sources']): DocumentTable {
  return {
    caption,
    subtitle: '',
    heads: columns,
    rows: rows.map((cells) => ({ cells, total: false })),
    rightAligned: columns.map(() => false),
    widths: columns.map(() => 1 / columns.length),
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
