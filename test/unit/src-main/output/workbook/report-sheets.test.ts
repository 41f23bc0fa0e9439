import { beforeAll, describe, expect, it } from 'vitest';
import { prepareReport } from '../../../../../src-main/output/prepare-report.ts';
import { checkSheets } from '../../../../../src-main/output/workbook/check-sheets.ts';
import { reportSheets } from '../../../../../src-main/output/workbook/report-sheets.ts';
import { columnName, type WorkbookSheet } from '../../../../../src-main/output/workbook/workbook-sheet.ts';
import { sampleProfile } from '../../../../support/sample-profile.ts';

let sheets: readonly WorkbookSheet[];

beforeAll(async () => {
  sheets = reportSheets(await prepareReport(sampleProfile()));
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
])('names column %i %s', (index, name) => {
  expect(columnName(index)).toBe(name);
});

describe('reportSheets', () => {
  it('breaks notes so that no line runs far past its table', () => {
    expect(
      sheets.flatMap(({ table, lines }) => (table === null ? [] : lines)).filter((line) => line.length > 120),
    ).toEqual([]);
  });

  it('says in words what it has no table for', () => {
    const rows = sheets.find(({ name }) => name === 'In words')?.table?.rows ?? [];
    expect(rows).toContainEqual(['Race', 'Who is missing: Declined', '4.8%']);
    expect(rows).toContainEqual([
      'Names & signs',
      'Words used here: Client',
      'A person who asked for advice at least once in the year.',
    ]);
  });
});

describe('checkSheets', () => {
  const [first] = [{ name: 'A', lines: ['A'], table: null, links: new Map<string, string>(), summary: 'A' }];
  const table = { name: 'T', heads: ['X', 'Y'], rows: [['a', 1]], decimals: [null, 0] };

  it.each<[string, readonly WorkbookSheet[]]>([
    ['two sheets of one name', [first, first]],
    ['a link that leads nowhere', [{ ...first, links: new Map([['0,0', 'B']]) }]],
    ['two columns of one name', [{ ...first, table: { ...table, heads: ['X', 'x'] } }]],
    ['a row of another width', [{ ...first, table: { ...table, rows: [['a']] } }]],
    ['a number that is not one', [{ ...first, table: { ...table, rows: [['a', Number.NaN]] } }]],
    ['a sheet without a heading', [{ ...first, lines: [''] }]],
  ])('refuses %s', (_, faulty) => {
    expect(() => checkSheets(faulty)).toThrow(expect.objectContaining({ code: 'report-check-failed' }));
  });
});
