import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepMends } from '../../../../src-main/workspace/keep-mends.ts';
import { readMends } from '../../../../src-main/workspace/read-mends.ts';
import { openSnapshotStore } from '../../../../src-main/workspace/snapshot-store.ts';
import type { SnapshotStore } from '../../../../src-main/workspace/snapshot-store.ts';
import { sampleDataset } from '../../../support/sample-dataset.ts';

const dataset = sampleDataset({ id: 'visits', title: 'Visits', path: 'visits.csv' });
const rejects = `\uFEFFLine,Reason,As it came,name,ward,visits\r
4,It has only 2 of the table’s 3 columns.,"O'Hara,Acton",O'Hara,Acton\r
7,It has 4 fields.,"Müller,Ealing,3,x",Müller,Ealing,3,x\r
9,A quotation mark in it is not closed.,"""Smith,Acton
007",Smith,Acton,007\r
`;
let folder = '';
let store: SnapshotStore;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'strand-mend-'));
  const source = path.join(folder, 'visits.csv');
  await writeFile(source, 'name,ward,visits\n');
  await utimes(source, 1_700_000_000, 1_700_000_000);
  store = await openSnapshotStore(path.join(folder, 'w.strand.json'), folder);
  const { version } = await store.current(dataset, source);
  await writeFile(version.parquet, 'snapshot');
  await writeFile(version.rejects, rejects);
  await store.accept(dataset, version, {
    account: { read: 9, loaded: 6, rejected: 3, totals: 0, mended: 0, rejects: [] },
    shape: { rows: 6, rejected: 3, columns: [], categories: [] },
    problems: [],
  });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function mend(text: string | Buffer): Promise<[string, readonly string[]][]> {
  const file = path.join(folder, 'mended.csv');
  await writeFile(file, text);
  await keepMends(store, dataset, file);
  return [...(await readMends(store.mendsPath(dataset)))];
}

describe('mended rows are kept by the text that they came as', () => {
  it('as Strand wrote the file, and rows that were left alone are not mended', async () => {
    expect(await mend(rejects.replace("O'Hara,Acton\r", "O'Hara,Acton,5\r"))).toEqual([
      ["O'Hara,Acton", ["O'Hara", 'Acton', '5']],
    ]);
  });

  it('where the cells beyond the table were cleared', async () => {
    expect(await mend(rejects.replace('Ealing,3,x\r', 'Ealing,3,\r'))).toEqual([
      ['Müller,Ealing,3,x', ['Müller', 'Ealing', '3']],
    ]);
  });

  it('as Excel saves it: Windows-1252, semicolons, columns moved, leading zeros and line ends lost', async () => {
    const excel = [
      'visits;As it came;Line;name;ward;Reason',
      `5;O'Hara,Acton;4;O'Hara;Acton;short`,
      '4;Müller,Ealing,3,x;7;Müller;Ealing;long',
      '7;"""Smith,Acton 007";9;Smith;Acton;quote',
    ].join('\r\n');
    expect(await mend(Buffer.from(excel, 'latin1'))).toEqual([
      ["O'Hara,Acton", ["O'Hara", 'Acton', '5']],
      ['Müller,Ealing,3,x', ['Müller', 'Ealing', '4']],
    ]);
  });

  it('as UTF-16 with tabs, and a text that Excel changed is known by its line', async () => {
    const text = '\uFEFFLine\tReason\tAs it came\tname\tward\tvisits\r\n9\t\t"Smith  Acton 007"\tSmith\tActon\t8\r\n';
    expect(await mend(Buffer.from(text, 'utf16le'))).toEqual([['"Smith,Acton\n007', ['Smith', 'Acton', '8']]]);
  });

  it('with the zeros that a spreadsheet program took from cells which were left alone', async () => {
    const text = 'Line,As it came,name,ward,visits\n9,"""Smith,Acton\n007",Smith,Ealing,7\n';
    expect(await mend(text)).toEqual([['"Smith,Acton\n007', ['Smith', 'Ealing', '007']]]);
  });

  it('with those mended earlier, of which the later word counts', async () => {
    await mend(rejects.replace("O'Hara,Acton\r", "O'Hara,Acton,5\r"));
    const again = await mend(
      `Line,As it came,name,ward,visits\n7,"Müller,Ealing,3,x",Müller,Ealing,30\n4,"O'Hara,Acton",O'Hara,Acton,6\n`,
    );
    expect(again).toEqual([
      ["O'Hara,Acton", ["O'Hara", 'Acton', '6']],
      ['Müller,Ealing,3,x', ['Müller', 'Ealing', '30']],
    ]);
  });
});

describe('a file of mended rows is refused in a sentence', () => {
  it.each([
    [
      'without the columns that say where rows belong',
      'name,ward,visits\na,b,1\n',
      /no columns "Line" and "As it came"/,
    ],
    [
      'without a column of the table',
      `Line,As it came,name\n4,"O'Hara,Acton",X\n`,
      /lacks the columns "ward" and "visits"/,
    ],
    [
      'with a row that was not rejected',
      'Line,As it came,name,ward,visits\n4,other,a,b,1\n',
      /Row 2 .* line 4 as "other"/,
    ],
    ['in which nothing was changed', rejects, /Every row .* is as it was rejected/],
    ['with cells beyond the table', rejects.replace('Ealing,3,x\r', 'Acton,3,x\r'), /Row 3 .* more cells than .*"x"/],
    [
      'with one text mended in two ways',
      `Line,As it came,name,ward,visits\n4,"O'Hara,Acton",a,b,1\n4,"O'Hara,Acton",a,b,2\n`,
      /mended in different ways/,
    ],
    ['that is empty', '', /no columns "Line"/],
  ])('%s', async (_, text, words) => {
    await expect(mend(text)).rejects.toMatchObject({ message: expect.stringMatching(words) });
    await expect(readMends(store.mendsPath(dataset))).rejects.toMatchObject({ code: 'file-missing' });
  });

  it('where no row was rejected', async () => {
    await mkdir(path.join(folder, 'other'));
    const empty = sampleDataset({ id: 'other', title: 'Other' });
    await expect(keepMends(store, empty, path.join(folder, 'x.csv'))).rejects.toMatchObject({
      message: expect.stringContaining('No row of "Other" was rejected'),
    });
  });
});
