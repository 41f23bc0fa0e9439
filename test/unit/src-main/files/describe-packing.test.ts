import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePacking } from '../../../../src-main/files/describe-packing.ts';
import { zipOf } from '../../../support/zip-of.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strand-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function given(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** The same archive with the flag of encryption set in both of a file's headers. */
function locked(zip: Buffer): Buffer {
  const copy = Buffer.from(zip);
  for (const [signature, flags] of [
    ['504b0304', 6],
    ['504b0102', 8],
  ] as const) {
    const at = copy.indexOf(Buffer.from(signature, 'hex'));
    copy.writeUInt16LE(copy.readUInt16LE(at + flags) | 1, at + flags);
  }
  return copy;
}

describe('describePacking', () => {
  it('offers the files of an archive, tables before others and the biggest first, without junk', async () => {
    const path = await given(
      'mixed.csv',
      zipOf({
        'notes/read me.txt': 'x'.repeat(500),
        'small.csv': 'a',
        'data/big.csv': 'a,b\n1,2\n',
        '__MACOSX/data/._big.csv': 'junk',
        '.DS_Store': 'junk',
        'cover.pdf': '%PDF',
        'empty.csv': '',
      }),
    );
    expect(await describePacking(path)).toEqual({
      packed: { kind: 'zip', member: 'data/big.csv' },
      members: ['data/big.csv', 'small.csv', 'notes/read me.txt'],
    });
  });

  it('knows gzip by its bytes, and that a workbook is not packed', async () => {
    expect(await describePacking(await given('a.csv', gzipSync('a')))).toEqual({
      packed: { kind: 'gzip' },
      members: [],
    });
    expect(await describePacking(await given('b.csv', 'a,b'))).toEqual({ packed: undefined, members: [] });
    const workbook = zipOf({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' });
    expect(await describePacking(await given('c.csv', workbook))).toEqual({ packed: undefined, members: [] });
  });

  it.each([
    ['an archive without a table', zipOf({ 'a.pdf': '%PDF', 'b.docx': 'x' }), 'holds no table, only "a.pdf", "b.docx"'],
    ['an empty archive', zipOf({}), 'is empty'],
    ['a locked archive', locked(zipOf({ 'a.csv': 'a' })), 'with a password'],
    ['a cut archive', zipOf({ 'a.csv': 'a,b\n'.repeat(50) }).subarray(0, 60), 'is cut off or damaged'],
  ])('refuses %s in a sentence', async (_, bytes, words) => {
    await expect(describePacking(await given('refused.zip', bytes))).rejects.toThrow(words);
  });
});
