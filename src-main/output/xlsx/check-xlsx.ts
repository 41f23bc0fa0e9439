import { checkParts } from '../check-parts.ts';
import { refuseReport } from '../report-check.ts';

/** Checks a workbook as written: title and language, one marked-up table a sheet, nothing merged, no formula. Throws `report-check-failed`. */
export function checkXlsx(files: ReadonlyMap<string, Uint8Array>): void {
  const place = 'the spreadsheet';
  checkParts(files, place);
  const text = (name: string): string => new TextDecoder().decode(files.get(name));
  const core = text('docProps/core.xml');
  if (!/<dc:title>[^<]+<\/dc:title>/.test(core)) refuseReport(place, 'it has no title');
  if (!core.includes('<dc:language>en-GB</dc:language>')) refuseReport(place, 'it does not say its language');
  const sheets = [...files.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  if (sheets.length === 0) refuseReport(place, 'it has no sheet');
  for (const name of sheets) {
    const sheet = text(name);
    if (sheet.includes('<mergeCell')) refuseReport(`${place}, ${name}`, 'cells are merged');
    if (/<f[ >]/.test(sheet)) refuseReport(`${place}, ${name}`, 'a cell holds a formula');
    const tables = [...sheet.matchAll(/<tablePart /g)].length;
    if (tables > 1) refuseReport(`${place}, ${name}`, 'a sheet has more than one table');
  }
  for (const name of [...files.keys()].filter((file) => file.startsWith('xl/tables/'))) {
    const table = text(name);
    if (table.includes('headerRowCount="0"') || !/<tableColumn [^>]*name="[^"]+"/.test(table))
      refuseReport(`${place}, ${name}`, 'a table has no header row');
  }
}
