import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBytes } from '../../../../src-main/files/open-bytes.ts';
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

describe('openBytes', () => {
  it('unpacks a file of an archive, and a gzip file of several parts', async () => {
    const zip = await given('two.zip', zipOf({ 'a.csv': 'first', 'b.csv': 'second' }));
    expect((await buffer(await openBytes(zip, { kind: 'zip', member: 'b.csv' }))).toString()).toBe('second');
    const gzip = await given('parts.gz', Buffer.concat([gzipSync('first,'), gzipSync('second')]));
    expect((await buffer(await openBytes(gzip, { kind: 'gzip' }))).toString()).toBe('first,second');
  });

  it('refuses a gzip file that is cut off or damaged, and a file that is not in the archive', async () => {
    const packed = gzipSync(Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251)));
    const read = async (name: string, bytes: Buffer) =>
      buffer(await openBytes(await given(name, bytes), { kind: 'gzip' }));
    await expect(read('cut.gz', packed.subarray(0, packed.length - 20))).rejects.toThrow(
      'is cut off: its end is missing',
    );
    await expect(read('bad.gz', Buffer.concat([packed.subarray(0, -8), Buffer.alloc(8, 1)]))).rejects.toThrow(
      'is damaged',
    );
    const zip = await given('one.zip', zipOf({ 'a.csv': 'a' }));
    await expect(openBytes(zip, { kind: 'zip', member: 'b.csv' })).rejects.toThrow('has no file "b.csv" in it');
  });

  it('refuses an archive that grows a thousandfold', async () => {
    const bomb = await given('bomb.gz', gzipSync(Buffer.alloc(120 * 1024 * 1024)));
    await expect(buffer(await openBytes(bomb, { kind: 'gzip' }))).rejects.toThrow(
      'unpacks to more than 1000 times its size',
    );
  });

  it('says that a file is missing, or is a folder', async () => {
    await expect(openBytes(join(folder, 'nowhere.csv'), undefined)).rejects.toMatchObject({ code: 'file-missing' });
    await expect(buffer(await openBytes(folder, undefined))).rejects.toThrow('is a folder');
  });
});
