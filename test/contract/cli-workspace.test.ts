import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workspaceSchema } from '../../shared/model/workspace.ts';
import { callStrand } from '../support/call-strand.ts';
import type { Ended } from '../support/run-strand.ts';

const started = process.cwd();
let directory: string;
const workspace = path.join('evidence', 'evidence.strand.json');

function strand(...words: string[]): Promise<Ended> {
  return callStrand(words, path.join(directory, 'state'));
}

/** Writes the partner's file as if on a day in the past. */
function send(lines: readonly string[], day: string): void {
  const file = path.join(directory, 'visits.csv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  utimesSync(file, new Date(day), new Date(day));
}

const firstLines = ['name,ward,visits', 'Ada,Acton,3', 'Ben,Ealing', 'Cy,Hanwell,5', 'Di,Acton,7'];

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'strand-workspace-'));
  process.chdir(directory);
  const made = await strand('new', 'evidence', '--title', 'Evidence');
  expect(made).toMatchObject({ exitCode: 0, out: `${path.join(directory, workspace)}\n` });
  send(firstLines, '2026-10-01');
  const loaded = await strand(
    'import',
    'visits.csv',
    '--workspace',
    workspace,
    '--title',
    'Visits',
    '--owner',
    'Libraries',
  );
  expect(loaded.exitCode).toBe(0);
  expect(loaded.out).toBe('Visits, as the dataset "visits"\n4 rows read = 3 loaded + 1 rejected\n');
});
afterAll(() => {
  process.chdir(started);
  rmSync(directory, { recursive: true, force: true });
});

test('what was imported is in the workspace file, with how it is read', () => {
  const { datasets } = workspaceSchema.parse(JSON.parse(readFileSync(path.join(directory, workspace), 'utf8')));
  expect(datasets.at(-1)).toMatchObject({
    id: 'visits',
    owner: 'Libraries',
    read: { format: 'csv', delimiter: ',' },
  });
});

describe('strand rejects', () => {
  test('prints the rejected rows, writes them to a new file only, and reads them back mended', async () => {
    const printed = await strand('rejects', workspace, 'visits');
    expect(printed.out).toMatch(/^\uFEFF?Line,Reason,As it came,name,ward,visits\r?\n3,.*,"Ben,Ealing",Ben,Ealing/);
    const written = await strand('rejects', workspace, 'visits', '--out', 'mend.csv');
    expect([written.exitCode, written.out]).toEqual([0, '']);
    const again = await strand('rejects', workspace, 'visits', '--out', 'mend.csv');
    expect(again.exitCode).toBe(1);
    expect(again.said).toContain('is there already');
    const untouched = await strand('rejects', workspace, 'visits', '--mend', 'mend.csv');
    expect(untouched.exitCode).toBe(1);
    expect(untouched.said).toContain('is as it was rejected');
    const file = path.join(directory, 'mend.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Ben,Ealing\r', 'Ben,Ealing,4\r'));
    const mended = await strand('rejects', workspace, 'visits', '--mend', 'mend.csv');
    expect(mended).toMatchObject({
      exitCode: 0,
      out: '4 rows read = 4 loaded + 0 rejected; of those loaded, 1 row mended\n',
    });
    const none = await strand('rejects', workspace, 'visits');
    expect(none).toMatchObject({ exitCode: 0, out: '', said: 'No row of "Visits" was rejected.\n' });
  });
});

describe('strand refresh', () => {
  test('says that nothing changed', async () => {
    const ended = await strand('refresh', workspace, 'visits');
    expect(ended.exitCode).toBe(0);
    expect(ended.out).toMatch(/^visits: As it was taken on \d+ \w+ \d{4}\.\n$/);
  });

  test('says what changed, serves the accepted version until it is told to take the new one', async () => {
    send(['name,ward,visits,sex', 'Ada,Acton,3,F', 'Cy,Southall,5,M'], '2026-10-08');
    const seen = await strand('refresh', workspace, '--json');
    const states = JSON.parse(seen.out) as { dataset: string; state: string; changes: object | null; taken: boolean }[];
    expect(states.filter(({ state }) => state === 'changed')).toMatchObject([
      {
        dataset: 'visits',
        taken: false,
        changes: { rows: { before: 4, after: 2 }, columnsNew: ['sex'], columnsGone: [] },
      },
    ]);
    const taken = await strand('refresh', workspace, 'visits', '--take');
    expect(taken.exitCode).toBe(0);
    expect(taken.out).toMatch(/ {2}Rows: 4 before, 2 now\n {2}New columns: "sex"\n/);
    expect(taken.out).toContain('Taken: the figures are those of the new version.');
    expect((await strand('refresh', workspace, 'visits')).out).toMatch(/^visits: As it was taken/);
  });

  test('of a source that is gone says so, and that it cannot be taken', async () => {
    rmSync(path.join(directory, 'visits.csv'));
    const seen = await strand('refresh', workspace, 'visits');
    expect(seen.exitCode).toBe(0);
    expect(seen.out).toMatch(/visits\.csv" is not there; the figures are those taken on/);
    expect((await strand('refresh', workspace, 'visits', '--take')).exitCode).toBe(1);
  });

  test('of a dataset that there is not ends with 1 and names those that there are', async () => {
    const ended = await strand('refresh', workspace, 'vists');
    expect(ended).toMatchObject({ exitCode: 1, out: '' });
    expect(ended.said).toMatch(/There is no dataset "vists" .*visits/);
  });
});

describe('strand new', () => {
  test('refuses a folder that has a workspace', async () => {
    const ended = await strand('new', 'evidence', '--title', 'Again');
    expect(ended).toMatchObject({ exitCode: 1, out: '' });
    expect(ended.said).toContain('already holds the workspace "evidence.strand.json"');
  });
});
