import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callStrand } from '../support/call-strand.ts';
import type { Ended } from '../support/run-strand.ts';

/** Wards of the areas that a new workspace begins with. */
const wards = ['E05013518', 'E05013519', 'E05013520'];
let directory: string;
let workspace: string;

function strand(...words: string[]): Promise<Ended> {
  return callStrand(words, path.join(directory, 'state'));
}

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'strand-measures-'));
  workspace = path.join(directory, 'evidence', 'evidence.strand.json');
  await strand('new', path.join(directory, 'evidence'), '--title', 'Evidence');
  mkdirSync(path.join(directory, 'sent'));
  const rows = Array.from({ length: 600 }, (_, row) => [
    `L-${row}`,
    wards[row % wards.length],
    ['Female', 'Male'][row % 2],
    20 + ((row * 7) % 60),
  ]);
  writeFileSync(
    path.join(directory, 'sent', 'loans.csv'),
    `${[['Ref', 'Ward code', 'Sex', 'Age'], ...rows].map((row) => row.join(',')).join('\n')}\n`,
  );
  const loaded = await strand(
    ...['import', path.join(directory, 'sent', 'loans.csv'), '--workspace', workspace],
    ...['--title', 'Tool library', '--owner', 'Libraries', '--unit', 'borrowers'],
  );
  expect(loaded).toMatchObject({ exitCode: 0 });
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('lists what could be measured where nothing is yet', async () => {
  const { exitCode, out } = await strand('measures', workspace);
  expect(exitCode).toBe(0);
  expect(out).toBe(
    'This workspace has no measures yet.\n\nRecords:\n  tool-library: Tool library, 600 rows of borrowers\n',
  );
});

test('proposes a measure, writes its draft, and keeps it as it was changed', async () => {
  const file = path.join(directory, 'draft.json');
  const proposed = await strand('measures', workspace, '--suggest', 'tool-library', '--out', file);
  expect(proposed).toMatchObject({ exitCode: 0 });
  expect(proposed.out).toContain(
    '600 borrowers are counted, 600 of them in wards. Two strands can be compared with adults.',
  );
  expect(proposed.out).toContain('Beware: The population is made up');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"use tool library"', '"borrow tools"'));
  const kept = await strand('measures', workspace, '--draft', file, '--keep', '--json');
  expect(kept).toMatchObject({ exitCode: 0, said: `Kept in ${workspace} as "tool-library".\n` });
  expect(JSON.parse(kept.out)).toMatchObject({ draft: { measure: { does: 'borrow tools' } }, look: { counted: 600 } });
  expect((await strand('measures', workspace)).out).toMatch(
    /^tool-library: Tool library borrowers\n {2}counts Tool library per 1,000 of /,
  );
});

test('takes one out again, and says in a sentence what it can’t do', async () => {
  expect(await strand('measures', workspace, '--remove', 'tool-library')).toMatchObject({ exitCode: 0 });
  const unknown = await strand('measures', workspace, '--suggest', 'census-sex');
  expect(unknown.exitCode).toBe(1);
  expect(unknown.said).toMatch(/is not record-level/);
  expect((await strand('measures', workspace, '--keep')).exitCode).toBe(2);
  const wrong = path.join(directory, 'wrong.json');
  writeFileSync(wrong, '{"measure": {}}');
  expect((await strand('measures', workspace, '--draft', wrong)).said).toContain('is not a draft of a measure');
});
