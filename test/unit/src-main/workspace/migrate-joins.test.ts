import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { migrateJoins } from '../../../../src-main/workspace/migrate-joins.ts';
import { readWorkspace } from '../../../../src-main/workspace/read-workspace.ts';

const samplePath = path.resolve(import.meta.dirname, '../../../../sample-data/ealing.strand.json');
const before = {
  id: 'register-to-wards',
  title: 'Housing register to residents by ward',
  left: 'housing-register',
  leftKey: 'Ward',
  normalisers: ['case', 'accents', 'punctuation', 'spacing'],
  through: { dataset: 'ward-names', key: 'variant', area: 'WD22CD', method: 'exact' },
  right: 'census-ethnic-sex-age',
  rightKey: 'Electoral wards and divisions Code',
  unmatched: 'count-in-whole',
  manyMatches: 'refuse',
  outside: ['Out of borough'],
};

it('opens a workspace whose joins are of the first form as the one it became', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'strand-test-'));
  try {
    const today = await readWorkspace(samplePath);
    const content = z
      .looseObject({ joins: z.array(z.unknown()) })
      .parse(JSON.parse(await readFile(samplePath, 'utf8')));
    const file = path.join(folder, 'first-form.strand.json');
    await writeFile(file, JSON.stringify({ ...content, joins: [before, ...content.joins.slice(1)] }));
    expect(await readWorkspace(file)).toEqual(today);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it('needs neither a lookup nor the datasets that a join names', () => {
  const { through: _none, ...bare } = before;
  expect(migrateJoins({ joins: [bare] })).toMatchObject({
    joins: [
      {
        right: { summed: { by: [before.rightKey], columns: [{ name: 'rows', how: 'count' }] } },
        on: [{ by: 'key', left: 'Ward', right: before.rightKey }],
        outside: ['Out of borough'],
      },
    ],
  });
});

it('leaves today’s form, and what is no workspace, as they are', async () => {
  const content: unknown = JSON.parse(await readFile(samplePath, 'utf8'));
  expect(migrateJoins(content)).toEqual(content);
  expect(migrateJoins([1])).toEqual([1]);
  expect(migrateJoins({ joins: 'none' })).toEqual({ joins: 'none' });
});
