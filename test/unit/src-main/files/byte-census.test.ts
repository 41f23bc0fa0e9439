import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeByteCensus } from '../../../../src-main/files/byte-census.ts';

const piece = 1024 * 1024;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strand-census-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function censusOf(content: Buffer | string) {
  const path = join(folder, 'extract.csv');
  await writeFile(path, content);
  return takeByteCensus(path);
}

function sha(...parts: readonly (Buffer | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

describe('takeByteCensus', () => {
  it('names a small file by the SHA-256 of its bytes', async () => {
    expect(await censusOf('Ward,Count\nActon,12\n')).toEqual({ sha: sha('Ward,Count\nActon,12\n'), signs: [] });
    expect(await censusOf('')).toEqual({ sha: sha(), signs: [] });
  });

  it('names a large file by the SHA-256 of its pieces, in their order', async () => {
    const content = Buffer.alloc(6 * piece + 5, 'Acton,12\n');
    const starts = Array.from({ length: 7 }, (_, index) => index * piece);
    const digests = starts.map((from) => Buffer.from(sha(content.subarray(from, from + piece)), 'hex'));
    expect(await censusOf(content)).toEqual({ sha: sha(...digests), signs: [] });
  });

  it.each([
    ['a NUL', 'a\0b', ['nul']],
    ['the end of a DOS file', 'a\n\u001A', ['end of file']],
    ['a mark of the byte order within', 'a\n\uFEFFb', ['byte order mark']],
    ['that mark where it belongs', '\uFEFFa\nb', []],
    ['blanks', '\ta\r\nb\u00A0', ['tab', 'carriage return', 'no-break space']],
    ['a pound sign, which begins as a no-break space does', '£12', []],
  ])('sees %s', async (_, text, signs) => {
    expect((await censusOf(text)).signs).toEqual(signs);
  });

  it.each([1, 2])('sees a sign that lies across two pieces, %d of its bytes in the first', async (before) => {
    const content = Buffer.alloc(2 * piece, 'Acton,12\n');
    content.write('\uFEFF', piece - before);
    expect((await censusOf(content)).signs).toEqual(['byte order mark']);
  });
});
