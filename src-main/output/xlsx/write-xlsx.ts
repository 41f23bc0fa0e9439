import { writeXlsx as writeWorkbook, type WriteSheet } from 'hucre';
import { packArchive, unpackArchive } from '../archive.ts';
import { backMatter, placeOf } from '../back-matter.ts';
import type { PreparedReport } from '../prepare-report.ts';
import { checkText, refuseReport } from '../report-check.ts';
import { sheetName, tableSheet } from './table-sheet.ts';
import { textSheet } from './text-sheet.ts';

/**
 * Writes a report as a workbook after the UK government's guidance on spreadsheets: cover, contents, notes, then one table
 * a sheet. The bytes depend on the profile alone. Throws `report-check-failed`.
 */
export async function writeXlsx(report: PreparedReport): Promise<Uint8Array> {
  const { profile } = report;
  const sheets = [
    coverSheet(report),
    contentsSheet(report),
    notesSheet(report),
    sourcesSheet(report),
    ...findingsSheet(report),
    ...tableSheets(report),
  ];
  checkSheets(sheets);
  const moment = new Date(`${profile.editionDate}T00:00:00Z`);
  const workbook = await writeWorkbook({
    sheets,
    defaultFont: { name: 'Arial', size: 11 },
    properties: {
      title: `${profile.title} – ${profile.area.name}`,
      subject: `${profile.area.name}, ${profile.period}`,
      description: profile.subtitle,
      creator: profile.organisation,
      lastModifiedBy: profile.organisation,
      created: moment,
      modified: moment,
    },
  });
  const files = unpackArchive(workbook);
  const core = new TextDecoder().decode(files.get('docProps/core.xml'));
  files.set(
    'docProps/core.xml',
    new TextEncoder().encode(
      core.replace('</cp:coreProperties>', '<dc:language>en-GB</dc:language></cp:coreProperties>'),
    ),
  );
  return packArchive(files, profile.editionDate);
}

function tableSheets({ sections }: PreparedReport): readonly WriteSheet[] {
  return sections.flatMap(({ name, blocks }) =>
    blocks.flatMap(({ label, block }) =>
      block.kind === 'table' ? [tableSheet(sheetName(label, name), label, block.table)] : [],
    ),
  );
}

function coverSheet({ profile }: PreparedReport): WriteSheet {
  const about = backMatter(profile).about.map(({ term, text }) => `${term}: ${text}`);
  const lines = [
    `${profile.title}: ${placeOf(profile)}`,
    profile.subtitle,
    ...about,
    'Hidden numbers are marked [c]. Symbols, methods and disclosure control are explained on the sheet "Notes".',
    ...profile.licences,
  ];
  return textSheet({
    name: 'Cover',
    lines: lines.filter((line) => line !== ''),
    table: null,
    summary: 'What this workbook is about, its edition and whom to ask',
  });
}

function contentsSheet({ profile, sections }: PreparedReport): WriteSheet {
  const tables = sections.flatMap(({ name, title, blocks }) =>
    blocks.flatMap(({ label, block }) =>
      block.kind === 'table' ? [[sheetName(label, name), block.table.caption, title]] : [],
    ),
  );
  const findings = hasFindings(profile) ? [['Findings', 'What the numbers show', '']] : [];
  const rows = [
    ['Notes', 'Symbols, disclosure control and methods', ''],
    ['Sources', 'Where the numbers come from and whom they count', ''],
    ...findings,
    ...tables,
  ];
  return textSheet({
    name: 'Contents',
    lines: ['Contents', 'This sheet has one table. Each row leads to a sheet of this workbook.'],
    table: { name: 'Contents_list', heads: ['Sheet', 'What it holds', 'What it shows'], rows, formats: ['', '', ''] },
    links: new Map(rows.map(([sheet = ''], index) => [`${index + 3},0`, `'${sheet}'!A1`])),
    summary: 'The sheets of this workbook, with links',
  });
}

function notesSheet({ profile }: PreparedReport): WriteSheet {
  const back = backMatter(profile);
  const rows = [
    ...back.symbols.map(({ symbol, meaning }) => ['Symbol', symbol, meaning]),
    ['Disclosure control', 'What is hidden', back.disclosureNote],
    ...back.disclosureFacts.map(({ term, text }) => ['Disclosure control', term, text]),
    ...back.methods.map(({ term, text }) => ['Method', term, text]),
  ];
  return textSheet({
    name: 'Notes',
    lines: [
      'Notes',
      'This sheet has one table: the symbols used, what disclosure control did, and how each number was made.',
    ],
    table: { name: 'Notes_list', heads: ['Topic', 'Item', 'Note'], rows, formats: ['', '', ''] },
    summary: 'Symbols, disclosure control and methods',
  });
}

function sourcesSheet({ profile }: PreparedReport): WriteSheet {
  const { columns: heads, rows } = backMatter(profile).sources;
  return textSheet({
    name: 'Sources',
    lines: ['Sources', 'This sheet has one table: where the numbers come from, and who is and is not counted.'],
    table: { name: 'Sources_list', heads, rows, formats: heads.map(() => '') },
    summary: 'Where the numbers come from, and who is and is not counted',
  });
}

function hasFindings({ mainFinding, findings }: PreparedReport['profile']): boolean {
  return mainFinding !== null || findings.length > 0;
}

function findingsSheet({ profile }: PreparedReport): readonly WriteSheet[] {
  if (!hasFindings(profile)) return [];
  const all = [...(profile.mainFinding === null ? [] : [profile.mainFinding]), ...profile.findings];
  return [
    textSheet({
      name: 'Findings',
      lines: ['Findings', 'This sheet has one table: what the numbers show, in words.'],
      table: {
        name: 'Findings_list',
        heads: ['Figure', 'Finding', 'Detail'],
        rows: all.map(({ figure, text, detail }) => [figure, text, detail]),
        formats: ['', '', ''],
      },
      summary: 'What the numbers show, in words',
    }),
  ];
}

function checkSheets(sheets: readonly WriteSheet[]): void {
  for (const sheet of sheets) {
    const place = `the spreadsheet, sheet "${sheet.name}"`;
    checkText(String(sheet.rows?.[0]?.[0] ?? ''), place);
    for (const value of (sheet.rows ?? []).flat()) {
      if (typeof value === 'number' && !Number.isFinite(value)) refuseReport(place, 'a number is not finite');
      if (typeof value === 'string' && value !== '') checkText(value, place);
    }
    for (const column of sheet.tables?.[0]?.columns ?? []) checkText(column.name, place);
  }
}
