import { appendFile, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadExtract } from '../../../../src-main/ingest/load-extract.ts';
import { extractLoader, never } from '../../../support/extract-loader.ts';
import { sampleDataset } from '../../../support/sample-dataset.ts';

const { load, path, connection } = extractLoader();
const count = { kind: 'count', unit: 'offences' } as const;
const csv = { format: 'csv', delimiter: ',' } as const;

describe('loadExtract', () => {
  it('keeps value, status and text of a count together: a sign is never a null nor a zero', async () => {
    const { columns, account } = await load('Ward,Race\nA,12\nB,*\nC,"1,234"\nD,\nE,5 [p]\nF,0\n', {
      roles: { Race: count },
    });
    expect(columns).toEqual({
      Ward: ['A', 'B', 'C', 'D', 'E', 'F'],
      Race: [12, null, 1234, null, 5, 0],
      'Race [status]': ['value', 'suppressed', 'value', 'missing', 'provisional', 'value'],
      'Race [as it came]': [null, '*', null, null, '5 [p]', null],
    });
    expect(account).toEqual({ read: 6, loaded: 6, rejected: 0, totals: 0, mended: 0, rejects: [] });
  });

  it('adds nothing where every cell is plainly a value or empty', async () => {
    const { columns } = await load('Ward,Race,Opened\nA,"£1,234",7 May 24\n,NULL,\n', {
      roles: { Race: count, Opened: { kind: 'date' } },
    });
    expect(columns).toEqual({ Ward: ['A', null], Race: [1234, null], Opened: ['2024-05-07', null] });
  });

  it('keeps codes as text, with their zeros in front and without spaces around them', async () => {
    const { columns } = await load('UPRN,Area,People\n 00012 ,E05000001\u00a0,005\n', {
      roles: { UPRN: { kind: 'uprn' }, Area: { kind: 'category' }, People: count },
    });
    expect(columns).toEqual({ UPRN: ['00012'], Area: ['E05000001'], People: [5] });
  });

  it('reads packed Windows-1252 text, UK dates and pounds', async () => {
    const text = 'Born;Income;Language\r\n31/12/1999;\xa3312.50;Fran\xe7ais\r\n07-Mar-47;\xa31;Gaeilge\r\n';
    const { columns } = await load(gzipSync(Buffer.from(text, 'latin1')), {
      read: { format: 'csv', packed: { kind: 'gzip' }, encoding: 'windows-1252', delimiter: ';' },
      roles: { Born: { kind: 'date-of-birth' }, Income: { kind: 'measure', unit: 'pounds' } },
    });
    expect(columns).toEqual({
      Born: ['1999-12-31', '1947-03-07'],
      Income: [312.5, 1],
      Language: ['Français', 'Gaeilge'],
    });
  });

  it('keeps line ends, quotes and delimiters that belong to a field', async () => {
    const { columns } = await load('A,B\n"x\r\ny","1,2"\n"say ""hi""",\n', {});
    expect(columns).toEqual({ A: ['x\r\ny', 'say "hi"'], B: ['1,2', null] });
  });

  it('turns category columns into rows, with the sign of each cell and a row for an empty one', async () => {
    const { columns, account } = await load('Ward,Year: 2023,Year: 2024\nA,1,*\nB,,4\n', {
      read: { ...csv, unpivot: { prefix: 'Year: ', labelColumn: 'Year', valueColumn: 'Offences' } },
      roles: { Offences: count },
    });
    expect(columns).toEqual({
      Ward: ['A', 'A', 'B', 'B'],
      Year: ['2023', '2024', '2023', '2024'],
      Offences: [1, null, null, 4],
      'Offences [status]': ['value', 'suppressed', 'missing', 'value'],
      'Offences [as it came]': [null, '*', null, null],
    });
    expect(account).toMatchObject({ read: 2, loaded: 2 });
  });

  it('marks the rows that sum others, and says how many they are', async () => {
    const { columns, account } = await load('Ward,People\nA,1\n Total ,3\nB,2\n', {
      read: { ...csv, totalRows: [{ column: 'Ward', values: ['Total', 'All'] }] },
      roles: { People: count },
    });
    expect(columns['[total row]']).toEqual([false, true, false]);
    expect(account).toMatchObject({ read: 3, loaded: 3, totals: 1 });
  });

  it('keeps all rejected rows in a file that can be mended, and reads them back mended', async () => {
    const text = 'Title\nWard,Note\nA,1\nB,"2\nC,3,4\n';
    const read = { ...csv, skipRows: 1 };
    const rejects = path('rejects.csv');
    const first = await load(text, { read }, { rejects });
    expect(first.account).toEqual({
      read: 3,
      loaded: 1,
      rejected: 2,
      totals: 0,
      mended: 0,
      rejects: [
        { line: 4, text: 'B,"2', reason: 'A quotation mark in it is not closed.' },
        { line: 5, text: 'C,3,4', reason: 'It has 3 fields, but the table has 2 columns.' },
      ],
    });
    expect(await readFile(rejects, 'utf8')).toBe(
      '\uFEFFLine,Reason,As it came,Ward,Note\r\n' +
        '4,A quotation mark in it is not closed.,"B,""2",B,"""2"\r\n' +
        '5,"It has 3 fields, but the table has 2 columns.","C,3,4",C,3,4\r\n',
    );
    const mends = new Map([
      ['B,"2', ['B', '2']],
      ['C,3,4', ['C', '3, 4']],
    ]);
    const second = await load(text, { read }, { rejects, mends });
    expect(second.account).toMatchObject({ read: 3, loaded: 3, rejected: 0, mended: 2 });
    expect(second.columns).toEqual({ Ward: ['A', 'B', 'C'], Note: ['1', '2', '3, 4'] });
    expect(await readdir(dirname(rejects))).not.toContain('rejects.csv');
  });

  it('names the first five hundred rejected rows, and counts and keeps them all', async () => {
    const { account } = await load(`A,B\n${'x\n'.repeat(600)}`, {}, { rejects: path('rejects.csv') });
    expect(account).toMatchObject({ read: 600, loaded: 0, rejected: 600 });
    expect(account.rejects).toHaveLength(500);
    expect((await readFile(path('rejects.csv'), 'utf8')).split('\r\n')).toHaveLength(602);
  });

  it('loads a table of one column, with rows of which nothing is loaded, and one without rows', async () => {
    expect((await load('A\nx\n\ny\n', {})).columns).toEqual({ A: ['x', 'y'] });
    const leftOut = await load('A,B\nx,1\ny,\n', { read: { ...csv, leaveOut: ['A'] } });
    expect(leftOut.columns).toEqual({ B: ['1', null] });
    expect((await load('A,B\n', { roles: { B: count } })).account).toMatchObject({ read: 0, loaded: 0 });
  });

  it.each([
    [
      { roles: { Sexe: { kind: 'strand', strand: 'sex' } } },
      'column-missing',
      'no column "Sexe". Its columns are: Ward, Sex',
    ],
    [{ read: { ...csv, totalRows: [{ column: 'Area', values: ['All'] }] } }, 'column-missing', 'no column "Area"'],
    [
      { read: { ...csv, unpivot: { prefix: 'Q', labelColumn: 'Q', valueColumn: 'N' } } },
      'column-missing',
      'begins with "Q"',
    ],
    [{ read: { ...csv, skipRows: 9 } }, 'file-format', 'holds no table where one is looked for'],
    [{ read: { ...csv, encoding: 'klingon' } }, 'file-unreadable', 'no known encoding'],
  ] as const)('refuses what cannot be loaded and leaves what was there: %j', async (said, code, words) => {
    const before = await load('Ward,Sex\nB,M\n', {});
    const loading = load('Ward,Sex\nA,F\n', structuredClone(said) as Parameters<typeof load>[1]);
    await expect(loading).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
    expect(before.columns['Ward']).toEqual(['B']);
    expect((await readdir(dirname(path('x')))).toSorted()).toEqual(['extract.csv', 'rejects.csv', 'snapshot.parquet']);
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const file = path('cancelled.csv');
    await writeFile(file, `A,B\n${'some text,more of it\n'.repeat(400_000)}`);
    for (const directFrom of [0, Infinity]) {
      const cancel = new AbortController();
      const job = { signal: cancel.signal, directFrom, rejects: path('cancelled-rejects.csv') };
      const loading = loadExtract(connection(), sampleDataset({}), file, path('cancelled.parquet'), job);
      setTimeout(() => {
        cancel.abort();
        connection().interrupt();
      }, 30);
      await expect(loading).rejects.toThrow();
    }
    await rm(file);
    expect((await readdir(dirname(file))).filter((name) => name.includes('cancelled'))).toEqual([]);
  });

  it('refuses a file that changes while it is read, and says that it is being written', async () => {
    const file = path('growing.csv');
    await writeFile(file, `A,B\n${'some text,more of it\n'.repeat(200_000)}`);
    const loading = loadExtract(connection(), sampleDataset({}), file, path('growing.parquet'), { signal: never });
    setTimeout(() => void appendFile(file, 'one,more\n'), 30);
    await expect(loading).rejects.toMatchObject({ message: expect.stringContaining('it is still being written') });
    expect(await readdir(dirname(file))).not.toContain('growing.parquet');
  });

  it('says in a sentence that a file is gone, or is a folder', async () => {
    const missing = loadExtract(connection(), sampleDataset({}), path('gone.csv'), path('gone.parquet'), {
      signal: never,
    });
    await expect(missing).rejects.toMatchObject({ code: 'file-missing' });
    const folder = loadExtract(connection(), sampleDataset({}), dirname(path('x')), path('gone.parquet'), {
      signal: never,
    });
    await expect(folder).rejects.toMatchObject({ code: 'file-format' });
  });
});
