import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runStrand } from '../support/run-strand.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'strand-serve-'));
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

test('strand serve prints an address that works once, and ends with 0 at Ctrl-C', async () => {
  const address = /^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}\n$/;
  const ended = await runStrand(['serve'], directory, (out) => address.test(out));
  expect(ended.exitCode).toBe(0);
  expect(ended.out).toMatch(address);
  expect(ended.said).toBe('Open this address in a browser on this computer; it works once. Ctrl-C ends it.\n');
});
