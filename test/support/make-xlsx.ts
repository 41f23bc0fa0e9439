import { zipOf } from './zip-of.ts';

interface XlsxParts {
  /** What stands in each worksheet besides its element, by sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Attributes of a sheet in the workbook, such as state="hidden". */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Number formats by the style that a cell names, from 1 on. */
  readonly formats?: readonly string[];
  readonly strings?: string;
  readonly workbook?: string;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook written by hand, for what no writer would write. */
export function makeXlsx({ sheets, attributes = {}, formats = [], strings = '', workbook = '' }: XlsxParts): Buffer {
  const names = Object.keys(sheets);
  return zipOf({
    '_rels/.rels': `<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${workbook}<sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" ${attributes[name] ?? ''} r:id="s${index}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}">${names
      .map((_, index) => `<Relationship Id="s${index}" Type="${office}/worksheet" Target="worksheets/s${index}.xml"/>`)
      .join(
        '',
      )}<Relationship Id="t" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="${office}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${formats
      .map((code, index) => `<numFmt numFmtId="${index + 164}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
      .map((_, index) => `<xf numFmtId="${index + 164}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/s${index}.xml`,
        `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}">${sheets[name] ?? ''}</worksheet>`,
      ]),
    ),
  });
}
