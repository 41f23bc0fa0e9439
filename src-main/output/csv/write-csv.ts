import { packArchive } from '../archive.ts';
import { backMatter, syntheticNotice } from '../back-matter.ts';
import type { PreparedReport } from '../prepare-report.ts';
import { reportFindings, reportProse } from '../report-prose.ts';
import { checkText, refuseReport } from '../report-check.ts';
import { csvTable } from './csv-table.ts';
import { groupMetadata, tableMetadata } from './table-metadata.ts';

/**
 * Writes a report's tables as an archive: a CSV file and its description (CSVW) a table, one description of all, and a
 * README with findings, sources, methods, disclosure control and coverage. The bytes depend on the profile alone. Throws `report-check-failed`.
 */
export function writeCsv(report: PreparedReport): Uint8Array {
  const { profile } = report;
  const files = new Map<string, Uint8Array>();
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const listed: string[] = [];
  const described: object[] = [];
  for (const { label, block } of report.sections.flatMap((section) => section.blocks)) {
    if (block.kind !== 'table') continue;
    const name = label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    const table = csvTable(block.table);
    const metadata = tableMetadata(profile, label, block.table, `${name}.csv`, table);
    described.push(metadata);
    if (table.columns.length < 3) refuseReport(`the CSV file ${name}.csv`, 'a table has no column besides its names');
    files.set(`${name}.csv`, encode(table.csv));
    files.set(`${name}.csv-metadata.json`, encode(`${JSON.stringify(metadata, null, 2)}\n`));
    listed.push(`${name}.csv: ${block.table.caption}. ${block.table.subtitle}`);
  }
  if (described.length > 0)
    files.set('csv-metadata.json', encode(`${JSON.stringify(groupMetadata(profile, described), null, 2)}\n`));
  const readme = readmeText(report, listed);
  for (const line of readme.split('\r\n')) if (line !== '') checkText(line, 'the README of the CSV files');
  return packArchive(new Map([['README.txt', encode(readme)], ...files]), profile.editionDate);
}

function readmeText(report: PreparedReport, listed: readonly string[]): string {
  const { profile } = report;
  const back = backMatter(profile);
  const terms = (items: readonly { term: string; text: string }[]): readonly string[] =>
    items.map(({ term, text }) => `${term}: ${text}`);
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['Files', listed.length === 0 ? ['This report has no table.'] : listed],
    ['About', terms(back.about)],
    [
      'How to read the files',
      [
        'UTF-8, comma separated, one header row. Each number is followed by a column with its status; where no number is printed the cell is empty and the status says why.',
        'A text that begins with =, +, - or @ has an apostrophe before it, so that a spreadsheet does not run it.',
        ...back.symbols.map(({ symbol, meaning }) => `In other forms of this report ${symbol} means: ${meaning}.`),
      ],
    ],
    [
      'Findings',
      reportFindings(report).map(({ section, finding: { figure, text, detail } }) =>
        [`${section}: ${figure} – ${text}`, detail].filter((part) => part !== '').join(' '),
      ),
    ],
    ['In words', reportProse(report).map(({ section, item, text }) => `${section}, ${item}: ${text}`)],
    ['Methods', terms(back.methods)],
    ['Disclosure control', [back.disclosureNote, ...terms(back.disclosureFacts)]],
    [
      'Sources',
      back.sources.rows.map((row) =>
        row.map((text, index) => `${back.sources.columns[index] ?? ''}: ${text}`).join('; '),
      ),
    ],
    ['Licences', back.licences],
  ];
  const body = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [title, '-'.repeat(title.length), ...lines].join('\r\n'));
  return (
    [
      [profile.title, '='.repeat(profile.title.length), ...(profile.synthetic ? [syntheticNotice] : [])].join('\r\n'),
      ...body,
    ].join('\r\n\r\n') + '\r\n'
  );
}
