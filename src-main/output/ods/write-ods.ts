import { packArchive } from '../archive.ts';
import type { PreparedReport } from '../prepare-report.ts';
import { checkSheets } from '../workbook/check-sheets.ts';
import { reportSheets } from '../workbook/report-sheets.ts';
import { checkOds } from './check-ods.ts';
import { odsContent } from './ods-content.ts';
import { odsDocumentStyles, odsManifest, odsMeta, odsSettings, odsType } from './ods-parts.ts';

/**
 * Writes a report as an OpenDocument 1.3 spreadsheet of the same sheets as the workbook for Excel. The bytes depend on the
 * profile alone. Throws `report-check-failed`.
 */
export function writeOds(report: PreparedReport): Uint8Array {
  const { profile } = report;
  const sheets = reportSheets(report);
  checkSheets(sheets);
  const texts: readonly (readonly [string, string])[] = [
    ['mimetype', odsType],
    ['META-INF/manifest.xml', odsManifest()],
    ['content.xml', odsContent(sheets)],
    ['styles.xml', odsDocumentStyles()],
    ['meta.xml', odsMeta(profile)],
    ['settings.xml', odsSettings(sheets)],
  ];
  const files = new Map(texts.map(([name, text]) => [name, new TextEncoder().encode(text)]));
  checkOds(files);
  return packArchive(files, profile.editionDate);
}
