import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { ReadPlan } from '../../../../shared/model/read-plan.ts';
import { quoteLiteral } from '../../../../src-main/database/quote.ts';
import { loadDirectly } from '../../../../src-main/ingest/load-directly.ts';
import { extractLoader, never } from '../../../support/extract-loader.ts';
import { sampleDataset } from '../../../support/sample-dataset.ts';

const { load, path, connection } = extractLoader();
const csv = { format: 'csv', delimiter: ',' } as const;
const withBands = { ...csv, columns: { Ward: { bands: { '05-Sep': '5-9' } } } };
const roles = {
  People: { kind: 'count', unit: 'people' },
  Opened: { kind: 'date' },
  Age: { kind: 'age-in-years' },
} as const;

async function bothWays(text: string, read: ReadPlan = csv) {
  const careful = await load(text, { read, roles }, { directFrom: Infinity });
  expect(await load(text, { read, roles }, { directFrom: 0 })).toEqual(careful);
  return careful;
}

/** Whether a file is loaded directly at all; else the careful way takes over. */
async function isDirect(text: string, read: ReadPlan = csv): Promise<boolean> {
  const file = path('direct.csv');
  await writeFile(file, text);
  const job = {
    connection: connection(),
    dataset: sampleDataset({ read, roles }),
    path: file,
    target: path('direct.parquet'),
    signal: never,
  };
  return (await loadDirectly(job)) !== null;
}

const header = 'Ward,People,Opened,Age\n';
/** More than is looked at before the way is chosen. */
const plainRows = `"Abbey, Road${' and on'.repeat(40)}",12,07/05/2024,34\n`.repeat(4_000);

describe('loadDirectly', () => {
  it.each([
    ['plain', `${header}A,1,07/05/2024,3\nB,,,\n,2.5,1/1/2023,90\n`, csv],
    ['CRLF, a mark and blank lines', `\uFEFF${header}A,1,07/05/2024,3\n\n,,,\nB,2,,\n`.replaceAll('\n', '\r\n'), csv],
    [
      'a title and a header of two lines',
      `Title\n\nWard,People,"Opened","Age\nin years"\nA,1,07/05/2024,3\n`,
      { ...csv, skipRows: 2 },
    ],
    ['a column left out', `${header}A,1,07/05/2024,3\n`, { ...csv, leaveOut: ['Ward'] }],
    ['bands that were dates', `${header}05-Sep,1,07/05/2024,3\n10-14,2,,4\n`, withBands],
    ['times of day', `${header}A,1,2024-05-07T10:00:00Z,3\nB,2,2024-05-08 11:00,4\n`, csv],
  ] satisfies [string, string, ReadPlan][])(
    'loads a file that is %s as the careful way does',
    async (_, text, read) => {
      const named = text.replace('"Age\nin years"', 'Age');
      expect(await isDirect(named, read)).toBe(true);
      await bothWays(named, read);
      expect((await load(text, { read }, { directFrom: 0 })).account).toMatchObject({ rejected: 0 });
    },
  );

  it.each([
    ['a mark', 'B,*,,\n', true],
    ['a number with commas', 'B,"1,234",,\n', true],
    ['a date in words', 'B,1,7 May 24,\n', true],
    ['a number that is none', 'B,nan,,1e9\n', true],
    ['the first of 1900', 'B,1,01/01/1900,\n', true],
    ['a year of two digits', 'B,1,07/05/24,\n', true],
    ['a cell of spaces', 'B, ,,\n', true],
    ['the header again', 'Ward,People,Opened,Age\nB,1,,\n', false],
    ['a field too few', 'B,1\n', false],
    ['a quote that is not closed', 'B,"1,,\nC,1,,\n', false],
    ['a NUL', 'B\0,1,,\n', false],
    ['a formula that is a text', '="007",1,,\n', false],
    ['blanks of every kind around a text', '"\t\u00A0B \n",1,,\n', true],
  ])('reads %s behind many plain rows as the careful way does', async (_, rows, isTaken) => {
    const text = header + plainRows + rows;
    expect(await isDirect(text)).toBe(isTaken);
    await bothWays(text);
  });

  it('reads line ends of another kind behind many plain rows as the careful way does', async () => {
    for (const rows of ['B,1,,\r\nC,2,,\n', 'B,1,,\rC,2,,\n', '"B\r\nb",1,,\n'])
      await bothWays(header + plainRows + rows);
  });

  it('reads the file itself where its name would be a pattern for another', async () => {
    await writeFile(path('extract1.csv'), 'A\nwrong\n');
    await writeFile(path('extract[1].csv'), 'A\nright\n');
    const target = path('named.parquet');
    const dataset = sampleDataset({ read: csv });
    const account = await loadDirectly({
      connection: connection(),
      dataset,
      path: path('extract[1].csv'),
      target,
      signal: never,
    });
    expect(account).toMatchObject({ loaded: 1 });
    const { columns } = await connection().columns(`SELECT * FROM read_parquet(${quoteLiteral(target)})`);
    expect(columns).toEqual([['right']]);
  });
});
