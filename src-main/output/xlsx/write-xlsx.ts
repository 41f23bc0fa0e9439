import { writeXlsx as writeWorkbook } from 'hucre';
import { packArchive, unpackArchive } from '../archive.ts';
import type { PreparedReport } from '../prepare-report.ts';
import { checkSheets } from '../workbook/check-sheets.ts';
import { reportSheets } from '../workbook/report-sheets.ts';
import { checkXlsx } from './check-xlsx.ts';
import { textSheet } from './text-sheet.ts';

/**
 * Writes a report as a workbook after the UK government's guidance on spreadsheets: cover, contents, notes, then one table
 * a sheet. The bytes depend on the profile alone. Throws `report-check-failed`.
 */
export async function writeXlsx(report: PreparedReport): Promise<Uint8Array> {
  const { profile } = report;
  const sheets = reportSheets(report);
  checkSheets(sheets);
  const moment = new Date(`${profile.editionDate}T00:00:00Z`);
  const workbook = await writeWorkbook({
    sheets: sheets.map(textSheet),
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
  const book = new TextDecoder().decode(files.get('xl/workbook.xml'));
  files.set('xl/workbook.xml', new TextEncoder().encode(quotedNames(book)));
  checkXlsx(files);
  return packArchive(files, profile.editionDate);
}

/** The rows that are repeated in print: a sheet whose name has spaces is named in quotes, which the library leaves out. */
function quotedNames(workbook: string): string {
  return workbook.replaceAll(/(<definedName name="_xlnm\.Print_Titles"[^>]*>)([^'!<]+)!/g, "$1'$2'!");
}
