import { a11y, read, type Workbook } from 'hucre';
import { beforeAll, describe, expect, it } from 'vitest';
import { unpackArchive } from '../../../../../src-main/output/archive.ts';
import { prepareReport } from '../../../../../src-main/output/prepare-report.ts';
import { writeXlsx } from '../../../../../src-main/output/xlsx/write-xlsx.ts';
import { sampleProfile } from '../../../../support/sample-profile.ts';

let bytes: Uint8Array;
let workbook: Workbook;

beforeAll(async () => {
  bytes = await writeXlsx(await prepareReport(sampleProfile()));
  workbook = await read(bytes);
});

function rowsOf(name: string): readonly (readonly unknown[])[] {
  return workbook.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
}

describe('writeXlsx', () => {
  it('has a cover, contents and notes, then one table a sheet', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Cover',
      'Contents',
      'Notes',
      'Sources',
      'Findings',
      'In words',
      'Table 1.1 Race',
      'Table 2.1 Names & signs',
    ]);
    expect(workbook.sheets.map((sheet) => sheet.tables?.length ?? 0)).toEqual([0, 1, 1, 1, 1, 1, 1, 1]);
    expect(workbook.sheets.flatMap((sheet) => sheet.merges ?? [])).toEqual([]);
  });

  it('repeats the heads of each table on every printed page', () => {
    const names = new TextDecoder().decode(unpackArchive(bytes).get('xl/workbook.xml'));
    const rows = [...names.matchAll(/"_xlnm\.Print_Titles"[^>]*>([^<]+)</g)].map(([, place]) => place);
    expect(rows.slice(0, 2)).toEqual(["'Contents'!$3:$3", "'Notes'!$3:$3"]);
    expect(rows.at(-1)).toMatch(/^'Table 2\.1 Names &amp; signs'!\$\d+:\$\d+$/);
    expect(rows.length).toBe(workbook.sheets.length - 1);
  });

  it('marks each table up with its heads, over frozen rows', () => {
    const sheet = workbook.sheets.find(({ name }) => name === 'Table 1.1 Race');
    const table = sheet?.tables?.[0];
    expect(table?.columns.map(({ name }) => name)).toEqual([
      'Ethnic group',
      'Clients',
      'Adults',
      'Per 1,000',
      '95% interval, lower limit',
      '95% interval, upper limit',
      'Difference',
      'Ratio',
      'Reliability',
    ]);
    expect(table?.range).toBe(`A8:I${8 + 21}`);
    expect(sheet?.freezePane).toMatchObject({ rows: 8 });
  });

  it('keeps numbers as numbers and hidden ones as [c]', () => {
    const rows = rowsOf('Table 1.1 Race');
    expect(rows.find(([name]) => name === 'Roma')).toEqual(['Roma', 33, 1127, 29.3, 20.2, 41.1, 'higher', 2.6, '']);
    expect(rows.find(([name]) => name === 'White and Black African')).toEqual([
      'White and Black African',
      '[c]',
      1932,
      '[c]',
      '[c]',
      '[c]',
      'hidden to protect people',
      '[c]',
      '',
    ]);
    expect(rows.find(([name]) => name === 'Chinese')).toEqual([
      'Chinese',
      17,
      3576,
      4.8,
      2.8,
      7.6,
      'lower',
      0.4,
      '[u]',
    ]);
  });

  it('holds no formula, even where a name begins like one', () => {
    const sheets = [...unpackArchive(bytes)]
      .filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
      .map(([, content]) => new TextDecoder().decode(content));
    expect(sheets.length).toBe(8);
    expect(sheets.filter((sheet) => /<f[ >]/.test(sheet))).toEqual([]);
    expect(rowsOf('Table 2.1 Names & signs').map(([name]) => name)).toContain('=1+1');
  });

  it('has a title and a language, and no fault that its library’s audit calls one', () => {
    const core = new TextDecoder().decode(unpackArchive(bytes).get('docProps/core.xml'));
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(workbook.properties?.title).toBe('Moving housing advice from Southall to Perceval House – Ealing');
    const issues = a11y.audit(workbook).map(({ message }) => message);
    expect(issues).toEqual(['Sheet "Cover" has no header row marked (set sheet.a11y.headerRow or define a table)']);
  });
});
