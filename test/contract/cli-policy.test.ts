import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workspaceSchema } from '../../shared/model/workspace.ts';
import { policyPresets } from '../../shared/policies/policies.ts';
import { callStrand } from '../support/call-strand.ts';
import type { Ended } from '../support/run-strand.ts';

const started = process.cwd();
let directory: string;
const workspace = path.join('evidence', 'evidence.strand.json');

function strand(...words: string[]): Promise<Ended> {
  return callStrand(words, path.join(directory, 'state'));
}

function keptPolicy() {
  return workspaceSchema.parse(JSON.parse(readFileSync(path.join(directory, workspace), 'utf8'))).policy;
}

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'strand-policy-'));
  process.chdir(directory);
  expect((await strand('new', 'evidence', '--title', 'Evidence')).exitCode).toBe(0);
});
afterAll(() => {
  process.chdir(started);
  rmSync(directory, { recursive: true, force: true });
});

describe('strand policy', () => {
  test('lists the policies to choose from', async () => {
    const listed = await strand('policy');
    expect(listed.exitCode).toBe(0);
    for (const { id, title } of policyPresets) expect(listed.out).toMatch(new RegExp(`^${id} +${title}$`, 'm'));
    expect(JSON.parse((await strand('policy', '--json')).out)).toEqual(policyPresets);
  });

  test('says which one is in force, and puts another in its place', async () => {
    expect((await strand('policy', workspace)).out).toContain('Counts from 1 to 4 are hidden');
    const set = await strand('policy', workspace, '--set', 'nhs-england');
    expect(set.exitCode).toBe(0);
    expect(set.out).toContain('Other counts are rounded to 5, so that tables add up');
    expect(keptPolicy()).toMatchObject({ id: 'nhs-england', threshold: 8, roundTo: 5 });
  });

  test('takes a policy of one’s own, and keeps what it had where that cannot hold', async () => {
    const own = { ...policyPresets[0], id: 'borough', title: 'Counts 1 to 6 hidden', threshold: 7 };
    writeFileSync('own.json', JSON.stringify(own));
    expect((await strand('policy', workspace, '--set', 'own.json')).exitCode).toBe(0);
    expect(keptPolicy()).toMatchObject({ id: 'borough', threshold: 7 });
    writeFileSync('own.json', JSON.stringify({ ...own, roundTo: 10 }));
    const refused = await strand('policy', workspace, '--set', 'own.json');
    expect(refused.exitCode).toBe(1);
    expect(refused.said).toContain('The policy contradicts itself. Counts from 7 to 9 are not hidden');
    expect(keptPolicy()).toMatchObject({ id: 'borough', roundTo: null });
  });

  test('refuses a name that is none, and a policy without a workspace', async () => {
    const unknown = await strand('policy', workspace, '--set', 'nhs');
    expect([unknown.exitCode, unknown.said]).toEqual([
      1,
      expect.stringContaining('neither a policy that Strand knows'),
    ]);
    expect((await strand('policy', '--set', 'ons')).exitCode).toBe(2);
  });
});
