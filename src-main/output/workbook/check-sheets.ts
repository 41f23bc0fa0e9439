import { checkText, refuseReport } from '../report-check.ts';
import type { WorkbookSheet } from './workbook-sheet.ts';

/** Checks the sheets of a workbook: headings, distinct names, header rows, links that lead somewhere, nothing left over. */
export function checkSheets(sheets: readonly WorkbookSheet[]): void {
  const names = new Set(sheets.map(({ name }) => name));
  if (names.size < sheets.length) refuseReport('the spreadsheet', 'two sheets have one name');
  for (const { name, lines, table, links } of sheets) {
    const place = `the spreadsheet, sheet "${name}"`;
    checkText(lines[0] ?? '', place);
    for (const text of [...lines, ...(table?.heads ?? [])]) checkText(text, place);
    if (table !== null && new Set(table.heads.map((head) => head.toLowerCase())).size < table.heads.length)
      refuseReport(place, 'two columns have one name');
    for (const row of table?.rows ?? []) {
      if (row.length !== table?.heads.length) refuseReport(place, 'a row is not as wide as its header');
      for (const value of row) {
        if (typeof value === 'number' && !Number.isFinite(value)) refuseReport(place, 'a number is not finite');
        if (typeof value === 'string' && value !== '') checkText(value, place);
      }
    }
    for (const target of links.values())
      if (!names.has(target)) refuseReport(place, `a link leads to "${target}", which is not there`);
  }
}
