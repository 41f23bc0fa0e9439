const headCell = 'fo:wrap-option="wrap" style:vertical-align="bottom"';
const bold = 'fo:font-weight="bold"';
/** Parts words from the numbers at their left. */
const indent = 'fo:margin-left="0.3cm"';

/** The automatic styles of an OpenDocument spreadsheet: columns by name and width, cells, and a number style for each count of decimals. */
export function odsStyles(columns: readonly (readonly [string, string])[], decimals: readonly number[]): string {
  return [
    '<style:style style:name="sheet" style:family="table" style:master-page-name="Landscape"><style:table-properties table:display="true"/></style:style>',
    '<style:style style:name="row" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>',
    ...columns.map(
      ([name, width]) =>
        `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${width}"/></style:style>`,
    ),
    cellStyle('heading', { text: 'fo:font-size="14pt" fo:font-weight="bold"' }),
    cellStyle('line', {}),
    cellStyle('words', { cell: 'fo:wrap-option="wrap" style:vertical-align="top"' }),
    cellStyle('inner-words', {
      cell: 'fo:wrap-option="wrap" style:vertical-align="top"',
      paragraph: `fo:text-align="start" ${indent}`,
    }),
    cellStyle('head', { cell: headCell, text: bold }),
    cellStyle('inner-head', { cell: headCell, text: bold, paragraph: `fo:text-align="start" ${indent}` }),
    cellStyle('number-head', { cell: headCell, text: bold, paragraph: 'fo:text-align="end"' }),
    cellStyle('symbol', { cell: 'style:vertical-align="top"', paragraph: 'fo:text-align="end"' }),
    cellStyle('link', {
      cell: 'style:vertical-align="top"',
      text: 'fo:color="#0b545a" style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"',
    }),
    ...decimals.flatMap((places) => [
      `<number:number-style style:name="n${places}"><number:number number:decimal-places="${places}" number:min-decimal-places="${places}" number:min-integer-digits="1" number:grouping="true"/></number:number-style>`,
      cellStyle(`number${places}`, { cell: 'style:vertical-align="top"', data: `n${places}` }),
    ]),
  ].join('');
}

interface CellLook {
  readonly cell?: string;
  readonly paragraph?: string;
  readonly text?: string;
  readonly data?: string;
}

function cellStyle(name: string, { cell, paragraph, text, data }: CellLook): string {
  const source = paragraph === undefined ? '' : ' style:text-align-source="fix"';
  return [
    `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${data === undefined ? '' : ` style:data-style-name="${data}"`}>`,
    cell === undefined && source === '' ? '' : `<style:table-cell-properties ${cell ?? ''}${source}/>`,
    paragraph === undefined ? '' : `<style:paragraph-properties ${paragraph}/>`,
    text === undefined ? '' : `<style:text-properties ${text}/>`,
    '</style:style>',
  ].join('');
}
