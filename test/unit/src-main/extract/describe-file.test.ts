import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from 'hucre';
import { describeFile } from '../../../../src-main/extract/describe-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strand-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function given(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('describeFile', () => {
  it('reads Windows-1252 by its bytes', async () => {
    const path = await given(
      'register.csv',
      Buffer.from('Ref,Income,Language\r\n1,\xa3312.50,Fran\xe7ais\r\n', 'latin1'),
    );
    expect((await describeFile(path)).read).toMatchObject({ encoding: 'windows-1252', delimiter: ',', skipRows: 0 });
  });

  it('does not take a short file that ends in a letter of Windows-1252 for UTF-8', async () => {
    const path = await given('cafe.csv', Buffer.from('Ref,Place\n1,Caf\xe9', 'latin1'));
    expect((await describeFile(path)).read).toMatchObject({ encoding: 'windows-1252' });
  });

  it('reads UTF-16 by its mark', async () => {
    const path = await given('utf16.csv', Buffer.from('\ufeffWard;Count\nA;1\nB;2\n', 'utf16le'));
    expect((await describeFile(path)).read).toMatchObject({ encoding: 'utf-16le', delimiter: ';' });
  });

  it('finds the table between a title above it and a total and notes below it', async () => {
    const path = await given(
      'hate-crime.csv',
      'Hate crime by ward,,\n,,\nSource: police,,\nWard,Race,Disability\nActon,12,*\nPerivale,7,5\nTotal,19,*\n,,\n* = 1 to 4,,\n',
    );
    const found = await describeFile(path);
    expect(found.read).toMatchObject({ skipRows: 3, footerRows: 3 });
    expect(found.preamble).toEqual(['Hate crime by ward', '', 'Source: police']);
    expect(found.footer).toEqual(['Total · 19 · *', '', '* = 1 to 4']);
  });

  it('counts lines, not records, above a header that follows a quoted line break', async () => {
    const path = await given('broken-title.csv', '"A title\nof two lines",\nWard,Count\nActon,1\nPerivale,2\n');
    expect((await describeFile(path)).read.skipRows).toBe(2);
  });

  it('takes the largest sheet of a workbook', async () => {
    const rows = [
      ['Client', 'Postcode'],
      ['1', 'W5 5NU'],
      ['2', 'UB1 3HG'],
    ];
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Cover', rows: [['About this file']] },
        { name: 'Clients', rows },
      ],
    });
    const path = await given('clients.xlsx', Buffer.from(bytes));
    const found = await describeFile(path);
    expect(found.read).toMatchObject({ format: 'xlsx', sheet: 'Clients', skipRows: 0 });
    expect(found.sheets).toEqual(['Cover', 'Clients']);
  });

  it.each([
    ['an empty file', 'empty.csv', '', 'is empty'],
    ['a web page', 'download.csv', '<!DOCTYPE html><html></html>', 'is a web page'],
    ['a zip archive', 'archive.csv', Buffer.from('PK\u0003\u0004rest'), 'is a zip archive'],
    ['a gzip file', 'small.csv', Buffer.from([0x1f, 0x8b, 8, 0]), 'is compressed'],
    ['JSON', 'data.csv', '[{"a": 1}]', 'is JSON'],
  ])('refuses %s and says what to do', async (_, name, content, words) => {
    const path = await given(name, content);
    await expect(describeFile(path)).rejects.toMatchObject({
      code: 'file-format',
      message: expect.stringContaining(words),
    });
  });

  it('says that a missing file is missing', async () => {
    await expect(describeFile(join(folder, 'nowhere.csv'))).rejects.toMatchObject({ code: 'file-missing' });
  });

  it('counts the lines of a note below the table that has line ends of its own', async () => {
    const path = await given(
      'note.csv',
      'Ward,Race,Count\nActon,A,12\nPerivale,B,7\n"Note: counts\nare of people",,\n',
    );
    expect((await describeFile(path)).read).toMatchObject({ footerRows: 2 });
  });

  it.each([
    ['blank.csv', '\n\n,,\n', 'only blank lines'],
    ['photo.csv', Buffer.from([0xff, 0x01, 0x02, 0x03, 0x04, 0x05, 0x41, 0x42]), 'is not text'],
    ['workbook.xlsx', Buffer.from('PK\u0003\u0004not a workbook', 'latin1'), 'could not be read as an Excel workbook'],
  ])('refuses %s in a sentence', async (name, content, words) => {
    await expect(describeFile(await given(name, content))).rejects.toThrow(words);
  });
});
