import { columnName, columnWidths, type WorkbookSheet } from '../workbook/workbook-sheet.ts';
import { xmlText } from '../xml.ts';
import { odsStyles } from './ods-styles.ts';

const namespaces = ['office', 'table', 'text', 'style', 'number']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'number' ? 'datastyle' : name}:1.0"`)
  .concat([
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
  ])
  .join(' ');

/** A width in characters of 11 point Arial, as centimetres. */
const centimetres = 0.2;

/** The sheets as the `content.xml` of an OpenDocument spreadsheet: header rows marked, tables named as database ranges. */
export function odsContent(sheets: readonly WorkbookSheet[]): string {
  const widths = [...new Set(sheets.flatMap((sheet) => columnWidths(sheet)))].toSorted((a, b) => a - b);
  const decimals = [...new Set(sheets.flatMap(({ table }) => table?.decimals ?? []))]
    .filter((places) => places !== null)
    .toSorted((a, b) => a - b);
  const ranges = sheets.flatMap(({ name, lines, table }) => {
    if (table === null) return [];
    const area = `'${name}'.A${lines.length + 1}:'${name}'.${columnName(table.heads.length - 1)}${lines.length + 1 + table.rows.length}`;
    return `<table:database-range table:name="${xmlText(table.name)}" table:target-range-address="${xmlText(area)}" table:contains-header="true" table:display-filter-buttons="false"/>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<office:document-content ${namespaces} office:version="1.3">`,
    `<office:automatic-styles>${odsStyles(
      widths.map((width) => [`co${width}`, `${(width * centimetres).toFixed(2)}cm`]),
      decimals,
    )}</office:automatic-styles>`,
    `<office:body><office:spreadsheet>${sheets.map(sheetContent).join('')}`,
    `<table:database-ranges>${ranges.join('')}</table:database-ranges></office:spreadsheet></office:body>`,
    '</office:document-content>',
  ].join('');
}

function sheetContent(sheet: WorkbookSheet): string {
  const { name, lines, table, links, summary } = sheet;
  const columns = columnWidths(sheet).map((width) => `<table:table-column table:style-name="co${width}"/>`);
  const lead = lines.map((line, row) =>
    rowContent([cell(line, row === 0 ? 'heading' : table === null ? 'words' : 'line', links.get(`${row},0`))]),
  );
  const body =
    table === null
      ? []
      : [
          `<table:table-header-rows>${rowContent(table.heads.map((head, column) => cell(head, headStyle(column, table.decimals[column] ?? null))))}</table:table-header-rows>`,
          ...table.rows.map((row, index) =>
            rowContent(
              row.map((value, column) =>
                bodyCell(
                  value,
                  column,
                  table.decimals[column] ?? null,
                  links.get(`${lines.length + 1 + index},${column}`),
                ),
              ),
            ),
          ),
        ];
  return [
    `<table:table table:name="${xmlText(name)}" table:style-name="sheet">`,
    `<table:title>${xmlText(lines[0] ?? name)}</table:title><table:desc>${xmlText(summary)}</table:desc>`,
    ...columns,
    ...lead,
    ...body,
    '</table:table>',
  ].join('');
}

function rowContent(cells: readonly string[]): string {
  return `<table:table-row table:style-name="row">${cells.join('')}</table:table-row>`;
}

function headStyle(column: number, decimals: number | null): string {
  if (decimals !== null) return 'number-head';
  return column === 0 ? 'head' : 'inner-head';
}

function valueStyle(value: string | number, column: number, decimals: number | null): string {
  if (decimals === null) return column === 0 ? 'words' : 'inner-words';
  return typeof value === 'number' ? `number${decimals}` : 'symbol';
}

function bodyCell(value: string | number, column: number, decimals: number | null, link?: string): string {
  const style = valueStyle(value, column, decimals);
  if (typeof value === 'string') return cell(value, style, link);
  const places = decimals ?? 0;
  const text = value.toLocaleString('en-GB', { minimumFractionDigits: places, maximumFractionDigits: places });
  return `<table:table-cell table:style-name="${style}" office:value-type="float" office:value="${value}"><text:p>${text}</text:p></table:table-cell>`;
}

function cell(value: string, style: string, link?: string): string {
  if (value === '') return `<table:table-cell table:style-name="${style}"/>`;
  const type = 'office:value-type="string"';
  const text = spaced(value);
  const linked =
    link === undefined ? text : `<text:a xlink:type="simple" xlink:href="#${xmlText(`'${link}'.A1`)}">${text}</text:a>`;
  return `<table:table-cell table:style-name="${link === undefined ? style : 'link'}" ${type}><text:p>${linked}</text:p></table:table-cell>`;
}

/** Text whose blanks all count: OpenDocument would read several as one. */
function spaced(text: string): string {
  return xmlText(text)
    .replaceAll(/\n/g, '<text:line-break/>')
    .replaceAll(/^ | (?= )/g, '<text:s/>');
}
