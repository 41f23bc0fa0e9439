import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../src-main/files/workbook.ts';
import { makeOds } from '../../../support/make-ods.ts';
import { testFolder } from '../../../support/test-folder.ts';

const given = testFolder();

async function read(tables: string, styles = '', manifest = '') {
  return (await readWorkbook(await given('book.ods', makeOds(tables, styles, manifest)), undefined, 'ods')).sheets;
}

const table = (rows: string) => `<table:table table:name="Data">${rows}</table:table>`;
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const text = (value: string, attributes = '') =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${value}</text:p></table:table-cell>`;
const typed = (attributes: string, shown = '') =>
  `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;

describe('readWorkbook of .ods', () => {
  it('reads every kind of cell by what it means', async () => {
    const cells = [
      typed('office:value-type="float" office:value="1234.5"', '1,234.50'),
      typed('office:value-type="float" office:value="724"', '0724'),
      typed('office:value-type="percentage" office:value="0.07"', '7%'),
      typed('office:value-type="currency" office:value="12000"', '£12,000'),
      typed('office:value-type="date" office:date-value="2024-03-31T00:00:00"', '31/03/24'),
      typed('office:value-type="date" office:date-value="2024-03-31T10:32:00"', '31/03/24'),
      typed('office:value-type="time" office:time-value="PT05H43M21S"', '05:43'),
      typed('office:value-type="boolean" office:boolean-value="true"', 'TRUE'),
      typed('office:value-type="string" office:string-value=""', '#N/A'),
      typed('office:value-type="string" office:string-value="kept"'),
    ];
    const [sheet] = await read(table(row(cells.join(''))));
    expect(sheet?.rows).toEqual([
      ['1234.5', '0724', '7%', '12000', '2024-03-31', '2024-03-31 10:32:00', '05:43:21', 'TRUE', '#N/A', 'kept'],
    ]);
  });

  it('joins paragraphs, counts spaces, marks raised digits and passes over remarks', async () => {
    const cell = `<table:table-cell office:value-type="string"><office:annotation><text:p>a remark</text:p></office:annotation>
      <text:p>one<text:s text:c="2"/>two
        three<text:span text:style-name="T1">1</text:span></text:p><text:p>four<text:line-break/>five</text:p>
      </table:table-cell>`;
    const style = '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>';
    const [sheet] = await read(table(row(cell)), style);
    expect(sheet?.rows).toEqual([['one  two three¹\nfour\nfive']]);
  });

  it('repeats filled cells and rows, and counts blank ones without building them', async () => {
    const rows = [
      row(text('a', 'table:number-columns-repeated="2"') + '<table:table-cell table:number-columns-repeated="16382"/>'),
      row('<table:table-cell/>', 'table:number-rows-repeated="2"'),
      row(text('b'), 'table:number-rows-repeated="2"'),
      row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048570"'),
    ];
    const [sheet] = await read(table(rows.join('')));
    expect(sheet?.rows).toEqual([['a', 'a'], [], [], ['b'], ['b']]);
  });

  it('fills merged headers and does not show what they cover', async () => {
    const header = [
      text('Ward'),
      text('2024', 'table:number-columns-spanned="2"'),
      '<table:covered-table-cell office:value-type="string"><text:p>under</text:p></table:covered-table-cell>',
    ];
    const [sheet] = await read(table(row(header.join('')) + row(text('') + text('Men') + text('Women'))));
    expect(sheet?.rows).toEqual([
      ['Ward', '2024', '2024'],
      ['', 'Men', 'Women'],
    ]);
    expect(sheet?.merges).toEqual([{ top: 0, left: 1, bottom: 0, right: 2 }]);
  });

  it('tells hidden tables, rows and columns, and links', async () => {
    const styles = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
    const link = '<text:a href="#x">to it</text:a>';
    const sheets = await read(
      `<table:table table:name="Shown"><table:table-column table:visibility="collapse"/>${row(text(link), 'table:visibility="filter"')}</table:table>
       <table:table table:name="Kept back" table:style-name="ta2">${row(text('x'))}</table:table>`,
      styles,
    );
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Shown', false],
      ['Kept back', true],
    ]);
    expect(sheets[0]).toMatchObject({ hiddenRows: 1, hiddenColumns: 1, links: 1, rows: [['to it']] });
  });

  it.each([
    ['a password', table(row(text('x'))), '<encryption-data/>', 'protected by a password'],
    ['damage', '<table:table', '', 'may be damaged'],
    ['endless rows', table(row(text('x'), 'table:number-rows-repeated="2000000"')), '', 'may be damaged'],
    [
      'endless cells',
      table(row(text('x', 'table:number-columns-repeated="16000"'), 'table:number-rows-repeated="1000000"')),
      '',
      'more cells than can be read',
    ],
  ])('refuses %s in a sentence', async (_, tables, manifest, words) => {
    await expect(read(tables, '', manifest)).rejects.toThrow(words);
  });
});
