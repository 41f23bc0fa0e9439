import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importPlanSchema } from '../../shared/model/import-plan.ts';
import { importPreviewSchema } from '../../shared/model/import-preview.ts';
import { callStrand } from '../support/call-strand.ts';
import type { Ended } from '../support/run-strand.ts';

const sampleData = path.resolve(import.meta.dirname, '../../sample-data');
const started = process.cwd();
let directory: string;
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'strand-files-'));
  process.chdir(directory);
});
afterAll(() => {
  process.chdir(started);
  rmSync(directory, { recursive: true, force: true });
});

function strand(...words: string[]): Promise<Ended> {
  return callStrand(words, path.join(directory, 'state'));
}

function given(name: string, text: string): string {
  writeFileSync(path.join(directory, name), text);
  return name;
}

const visits = 'Visits 2026;;\nname;ward;visits\nAda;Acton;3\nBen;Ealing\nCy;Hanwell;5\n';

describe('strand inspect', () => {
  test('says in words what is in a file, and that there is nothing amiss', async () => {
    const file = path.join(sampleData, 'council/housing-register.csv');
    const words = await strand('inspect', file);
    expect(words).toMatchObject({ exitCode: 0, said: '' });
    const rows = readFileSync(file, 'latin1').trimEnd().split('\n').length - 1;
    expect(words.out).toContain(`${rows.toLocaleString('en-GB')} rows, 10 columns`);
    expect(words.out).toMatch(/Encoding: Windows-1252 \((certain|likely)\)/);
    expect(words.out).toContain(`${rows.toLocaleString('en-GB')} rows read = `);
    expect(words.out).toMatch(/^ +Ward +text +[\d,]+ +\d+ +Ward name/m);
    expect(words.out).toMatch(/^(No problems found\.|Problems)$/m);
  });

  test('prints all of it as JSON, and keeps the plan', async () => {
    const file = given('visits.csv', visits);
    const ended = await strand('inspect', file, '--json', '--save-plan', 'visits.plan.json');
    const preview = importPreviewSchema.parse(JSON.parse(ended.out));
    expect(preview).toMatchObject({
      plan: { read: { format: 'csv', delimiter: ';', skipRows: 1 } },
      account: { read: 3, loaded: 2, rejected: 1 },
    });
    const plan = importPlanSchema.parse(JSON.parse(readFileSync(path.join(directory, 'visits.plan.json'), 'utf8')));
    expect(plan).toEqual(preview.plan);
  });

  test('reads a file as a plan says', async () => {
    const file = given('visits.csv', visits);
    await strand('inspect', file, '--save-plan', 'plan.json');
    const plan = importPlanSchema.parse(JSON.parse(readFileSync(path.join(directory, 'plan.json'), 'utf8')));
    writeFileSync(
      path.join(directory, 'plan.json'),
      JSON.stringify({ ...plan, read: { ...plan.read, shortRows: 'pad' } }),
    );
    const padded = await strand('inspect', file, '--plan', 'plan.json');
    expect(padded.out).toContain('3 rows read = 3 loaded + 0 rejected');
  });

  test('of a file that is not there ends with 1 and one sentence', async () => {
    const ended = await strand('inspect', 'none.csv');
    expect(ended).toMatchObject({ exitCode: 1, out: '' });
    expect(ended.said).toContain('none.csv');
    expect(ended.said).not.toMatch(/\n\s+at |Error:/);
  });
});

describe('strand import, without a workspace', () => {
  test('writes typed Parquet and the rejected rows, the same bytes each time', async () => {
    const file = given('visits.csv', visits);
    await strand('inspect', file, '--save-plan', 'visits.plan.json');
    const hashes = [];
    for (const out of ['first', 'second']) {
      const ended = await strand('import', file, '--plan', 'visits.plan.json', '--out', out);
      expect(ended.exitCode).toBe(0);
      expect(ended.out).toContain('3 rows read = 2 loaded + 1 rejected');
      const folder = path.join(directory, out);
      expect(readdirSync(folder).toSorted()).toEqual(['visits.parquet', 'visits.rejects.csv']);
      hashes.push(
        readdirSync(folder).map((name) =>
          createHash('sha256')
            .update(readFileSync(path.join(folder, name)))
            .digest('hex'),
        ),
      );
    }
    expect(hashes[0]).toEqual(hashes[1]);
    const rejects = readFileSync(path.join(directory, 'first', 'visits.rejects.csv'), 'utf8');
    expect(rejects).toMatch(/^\uFEFFLine,Reason,As it came,name,ward,visits\r?\n4,.*,Ben;Ealing,Ben,Ealing/);
  });

  test('without a plan says that nobody looked', async () => {
    const file = given('plain.csv', 'name,visits\nAda,3\nBen,4\n');
    const ended = await strand('import', file, '--out', 'plain', '--json');
    expect(JSON.parse(ended.out)).toMatchObject({ rejects: null, account: { read: 2, loaded: 2, rejected: 0 } });
    expect(ended.said).toContain('No plan was given, so it was read as Strand understands it');
  });

  test.each([
    ['both places at once', ['--out', 'x', '--workspace', 'w.strand.json'], 2, /Say either --workspace/],
    ['a kind that there is not', ['--kind', 'table'], 2, /--kind is not understood. Choose from: record-level/],
    ['a day that is none', ['--received', '31/12/2026'], 2, /--received is not understood. Write a date/],
    ['a plan that is none', ['--plan', 'visits.csv'], 1, /"[^"]*visits.csv" is not a plan/],
    ['a workspace that is not there', ['--workspace', 'none.strand.json'], 1, /none.strand.json/],
  ])('refuses %s', async (_, words, exitCode, sentence) => {
    const ended = await strand('import', given('visits.csv', visits), ...words);
    expect([ended.exitCode, ended.out]).toEqual([exitCode, '']);
    expect(ended.said).toMatch(sentence);
    expect(ended.said).not.toMatch(/\n\s+at |invalid/i);
  });
});
