import { checkParts } from '../check-parts.ts';
import { refuseReport } from '../report-check.ts';

/** Checks an OpenDocument spreadsheet as written: title and language, header rows, named tables, nothing merged, no formula. Throws `report-check-failed`. */
export function checkOds(files: ReadonlyMap<string, Uint8Array>): void {
  const place = 'the OpenDocument spreadsheet';
  checkParts(files, place);
  const text = (name: string): string => new TextDecoder().decode(files.get(name));
  const meta = text('meta.xml');
  if (!/<dc:title>[^<]+<\/dc:title>/.test(meta)) refuseReport(place, 'it has no title');
  if (!meta.includes('<dc:language>en-GB</dc:language>')) refuseReport(place, 'it does not say its language');
  if (!text('styles.xml').includes('fo:language="en" fo:country="GB"'))
    refuseReport(place, 'its cells do not say their language');
  const content = text('content.xml');
  if (/table:number-(?:columns|rows)-spanned|table:covered-table-cell/.test(content))
    refuseReport(place, 'cells are merged');
  if (content.includes('table:formula')) refuseReport(place, 'a cell holds a formula');
  const sheets = [...content.matchAll(/<table:table table:name="([^"]*)"[^]*?<\/table:table>/g)];
  if (sheets.length === 0) refuseReport(place, 'it has no sheet');
  for (const [sheet, name = ''] of sheets) {
    const heads = [...sheet.matchAll(/<table:table-header-rows>/g)].length;
    const isTable = content.includes(`table:target-range-address="&apos;${name}&apos;.`);
    if (heads !== (isTable ? 1 : 0)) refuseReport(`${place}, sheet "${name}"`, 'its table has no header row');
    if (!/<table:title>[^<]+<\/table:title><table:desc>[^<]+<\/table:desc>/.test(sheet))
      refuseReport(`${place}, sheet "${name}"`, 'it has no title or description');
  }
}
