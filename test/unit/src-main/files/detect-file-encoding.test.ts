import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detectFileEncoding } from '../../../../src-main/files/detect-file-encoding.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strand-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Five megabytes of plain lines, then some text in an encoding, then more plain lines. */
async function given(text: string, encoding: string, pack = (bytes: Buffer): Buffer => bytes): Promise<string> {
  const path = join(folder, 'extract.csv');
  const plain = Buffer.from('1234,Acton,2023-01-01,plain text\n'.repeat(160_000));
  await writeFile(path, pack(Buffer.concat([plain, iconv.encode(text, encoding), plain])));
  return path;
}

describe('detectFileEncoding', () => {
  it('finds what is beyond ASCII far down the file', async () => {
    expect(await detectFileEncoding(await given('1,King’s – £5\n', 'windows-1252'), undefined)).toMatchObject({
      encoding: 'windows-1252',
      because: 'Byte 0x92 far down the file is an apostrophe there, and not allowed in UTF-8.',
    });
    expect(await detectFileEncoding(await given('1,King’s – £5\n', 'utf-8'), undefined)).toMatchObject({
      encoding: 'utf-8',
      because: 'Its 3 characters beyond ASCII are all written as UTF-8, such as "’" far down the file.',
    });
  });

  it('looks into what is packed, and is certain of plain ASCII to the end', async () => {
    const packed = await given('1,£5\n', 'windows-1252', (bytes) => gzipSync(bytes));
    expect(await detectFileEncoding(packed, { kind: 'gzip' })).toMatchObject({ encoding: 'windows-1252' });
    expect(await detectFileEncoding(await given('', 'utf-8'), undefined)).toMatchObject({
      encoding: 'utf-8',
      confidence: 'certain',
    });
  });
});
