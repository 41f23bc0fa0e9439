import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import type { ReadPlan } from '../../../../shared/model/read-plan.ts';
import { describeWorkbook } from '../../../../src-main/extract/describe-workbook.ts';
import { makeXlsx } from '../../../support/make-xlsx.ts';
import { testFolder } from '../../../support/test-folder.ts';

const given = testFolder();

type Sheets = Parameters<typeof writeXlsx>[0]['sheets'];

async function describeSheets(sheets: Sheets, asked?: ReadPlan) {
  const path = await given('book.xlsx', await writeXlsx({ sheets }));
  return describeWorkbook(path, undefined, 'xlsx', asked);
}

const wards = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => [`Ward ${index + 1}`, from + index, (from + index) * 2]);

const sheets: Sheets = [
  { name: 'Contents', rows: [['Contents'], ['Crimes', 'By ward'], ['Old', 'By ward'], ['Small', 'By ward']] },
  { name: 'Old', hidden: true, rows: [['Ward', 'Men', 'Women'], ...wards(90)] },
  { name: 'Small', rows: [['Ward', 'Men', 'Women'], ...wards(3)] },
  {
    name: 'Crimes',
    rows: [['Hate crime by ward'], [], ['Ward', 'Race', 'Faith'], ...wards(20), [], ['Source: police records, 2024']],
    merges: [{ startRow: 0, endRow: 0, startCol: 0, endCol: 2 }],
  },
];

describe('describeWorkbook', () => {
  it('reads the largest table on show, and offers every other', async () => {
    const found = await describeSheets(sheets);
    expect(found.read).toEqual({ format: 'xlsx', sheet: 'Crimes', skipRows: 2, headerRows: 1, footerRows: 2 });
    expect(found.sheets.map(({ name, kind, hidden }) => [name, kind, hidden])).toEqual([
      ['Contents', 'contents', false],
      ['Old', 'table', true],
      ['Small', 'table', false],
      ['Crimes', 'table', false],
    ]);
    expect(found.tables.map(({ title, place, rows }) => [title, place, rows])).toEqual([
      ['Hate crime by ward', 'Crimes: rows 3 to 23, columns A to C', 20],
      ['Small', 'Small: rows 1 to 4, columns A to C', 3],
      ['Old', 'Old: rows 1 to 91, columns A to C', 90],
    ]);
    expect(found.above).toEqual(['Hate crime by ward']);
    expect(found.below).toEqual(['Source: police records, 2024']);
    expect(found.problems).toEqual([]);
  });

  it('says what it chose and why, with other readings one click away', async () => {
    const { choices, tables } = await describeSheets(sheets);
    const said = new Map(choices.map((choice) => [choice.topic, choice]));
    expect(said.get('sheet')).toMatchObject({ value: 'Crimes', confidence: 'likely' });
    expect(said.get('sheet')?.because).toBe(
      'Two sheets hold tables of data; its own is 20 rows of three columns. Not tables of data: “Contents”. Hidden in the workbook: “Old”.',
    );
    expect(said.get('sheet')?.alternatives).toEqual([
      { label: 'Small', read: tables[1]?.read },
      { label: 'Old (hidden)', read: tables[2]?.read },
    ]);
    expect(said.get('header')).toMatchObject({ value: 'Row 3' });
    expect(said.get('header')?.alternatives.map(({ label }) => label)).toEqual([
      'Row 4',
      'Rows 3 to 4',
      'No header, data from row 3',
    ]);
    expect(said.get('footer')).toMatchObject({ value: 'Rows 24 to 25 left out' });
    expect(said.get('footer')?.alternatives).toEqual([
      { label: 'Keep them', read: { format: 'xlsx', sheet: 'Crimes', skipRows: 2, headerRows: 1, footerRows: 0 } },
    ]);
  });

  it('reads exactly as it is told, and still offers what it found', async () => {
    const asked: ReadPlan = { format: 'xlsx', sheet: 'Crimes', skipRows: 3, headerRows: 1, shortRows: 'pad' };
    const { read, choices, tables } = await describeSheets(sheets, asked);
    expect(read).toEqual(asked);
    expect(choices.every(({ confidence }) => confidence === 'settled')).toBe(true);
    expect(choices.find(({ topic }) => topic === 'header')?.alternatives[0]).toMatchObject({
      label: 'Row 3',
      read: { skipRows: 2, headerRows: 1, footerRows: 2 },
    });
    expect(tables.filter((table) => table.read === read)).toHaveLength(1);
  });

  it('finds the table of a sheet that is asked for by its name alone', async () => {
    const { read, above } = await describeSheets(sheets, { format: 'xlsx', sheet: 'Crimes' });
    expect(read).toMatchObject({ sheet: 'Crimes', skipRows: 2, footerRows: 2 });
    expect(above).toEqual(['Hate crime by ward']);
    await expect(describeSheets(sheets, { format: 'xlsx', sheet: 'Gone' })).rejects.toThrow(
      'has no sheet "Gone". Its sheets are: "Contents", "Old", "Small", "Crimes".',
    );
  });

  it('offers each of several tables on one sheet', async () => {
    const rows = [
      ['Table 1: men'],
      ['Ward', 'Young', 'Old'],
      ...wards(6),
      [],
      ['Table 2: women'],
      ['Ward', 'Young', 'Old'],
      ...wards(5, 30),
    ];
    const { read, choices, tables } = await describeSheets([{ name: 'Both', rows }]);
    expect(read).toMatchObject({ skipRows: 1, footerRows: 8 });
    expect(tables.map(({ title, rows: count }) => [title, count])).toEqual([
      ['Table 1: men', 6],
      ['Table 2: women', 5],
    ]);
    const choice = choices.find(({ topic }) => topic === 'table');
    expect(choice).toMatchObject({ value: 'Table 1: men', alternatives: [{ label: 'Table 2: women' }] });
    expect(choice?.alternatives[0]?.read).toMatchObject({ skipRows: 10, footerRows: 0 });
  });

  it('names the columns of a table that does not take up the whole sheet', async () => {
    const rows = [['', 'Ward', 'Men', 'Women'], ...wards(5).map((row) => ['', ...row])];
    const { read, choices } = await describeSheets([{ name: 'Data', rows }]);
    expect(read).toMatchObject({ skipColumns: 1 });
    expect(choices.find(({ topic }) => topic === 'columns')).toMatchObject({
      value: 'Columns B to D',
      because: 'The table begins at column B.',
    });
  });

  it('warns of a sheet that is as long as a sheet can be', async () => {
    const rows = Array.from({ length: 65_535 }, (_, index) => `<row><c><v>${index}</v></c><c><v>1</v></c></row>`);
    const names = '<row><c t="inlineStr"><is><t>Id</t></is></c><c t="inlineStr"><is><t>N</t></is></c></row>';
    const book = makeXlsx({ sheets: { Data: `<sheetData>${names}${rows.join('')}</sheetData>` } });
    const { problems } = await describeWorkbook(await given('full.xlsx', book), undefined, 'xlsx');
    expect(problems).toMatchObject([{ kind: 'cut-off', severity: 'warning', line: 65_536 }]);
    expect(problems[0]?.title).toContain('ends at row 65,536');
  });

  it('says that formulas have no result', async () => {
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const rows = [text('Ward') + text('N'), `${text('Acton')}<c><f>B3+1</f></c>`, `${text('Ealing')}<c><v>3</v></c>`];
    const cells = rows.map((row) => `<row>${row}</row>`).join('');
    const book = makeXlsx({ sheets: { Data: `<sheetData>${cells}</sheetData>` } });
    const { problems } = await describeWorkbook(await given('formulas.xlsx', book), undefined, 'xlsx');
    expect(problems).toMatchObject([{ kind: 'unreadable-cell', severity: 'error', line: 2, rows: 1 }]);
  });

  it('refuses a workbook without a table', async () => {
    await expect(describeSheets([{ name: 'Data', rows: [['A title']] }])).rejects.toThrow('has no sheet with a table');
  });
});
