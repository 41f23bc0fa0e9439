import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../src-main/files/workbook.ts';
import { makeXlsx } from '../../../support/make-xlsx.ts';
import { testFolder } from '../../../support/test-folder.ts';
import { zipOf } from '../../../support/zip-of.ts';

const given = testFolder();

async function sheetOf(cells: string, more: Partial<Parameters<typeof makeXlsx>[0]> = {}) {
  const path = await given('hand.xlsx', makeXlsx({ sheets: { Data: cells }, ...more }));
  const [sheet] = (await readWorkbook(path, undefined, 'xlsx')).sheets;
  if (sheet === undefined) throw new Error('There is no sheet.');
  return sheet;
}

describe('readWorkbook of .xlsx', () => {
  it('reads what a workbook writer wrote', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Cover', rows: [['About']], hidden: true },
        {
          name: 'Data',
          columns: [{}, { style: { numFmt: '0.0%' } }, { style: { numFmt: '0000' } }, {}],
          rows: [
            ['Ward', 'Share', 'Code', 'Seen'],
            ['Acton', 0.125, 724, new Date(Date.UTC(2024, 2, 31))],
            [null, null, null, true],
          ],
        },
      ],
    });
    const { sheets } = await readWorkbook(await given('written.xlsx', bytes), undefined, 'xlsx');
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Cover', true],
      ['Data', false],
    ]);
    expect(sheets[1]?.rows).toEqual([
      ['Ward', 'Share', 'Code', 'Seen'],
      ['Acton', '12.5%', '0724', '2024-03-31'],
      ['', '', '', 'TRUE'],
    ]);
  });

  it('reads back any text and number that was written', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((value) => value.trim() !== '');
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });
    const row = fc.array(fc.oneof(text, number), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        const path = await given('any.xlsx', await writeXlsx({ sheets: [{ name: 'Data', rows }] }));
        const [sheet] = (await readWorkbook(path, undefined, 'xlsx')).sheets;
        const read = sheet?.rows.map((cells, index) =>
          cells.map((cell, column) => (typeof rows[index]?.[column] === 'number' ? Number(cell) + 0 : cell)),
        );
        expect(read).toEqual(rows.map((cells) => cells.map((cell) => (typeof cell === 'number' ? cell + 0 : cell))));
      }),
      { numRuns: 60 },
    );
  });

  it('reads every kind of cell', async () => {
    const sheet = await sheetOf(
      `<sheetData><row r="2">
        <c r="A2" t="s"><v>0</v></c><c r="B2" t="e"><v>#N/A</v></c><c r="C2" t="b"><v>0</v></c>
        <c r="D2"><v>100021000000123456</v></c><c r="E2"><v>1E+15</v></c><c r="F2"><v>0.12470000000000001</v></c>
        <c r="G2" t="str"><f>A1</f><v>text</v></c><c r="H2" t="inlineStr"><is><t>in_x000D_
line</t></is></c><c r="I2" t="d"><v>2024-03-31T00:00:00</v></c><c r="J2" t="s"/><c r="L2"><v>7</v></c><c r="M2" s="0"/>
      </row></sheetData>`,
      {
        strings:
          '<si><r><t>Ealing</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1,2</t></r><rPh><t>x</t></rPh></si>',
      },
    );
    expect(sheet.rows).toEqual([
      [],
      [
        'Ealing¹,²',
        '#N/A',
        'FALSE',
        '100021000000123456',
        '1000000000000000',
        '0.1247',
        'text',
        'in\nline',
        '2024-03-31',
        '',
        '',
        '7',
      ],
    ]);
  });

  it('reads rows and cells that do not say where they are, and dates counted from 1904', async () => {
    const sheet = await sheetOf('<sheetData><row><c><v>1</v></c><c s="1"><v>43920</v></c></row></sheetData>', {
      formats: ['dd/mm/yyyy'],
      workbook: '<workbookPr date1904="1"/>',
    });
    expect(sheet.rows).toEqual([['1', '2024-03-31']]);
  });

  it('counts hidden rows and columns, links and formulas without a result', async () => {
    const sheet = await sheetOf(
      `<cols><col min="2" max="16384" hidden="1"/></cols><sheetData>
        <row r="1" hidden="1"><c r="A1"><v>1</v></c><c r="B1"><f>SUM(A1:A2)</f></c></row><row r="9" hidden="1"/>
      </sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells><hyperlinks><hyperlink ref="A1"/></hyperlinks>`,
    );
    expect(sheet).toMatchObject({ hiddenRows: 1, hiddenColumns: 1, links: 1, uncalculated: 1 });
    expect(sheet.rows).toEqual([['1', '=SUM(A1:A2)']]);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });

  it('is not misled by formatting at the far corner of the sheet', async () => {
    const corner = '<row r="1048576"><c r="XFD1048576" s="0"/></row>';
    const sheet = await sheetOf(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${corner}</sheetData>`);
    expect(sheet.rows).toEqual([['1']]);
  });

  it('reads the cells of one sheet alone where it is asked to', async () => {
    const row = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
    const path = await given(
      'two.xlsx',
      makeXlsx({ sheets: { A: row, B: row }, attributes: { B: 'state="veryHidden"' } }),
    );
    const { sheets } = await readWorkbook(path, undefined, 'xlsx', 'B');
    expect(sheets.map(({ name, hidden, rows }) => [name, hidden, rows.length])).toEqual([
      ['A', false, 0],
      ['B', true, 1],
    ]);
  });

  it('reads a workbook within a zip archive', async () => {
    const book = makeXlsx({ sheets: { Data: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' } });
    const path = await given('packed.zip', zipOf({ 'in/data.xlsx': book }));
    const { sheets } = await readWorkbook(path, { kind: 'zip', member: 'in/data.xlsx' }, 'xlsx');
    expect(sheets[0]?.rows).toEqual([['1']]);
  });

  it('leaves charts on sheets of their own without cells', async () => {
    const book = makeXlsx({ sheets: { Data: '<sheetData/>' } });
    const parts = unzipSync(book);
    const relations = Buffer.from(parts['xl/_rels/workbook.xml.rels'] ?? []).toString();
    parts['xl/_rels/workbook.xml.rels'] = Buffer.from(relations.replace('/worksheet"', '/chartsheet"'));
    const { sheets } = await readWorkbook(await given('chart.xlsx', zipSync(parts)), undefined, 'xlsx');
    expect(sheets[0]).toMatchObject({ name: 'Data', isChart: true, rows: [] });
  });

  it.each([
    ['cut.xlsx', makeXlsx({ sheets: { Data: '<sheetData/>' } }).subarray(0, 300), 'may be damaged'],
    ['broken.xlsx', makeXlsx({ sheets: { Data: '<sheetData><row' } }), 'may be damaged'],
    ['no-book.xlsx', zipOf({ 'a.txt': 'x' }), 'may be damaged'],
    ['binary.xlsx', zipOf({ 'xl/workbook.bin': 'x' }), 'Excel binary workbook'],
  ])('refuses %s in a sentence', async (name, bytes, words) => {
    await expect(readWorkbook(await given(name, bytes), undefined, 'xlsx')).rejects.toThrow(words);
  });

  it('says that a file is missing', async () => {
    await expect(readWorkbook('/nowhere/at-all.xlsx', undefined, 'xlsx')).rejects.toMatchObject({
      code: 'file-missing',
    });
  });
});
