import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Choice } from '../../../../shared/model/import-plan.ts';
import type { FileLayout } from '../../../../shared/model/import-preview.ts';
import { describeDelimited } from '../../../../src-main/extract/describe-delimited.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strand-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function given(content: string | Buffer): Promise<string> {
  const path = join(folder, 'extract.csv');
  await writeFile(path, content);
  return path;
}

async function read(content: string | Buffer): Promise<FileLayout> {
  return describeDelimited(await given(content), undefined);
}

function choiceOf(layout: FileLayout, topic: Choice['topic']): Choice | undefined {
  return layout.choices.find((choice) => choice.topic === topic);
}

/** A table of so many rows, each of some 320 bytes, below a title. */
function longTable(rows: number): string {
  const place = 'Corner of a long street, '.repeat(12);
  const body = Array.from({ length: rows }, (_, row) => `R${row},"${place}",01/02/2024,${row % 97}\n`).join('');
  return `Stop and search,,,\n,,,\nRef,Ward,Date,Count\n${body}`;
}

describe('describeDelimited', () => {
  it('takes rows that end where the names do, though the header ends with a delimiter', async () => {
    const found = await read('Ward,Count,\nActon,12\nPerivale,7\n');
    expect(found.read).toMatchObject({ shortRows: 'pad', leaveOut: ['column 3'] });
    expect((await read('Ward,Count,\nActon,12\nPerivale\n')).read.shortRows).toBeUndefined();
  });

  it('counts the lines of a header whose names have line breaks in them', async () => {
    const found = await read(
      'Body,"Kind \nof body",Staff,\n,,Heads,"Full-time\nequivalent"\nParks,Agency,4,3.5\nRoads,Agency,9,8.1\n',
    );
    expect(found.read).toMatchObject({ skipRows: 0, headerRows: 2 });
    expect(choiceOf(found, 'header')).toMatchObject({ value: 'Lines 1 to 4' });
    expect(choiceOf(found, 'header')?.because).toMatch(/^Lines 1 to 4 name the columns.*Its two rows are joined/);
  });

  it('tells the table from what stands above and below it', async () => {
    const found = await read(
      'Hate crime by ward,,\n,,\nWard,Race,Disability\nActon,12,*\nPerivale,7,5\nTotal,19,*\n,,\n* = 1 to 4,,\n',
    );
    expect(found.read).toEqual({
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      skipRows: 2,
      headerRows: 1,
      footerRows: 2,
    });
    expect(found.above).toEqual(['Hate crime by ward']);
    expect(found.below).toEqual(['* = 1 to 4']);
    expect(found.tables).toMatchObject([{ title: 'Hate crime by ward', place: 'Lines 3 to 6', rows: 3, columns: 3 }]);
    expect(choiceOf(found, 'footer')).toMatchObject({ value: 'Lines 7 to 8 left out', confidence: 'likely' });
  });

  it('counts lines, not records, around notes that have line ends of their own', async () => {
    const found = await read(
      '"A title\nof two lines",\nWard,Count\nActon,1\nPerivale,2\n"Note: counts\nare of people",\n',
    );
    expect(found.read).toMatchObject({ skipRows: 2, footerRows: 2 });
  });

  it('leaves blank lines at the end to the loading, which passes over them', async () => {
    expect((await read('Ward,Count\nActon,1\nPerivale,2\n,\n,\n')).read).toMatchObject({ footerRows: 0 });
  });

  it('offers near lines as header, each as a whole plan', async () => {
    const header = choiceOf(await read('Ward,Male,Female\nActon,1,2\nPerivale,3,4\n'), 'header');
    expect(header).toMatchObject({
      value: 'Line 1',
      because: 'Line 1 names the columns, because 2 of 3 names stand above numbers, dates or codes without being one.',
      confidence: 'certain',
    });
    expect(header?.alternatives.map(({ label }) => label)).toEqual([
      'No header, data from line 1',
      'Lines 1 to 2',
      'Line 2',
      'Line 3',
    ]);
    expect(header?.alternatives[2]?.read).toMatchObject({ skipRows: 1, headerRows: 1, delimiter: ',' });
  });

  it('leaves out columns that have neither a name nor a value, and says so', async () => {
    const found = await read('Ward,,Count,\nActon,,1,\nPerivale,,2,\n');
    expect(found.read.leaveOut).toEqual(['column 2', 'column 4']);
    expect(choiceOf(found, 'columns')).toMatchObject({
      value: 'Two columns left out',
      because: 'Column 2 and column 4 have neither a name nor a value.',
    });
    expect(choiceOf(found, 'columns')?.alternatives[0]?.read).not.toHaveProperty('leaveOut');
    expect((await read('Ward,,Count\nActon,x,1\nPerivale,,2\n')).read).not.toHaveProperty('leaveOut');
    const indented = await read('Users by ward,,\n,Ward,Count\n,Acton,1\n,Perivale,2\n');
    expect(indented.read).toMatchObject({ skipRows: 1, leaveOut: ['column 1'] });
    expect(indented.tables[0]?.columns).toBe(2);
  });

  it('offers every table, each with a plan that reads it alone', async () => {
    const found = await read(
      'Travel,\nLabel,Sum\nRail,19\nHotels,22\nFlights,7\n,\nPaper,\nLabel,Sum\nXma,4\nBanner,6\n',
    );
    expect(found.tables).toMatchObject([
      { title: 'Travel', place: 'Lines 2 to 5', rows: 3, read: { skipRows: 1, footerRows: 5 } },
      { title: 'Paper', place: 'Lines 8 to 10', rows: 2, read: { skipRows: 7, footerRows: 0 } },
    ]);
    expect(choiceOf(found, 'table')?.alternatives).toMatchObject([{ label: 'Paper', read: { skipRows: 7 } }]);
    expect(choiceOf(found, 'footer')?.because).toBe(
      'Below the table stands one other table, with what is written around it.',
    );
  });

  it('gives the columns of tables beside each other', async () => {
    const found = await read(
      'Ward,Count,,Team,Days\nActon,12,,North,3\nPerivale,7,,South,5\nHanwell,4,,,\nEaling,2,,,\n',
    );
    expect(found.tables.map(({ place, read: plan }) => [place, plan.skipColumns, plan.columnCount])).toEqual([
      ['Lines 1 to 5, columns A to B', undefined, 2],
      ['Lines 1 to 3, columns D to E', 3, undefined],
    ]);
  });

  it('gives the number of columns where the header does not', async () => {
    expect((await read('name,age\n7,John,30\n2,Julie,26\n3,Ann,29\n')).read).toMatchObject({ columnCount: 3 });
  });

  it('takes a number that only counts the rows for one of their own, before what the header names', async () => {
    const { read: plan, choices } = await read('name,age\n1,John,30\n2,Julie,26\n3,Ann,29\n');
    expect(plan.names).toEqual(['column 1', 'name', 'age']);
    expect(choices.find(({ topic }) => topic === 'columns')).toMatchObject({ confidence: 'likely' });
  });

  it('takes marks around a delimiter for quotation marks, even where one of them is not closed', async () => {
    const text = 'id,name\n1,"Hal ""H"" Orr, Jr"\n2,"Dan,x\n3,Eve\n4,Fay,5\n5,Gus\n6,Ian,5\n7,Jo\n';
    expect((await read(text)).read).toMatchObject({ quote: '"' });
  });

  it('reads as told, and still says what it would have done', async () => {
    const path = await given('Title;\nWard;Count\nActon;1\nPerivale;2\n');
    const told = await describeDelimited(path, undefined, {
      format: 'csv',
      delimiter: ';',
      skipRows: 0,
      headerRows: 2,
    });
    expect(told.read).toMatchObject({ delimiter: ';', skipRows: 0, headerRows: 2 });
    expect(choiceOf(told, 'header')).toMatchObject({ value: 'Lines 1 to 2', confidence: 'settled' });
    expect(choiceOf(told, 'header')?.alternatives[0]).toMatchObject({
      label: 'Line 2',
      read: { skipRows: 1, headerRows: 1 },
    });
    expect(choiceOf(told, 'encoding')?.confidence).toBe('certain');
  });

  it('leaves nothing out below the table where told so, and offers what it would have left out', async () => {
    const path = await given('Ward,Count\nActon,1\nPerivale,2\n,\nSource: a register,\n');
    const told = await describeDelimited(path, undefined, { format: 'csv', footerRows: 0 });
    expect(told).toMatchObject({ read: { skipRows: 0, footerRows: 0 }, below: [] });
    expect(choiceOf(told, 'footer')).toMatchObject({
      value: 'Nothing is left out',
      confidence: 'settled',
      alternatives: [{ label: 'Lines 4 to 5 left out', read: { footerRows: 2 } }],
    });
  });

  it('finds the table anew where only the delimiter is told', async () => {
    const path = await given('Title\nWard;Count\nActon;1\nPerivale;2\n');
    const told = await describeDelimited(path, undefined, { format: 'csv', delimiter: ';' });
    expect(told.read).toMatchObject({ delimiter: ';', skipRows: 1, headerRows: 1, footerRows: 0 });
    expect(choiceOf(told, 'delimiter')?.confidence).toBe('settled');
  });

  it('finds the end of a file that it does not read as a whole, plain or packed', async () => {
    const text = `${longTable(15_000)},,,\n"Source: the register,\nwhich is kept daily",,,\n1. Counts are of people,,,\n`;
    const found = await read(text);
    expect(found.read).toMatchObject({ skipRows: 2, footerRows: 4 });
    expect(found.below).toHaveLength(2);
    expect(found.tables[0]).toMatchObject({ place: 'From line 3 on', columns: 4 });
    expect(Math.abs((found.tables[0]?.rows ?? 0) - 15_000)).toBeLessThan(750);
    const path = await given(gzipSync(text, { level: 1 }));
    const packed = await describeDelimited(path, { kind: 'gzip' });
    expect(packed.read).toMatchObject({ packed: { kind: 'gzip' }, skipRows: 2, footerRows: 4 });
  });

  it('finds an end that is longer than what it looks at first', async () => {
    const notes = Array.from(
      { length: 1200 },
      (_, at) => `"${at}. A note of some length that says\nvery little of anything.",,,\n`,
    );
    expect((await read(`${longTable(15_000)},,,\nNotes,,,\n${notes.join('')}`)).read.footerRows).toBe(2402);
  });

  it('counts the lines below a table that ends long before its file', async () => {
    const other = Array.from({ length: 10_000 }, (_, row) => `T${row},${row},"${'Half a day '.repeat(12)}"\n`).join('');
    const found = await read(`${longTable(5_500)},,,\nTeams,,\n,,\nTeam,Cases,Note\n${other}`);
    expect(found.read).toMatchObject({ skipRows: 2, footerRows: 10_004 });
  });

  it.each([
    ['the header counted', `Ward,Count\n${'Acton,1\n'.repeat(65_535)}`, 'The file ends at row 65,536,'],
    [
      'the header not counted',
      `Ward,Count\n${'Acton,1\n'.repeat(65_536)}`,
      'The file ends at row 65,536 below its header,',
    ],
  ])('warns of a file that was cut off where a sheet ends, %s', async (_, text, title) => {
    expect((await read(text)).problems).toMatchObject([{ kind: 'cut-off', title: expect.stringContaining(title) }]);
  });

  it('warns of no such thing a row later', async () => {
    expect((await read(`Ward,Count\n${'Acton,1\n'.repeat(65_537)}`)).problems).toEqual([]);
  });

  it.each([
    ['a field', 'Ealing,"another,\nof two lines', 'within a field'],
    ['a row', 'Ealing,another note', 'its last line has two fields of three'],
  ])('warns of a file that ends within %s', async (_, end, words) => {
    const text = `Ward,Note,Count\n${'Acton,"a note, and more",1\n'.repeat(30)}${end}`;
    expect((await read(text)).problems).toMatchObject([
      { kind: 'cut-off', line: 32, title: expect.stringContaining(words) },
    ]);
  });

  it('warns of damaged characters, and offers other encodings', async () => {
    const text = Buffer.concat([
      Buffer.from('Ward,Café,Straße,Count\nNørre,é,ü,'),
      Buffer.from([0xe9]),
      Buffer.from('1\n'),
    ]);
    expect((await read(text)).problems).toMatchObject([
      { kind: 'unreadable-cell', line: 2, rows: 1, fixes: [{ label: 'Read it as Windows-1252' }] },
    ]);
  });

  it('refuses a file of blank lines', async () => {
    await expect(read('\n\n,,\n')).rejects.toThrow('only blank lines');
  });
});
