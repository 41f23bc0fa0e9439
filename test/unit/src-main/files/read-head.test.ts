import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHead, readTail } from '../../../../src-main/files/read-head.ts';

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

describe('readHead and readTail', () => {
  it('read the first and last bytes, and say whether those are all', async () => {
    const path = await given('digits.csv', '0123456789');
    expect(await readHead(path, undefined, 4)).toEqual({ bytes: Buffer.from('0123'), whole: false });
    expect(await readHead(path, undefined, 10)).toEqual({ bytes: Buffer.from('0123456789'), whole: true });
    expect(await readTail(path, 3)).toEqual(Buffer.from('789'));
    expect(await readTail(path, 30)).toEqual(Buffer.from('0123456789'));
    const packed = await given('digits.gz', gzipSync('0123456789'));
    expect(await readHead(packed, { kind: 'gzip' }, 4)).toEqual({ bytes: Buffer.from('0123'), whole: false });
    expect(await readHead(packed, { kind: 'gzip' }, 10)).toEqual({ bytes: Buffer.from('0123456789'), whole: true });
  });
});
