import { parseCsv } from 'hucre';
import { beforeAll, describe, expect, it } from 'vitest';
import { unpackArchive } from '../../../../../src-main/output/archive.ts';
import { csvTable } from '../../../../../src-main/output/csv/csv-table.ts';
import { writeCsv } from '../../../../../src-main/output/csv/write-csv.ts';
import { prepareReport } from '../../../../../src-main/output/prepare-report.ts';
import { sampleProfile } from '../../../../support/sample-profile.ts';
import { figure, hostileTable } from '../../../../support/sample-tables.ts';

interface Metadata {
  readonly url: string;
  readonly tableSchema: { readonly columns: readonly { readonly name: string; readonly titles: readonly string[] }[] };
}

let files: Map<string, Uint8Array>;
const text = (name: string): string => new TextDecoder().decode(files.get(name));
const rows = (name: string): readonly (readonly unknown[])[] => parseCsv(text(name));

beforeAll(async () => {
  files = unpackArchive(writeCsv(await prepareReport(sampleProfile())));
});

describe('writeCsv', () => {
  it('describes every CSV file column by column', () => {
    const names = [...files.keys()].filter((name) => name.endsWith('.csv'));
    expect(names).toEqual(['table-1-1.csv', 'table-2-1.csv']);
    for (const name of names) {
      const metadata = JSON.parse(text(`${name}-metadata.json`)) as Metadata;
      expect(metadata.url).toBe(name);
      expect(metadata.tableSchema.columns.map((column) => column.name)).toEqual(rows(name)[0]);
      expect(metadata.tableSchema.columns.every((column) => column.titles.includes(column.name))).toBe(true);
    }
  });

  it('carries value and status together', () => {
    const table = rows('table-1-1.csv');
    const [head = []] = table;
    const cell = (group: string, column: string): unknown =>
      table.find((row) => row[2] === group)?.[head.indexOf(column)];
    expect([cell('Roma', 'rate'), cell('Roma', 'rate_status')]).toEqual(['29.3', 'value']);
    expect([cell('Gypsy or Irish Traveller', 'clients'), cell('Gypsy or Irish Traveller', 'clients_status')]).toEqual([
      '',
      'suppressed',
    ]);
    expect([
      cell('Gypsy or Irish Traveller', 'interval_upper'),
      cell('Gypsy or Irish Traveller', 'interval_upper_status'),
    ]).toEqual(['', 'suppressed']);
    expect(cell('Chinese', 'rate_status')).toBe('unreliable');
    expect([cell('A group with no clients', 'clients'), cell('A group with no clients', 'clients_status')]).toEqual([
      '0',
      'zero',
    ]);
    expect(cell('All adults', 'row_kind')).toBe('total');
  });

  it('says in its README what is hidden, how numbers were made and whom they count', () => {
    const readme = text('README.txt');
    for (const words of [
      'Counts from 1 to 4 are hidden',
      'Byar’s method',
      'People helped by telephone only',
      'Open Government Licence',
      'Synthetic data',
    ]) {
      expect(readme).toContain(words);
    }
  });
});

describe('csvTable', () => {
  it('stops text from running as a formula and leaves negative numbers alone', () => {
    const table = {
      ...hostileTable,
      rows: [{ key: '-1', kind: 'body' as const, cells: [{ kind: 'text' as const, text: '=cmd()' }, figure(-3)] }],
    };
    expect(csvTable(table).csv).toBe("code,row_kind,name,count,count_status\r\n'-1,body,'=cmd(),-3,value\r\n");
  });
});
