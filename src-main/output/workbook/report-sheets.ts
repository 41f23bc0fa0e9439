import { backMatter, placeOf } from '../back-matter.ts';
import type { PreparedReport } from '../prepare-report.ts';
import { reportFindings, reportProse } from '../report-prose.ts';
import { sheetName, tableSheet } from './table-sheet.ts';
import type { WorkbookSheet } from './workbook-sheet.ts';

/** A report as the sheets of a workbook, alike in every spreadsheet format: cover, contents, notes, then one table a sheet. */
export function reportSheets(report: PreparedReport): readonly WorkbookSheet[] {
  const after = [
    notesSheet(report),
    sourcesSheet(report),
    ...findingsSheet(report),
    proseSheet(report),
    ...tableSheets(report),
  ];
  return [coverSheet(report), contentsSheet(report, after), ...after];
}

function listSheet(
  name: string,
  says: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): WorkbookSheet {
  return {
    name,
    lines: [name, `This sheet has one table: ${says}`],
    table: { name: `${name.replaceAll(' ', '_')}_list`, heads, rows, decimals: heads.map(() => null) },
    links: new Map(),
    summary: says,
  };
}

function tableSheets({ sections }: PreparedReport): readonly WorkbookSheet[] {
  return sections.flatMap(({ name, blocks }) =>
    blocks.flatMap(({ label, block }) =>
      block.kind === 'table' ? [tableSheet(sheetName(label, name), label, block.table)] : [],
    ),
  );
}

function coverSheet({ profile }: PreparedReport): WorkbookSheet {
  const lines = [
    `${profile.title}: ${placeOf(profile)}`,
    profile.subtitle,
    ...backMatter(profile).about.map(({ term, text }) => `${term}: ${text}`),
    'Hidden numbers are marked [c]. Symbols, methods and disclosure control are explained on the sheet "Notes".',
    ...backMatter(profile).licences,
  ].filter((line) => line !== '');
  return {
    name: 'Cover',
    lines,
    table: null,
    links: new Map(),
    summary: 'What this workbook is about, its edition and whom to ask',
  };
}

const listed: Readonly<Record<string, string>> = {
  Notes: 'Symbols, disclosure control and methods',
  Sources: 'Where the numbers come from and whom they count',
  Findings: 'What the numbers show',
  'In words': 'What the report says besides, and what its charts and maps show',
};

function contentsSheet({ sections }: PreparedReport, sheets: readonly WorkbookSheet[]): WorkbookSheet {
  const captions = new Map(
    sections.flatMap(({ name, blocks }) =>
      blocks.flatMap(({ label, block }) =>
        block.kind === 'table' ? [[sheetName(label, name), block.table.caption] as const] : [],
      ),
    ),
  );
  const rows = sheets.map(({ name }) => [name, captions.get(name) ?? listed[name] ?? '']);
  return {
    ...listSheet('Contents', 'the sheets of this workbook. Each row leads to one.', ['Sheet', 'What it holds'], rows),
    links: new Map(rows.map(([sheet = ''], index) => [`${index + 3},0`, sheet])),
  };
}

function notesSheet({ profile }: PreparedReport): WorkbookSheet {
  const back = backMatter(profile);
  const says = 'the symbols used, what disclosure control did, and how each number was made.';
  return listSheet(
    'Notes',
    says,
    ['Topic', 'Item', 'Note'],
    [
      ...back.symbols.map(({ symbol, meaning }) => ['Symbol', symbol, meaning]),
      ['Disclosure control', 'What is hidden', back.disclosureNote],
      ...back.disclosureFacts.map(({ term, text }) => ['Disclosure control', term, text]),
      ...back.methods.map(({ term, text }) => ['Method', term, text]),
    ],
  );
}

function sourcesSheet({ profile }: PreparedReport): WorkbookSheet {
  const { columns, rows } = backMatter(profile).sources;
  return listSheet('Sources', 'where the numbers come from, and who is and is not counted.', columns, rows);
}

function findingsSheet(report: PreparedReport): readonly WorkbookSheet[] {
  const findings = reportFindings(report);
  if (findings.length === 0) return [];
  return [
    listSheet(
      'Findings',
      'what the numbers show, in words.',
      ['Section', 'Figure', 'Finding', 'Detail'],
      findings.map(({ section, finding: { figure, text, detail } }) => [section, figure, text, detail]),
    ),
  ];
}

function proseSheet(report: PreparedReport): WorkbookSheet {
  return listSheet(
    'In words',
    'what the report says besides its findings, and what its charts and maps show.',
    ['Section', 'Item', 'Text'],
    reportProse(report).map(({ section, item, text }) => [section, item, text]),
  );
}
