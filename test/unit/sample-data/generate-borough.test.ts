import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHash } from 'node:crypto';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { boroughFiles } from '../../../sample-data/generator/manifest.ts';
import { makeSmallBorough } from './small-borough.ts';

const committed = fileURLToPath(new URL('../../../sample-data', import.meta.url));
const manifestSchema = z.object({
  residents: z.number(),
  seed: z.number(),
  files: z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string() })),
});

async function manifestOf(folder: string) {
  return manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
}

test('one seed gives the same bytes with any number of threads, another seed gives others', async () => {
  const one = await makeSmallBorough({ threads: 1 });
  const three = await makeSmallBorough({ threads: 3 });
  const other = await makeSmallBorough({ seed: 8 });
  try {
    const first = await manifestOf(one.folder);
    expect(await manifestOf(three.folder)).toEqual(first);
    const second = await manifestOf(other.folder);
    for (const file of [
      'council/housing-register.csv',
      'nhs/community-referrals.parquet',
      'survey/residents-survey.csv',
    ]) {
      expect(second.files[file]?.sha256).not.toBe(first.files[file]?.sha256);
    }
  } finally {
    await Promise.all([one.remove(), three.remove(), other.remove()]);
  }
});

test('the committed files are those that the manifest names', async () => {
  const manifest = await manifestOf(committed);
  expect(Object.keys(manifest.files)).toEqual([...boroughFiles]);
  for (const [file, { bytes, sha256 }] of Object.entries(manifest.files)) {
    const content = await readFile(join(committed, file));
    expect([file, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([file, bytes, sha256]);
  }
  const total = Object.values(manifest.files).reduce((sum, { bytes }) => sum + bytes, 0);
  expect(total).toBeLessThan(12_000_000);
});

test('the generator writes the committed files again', async () => {
  const workbook = 'ecvs/service-users.xlsx';
  const { files, residents, seed } = await manifestOf(committed);
  const again = await makeSmallBorough({ residents, seed });
  try {
    const rewritten = await manifestOf(again.folder);
    expect({ ...rewritten.files, [workbook]: null }).toEqual({ ...files, [workbook]: null });
    const [before, after] = await Promise.all(
      [committed, again.folder].map(async (folder) => readXlsx(await readFile(join(folder, workbook)))),
    );
    expect(after?.sheets.map(({ name, rows }) => ({ name, rows }))).toEqual(
      before?.sheets.map(({ name, rows }) => ({ name, rows })),
    );
  } finally {
    await again.remove();
  }
});
