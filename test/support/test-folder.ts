import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder of the test file's own, gone when its tests are done; gives the path of what is written there. */
export function testFolder(): (name: string, content: string | Uint8Array) => Promise<string> {
  const made = mkdtemp(join(tmpdir(), 'strand-test-'));
  afterAll(async () => rm(await made, { recursive: true, force: true }));
  return async (name, content) => {
    const path = join(await made, name);
    await writeFile(path, content);
    return path;
  };
}
