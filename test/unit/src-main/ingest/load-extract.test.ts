import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../shared/model/dataset.ts';
import type { Connection } from '../../../../src-main/database/connection.ts';
import { openDatabase } from '../../../../src-main/database/database.ts';
import type { Database } from '../../../../src-main/database/database.ts';
import { quoteLiteral } from '../../../../src-main/database/quote.ts';
import { loadExtract } from '../../../../src-main/ingest/load-extract.ts';
import { sampleDataset } from '../../../support/sample-dataset.ts';

let folder = '';
let database: Database;
let connection: Connection;
const never = new AbortController().signal;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strand-test-'));
  database = await openDatabase({ threads: 1 });
  connection = await database.connect();
});
afterAll(async () => {
  connection.close();
  database.close();
  await rm(folder, { recursive: true, force: true });
});

async function load(content: string | Buffer, dataset: Dataset) {
  const path = join(folder, 'extract.csv');
  const snapshot = join(folder, 'snapshot.parquet');
  await writeFile(path, content);
  const account = await loadExtract(connection, dataset, path, snapshot, never);
  const result = await connection.columns(`SELECT * FROM read_parquet(${quoteLiteral(snapshot)})`);
  return { account, columns: Object.fromEntries(result.names.map((name, index) => [name, result.columns[index]])) };
}

describe('loadExtract', () => {
  it('keeps value and status of a count together: a sign is never a null nor a zero', async () => {
    const { columns } = await load(
      'Ward,Race\nA,12\nB,*\nC,..\nD,[z]\nE,[low]\nF,\nG,"1,234"\nH,<5\nI,0\n',
      sampleDataset({ roles: { Race: { kind: 'count', unit: 'offences' } } }),
    );
    expect(columns['Race']).toEqual([12, null, null, null, null, null, 1234, null, 0]);
    expect(columns['Race [status]']).toEqual([
      'value',
      'suppressed',
      'not-available',
      'not-applicable',
      'low',
      'missing',
      'value',
      'suppressed',
      'value',
    ]);
  });

  it('reads Windows-1252 text, UK dates and pounds', async () => {
    const { columns } = await load(
      Buffer.from(
        'Born,Income,Language\r\n31/12/1999,\xa3312.50,Fran\xe7ais\r\n07/03/1987,\xa31,Gaeilge\r\n',
        'latin1',
      ),
      sampleDataset({
        read: { format: 'csv', encoding: 'windows-1252', delimiter: ',' },
        roles: { Born: { kind: 'date-of-birth' }, Income: { kind: 'measure', unit: 'pounds' } },
      }),
    );
    expect(columns).toMatchObject({
      Born: ['1999-12-31', '1987-03-07'],
      Income: [312.5, 1],
      Language: ['Français', 'Gaeilge'],
    });
  });

  it('leaves out what stands above and below the table', async () => {
    const { account, columns } = await load(
      'Title\n\nWard,Count\nA,1\nB,2\nTotal,3\nNote\n',
      sampleDataset({ read: { format: 'csv', delimiter: ',', skipRows: 2, footerRows: 2 } }),
    );
    expect(columns['Ward']).toEqual(['A', 'B']);
    expect(account).toEqual({ read: 2, loaded: 2, rejected: [] });
  });

  it('keeps a record that does not fit with its line and reason, counted from the top of the file', async () => {
    const { account } = await load(
      'Title\nWard,Count\nA,1\nB,2,extra\nC,3\n',
      sampleDataset({ read: { format: 'csv', delimiter: ',', skipRows: 1 } }),
    );
    expect(account).toMatchObject({ read: 3, loaded: 2, rejected: [{ line: 4, text: 'B,2,extra' }] });
  });

  it('says of each rejected line, once, how it does not fit', async () => {
    const { account } = await load(
      'A,B,C\n1,2,3,4,5\n\n1\n1,2,3\n',
      sampleDataset({ read: { format: 'csv', delimiter: ',' } }),
    );
    expect(account.rejected).toEqual([
      { line: 2, text: '1,2,3,4,5', reason: 'It has 5 fields, but the table has 3 columns.' },
      { line: 4, text: '1', reason: 'It has only 1 of the table’s 3 columns.' },
    ]);
  });

  it('counts neither a row without a filled cell nor the header said again, and rejects the latter by its line', async () => {
    const { account, columns } = await load(
      'Title\nRef;Ward\n1;A\n;\n\nRef;Ward\r\n2;B\n3;C;D\n',
      sampleDataset({ read: { format: 'csv', delimiter: ';', skipRows: 1 } }),
    );
    expect(columns['Ref']).toEqual(['1', '2']);
    expect(account).toMatchObject({
      read: 4,
      loaded: 2,
      rejected: [
        { line: 6, text: 'Ref;Ward', reason: 'It says the header again.' },
        { line: 8, text: '3;C;D' },
      ],
    });
  });

  it('turns category columns into rows, with the sign of each cell', async () => {
    const { columns } = await load(
      'Ward,Year: 2023,Year: 2024\nA,1,*\nB,3,4\n',
      sampleDataset({
        read: {
          format: 'csv',
          delimiter: ',',
          unpivot: { prefix: 'Year: ', labelColumn: 'Year', valueColumn: 'Offences' },
        },
        roles: { Offences: { kind: 'count', unit: 'offences' } },
      }),
    );
    expect(columns).toEqual({
      Ward: ['A', 'A', 'B', 'B'],
      Year: ['2023', '2024', '2023', '2024'],
      Offences: [1, null, 3, 4],
      'Offences [status]': ['value', 'suppressed', 'value', 'value'],
    });
  });

  it('names the column that a role speaks of and the file lacks, and leaves no snapshot', async () => {
    await rm(join(folder, 'snapshot.parquet'), { force: true });
    const dataset = sampleDataset({ roles: { Sexe: { kind: 'strand', strand: 'sex' } } });
    await expect(load('Ward,Sex\nA,F\n', dataset)).rejects.toMatchObject({
      code: 'column-missing',
      message: expect.stringContaining('no column "Sexe". Its columns are: Ward, Sex'),
    });
    expect(await readdir(folder)).toEqual(['extract.csv']);
  });

  it.each([
    ['utf-8', 'is not UTF-8 throughout'],
    ['klingon', 'no known encoding'],
  ])('refuses text that cannot be read as %s', async (encoding, words) => {
    const dataset = sampleDataset({ read: { format: 'csv', encoding, delimiter: ',' } });
    await expect(load(Buffer.from('Ward\nTr\xe8s-Haut\n', 'latin1'), dataset)).rejects.toMatchObject({
      code: 'file-unreadable',
      message: expect.stringContaining(words),
    });
  });

  it('accounts for every row: rows read = rows loaded + rows rejected, whatever is damaged', async () => {
    const line = fc.array(fc.stringMatching(/^[a-z0-9]{1,4}$/), { minLength: 2, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
        const text = ['one,two,three', ...lines.map((fields) => fields.join(','))].join('\n');
        const { account } = await load(`${text}\n`, sampleDataset({}));
        expect(account.read).toBe(lines.length);
        expect(account.loaded + account.rejected.length).toBe(lines.length);
        expect(account.loaded).toBe(lines.filter((fields) => fields.length === 3).length);
      }),
      { numRuns: 25 },
    );
  });
});
