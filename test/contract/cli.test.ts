import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ended } from '../support/run-strand.ts';
import { runStrand } from '../support/run-strand.ts';
import type { TestEngine } from '../support/with-engine.ts';
import { openTestEngine } from '../support/with-engine.ts';

let sample: TestEngine;
let directory: string;
beforeAll(async () => {
  sample = await openTestEngine();
  directory = mkdtempSync(path.join(tmpdir(), 'strand-cli-'));
});
afterAll(async () => {
  await sample.close();
  rmSync(directory, { recursive: true, force: true });
});

function strand(words: readonly string[], stopWhen?: () => boolean): Promise<Ended> {
  return runStrand(words, directory, stopWhen);
}

describe('strand profile', () => {
  test('writes the formats that were asked for, and lists them', async () => {
    const out = path.join(directory, 'whole');
    const ended = await strand(['profile', sample.samplePath, '--format', 'html,csv', '--out', out, '--json']);
    expect([ended.exitCode, ended.said]).toEqual([0, '']);
    const { written, failed } = JSON.parse(ended.out) as {
      written: { format: string; path: string; bytes: number }[];
      failed: unknown[];
    };
    expect(failed).toEqual([]);
    expect(written.map(({ format }) => format)).toEqual(['html', 'csv']);
    for (const report of written) expect(readFileSync(report.path).byteLength).toBe(report.bytes);
    expect(readdirSync(out).toSorted()).toEqual(written.map((report) => path.basename(report.path)).toSorted());
  });

  test('says which figures are older than what the partner has sent since', async () => {
    const file = path.join(sample.directory, 'police/hate-crime.csv');
    const before = readFileSync(file);
    await strand(['refresh', sample.samplePath]);
    writeFileSync(file, before.toString('latin1').replace('Acton', 'Acton West'), 'latin1');
    const out = path.join(directory, 'older');
    const ended = await strand(['profile', sample.samplePath, '--format', 'csv', '--out', out]);
    writeFileSync(file, before);
    expect(ended.exitCode).toBe(0);
    expect(ended.said).toMatch(
      /^hate-crime: Changed on .*; the figures are those taken on .*\nSee what changed with: strand refresh/,
    );
  });

  test.each([
    ['a workspace that is not there', ['profile', 'none.strand.json'], 'none.strand.json'],
    ['a profile that the workspace lacks', ['--profile', 'nothing'], 'nothing'],
    ['an area that the workspace lacks', ['--area', 'E05099999'], 'E05099999'],
  ])('refuses %s in a sentence, and writes nothing', async (_, words, named) => {
    const out = path.join(directory, 'refused');
    const first = words[0] === 'profile' ? words : ['profile', sample.samplePath, ...words];
    const ended = await strand([...first, '--out', out]);
    expect(ended.exitCode).toBe(1);
    expect(ended.said).toContain(named);
    expect(ended.said).not.toMatch(/\n\s+at |Error:|did not expect/);
    expect(readdirSync(directory)).not.toContain('refused');
  });

  test('says of a folder that cannot be made what is in the way', async () => {
    const out = path.join(directory, 'taken');
    writeFileSync(out, '');
    const ended = await strand(['profile', sample.samplePath, '--format', 'csv', '--out', out]);
    expect(ended).toMatchObject({ exitCode: 1, out: '' });
    expect(ended.said).toContain('a file of that name is in the way');
  });

  test('refuses a file that is not a workspace', async () => {
    const file = path.join(directory, 'other.strand.json');
    writeFileSync(file, '{"format":"something else"}');
    const ended = await strand(['profile', file, '--out', path.join(directory, 'refused')]);
    expect(ended.exitCode).toBe(1);
    expect(ended.said).not.toMatch(/\n\s+at |Error:|did not expect/);
  });

  test('stops at Ctrl-C with 130, keeping what was finished and nothing half written', async () => {
    const out = path.join(directory, 'stopped');
    const words = ['profile', sample.samplePath, '--area', 'all', '--format', 'html', '--out', out];
    const ended = await strand(words, () => existsSync(out) && readdirSync(out).some((file) => file.endsWith('.html')));
    expect([ended.exitCode, ended.out]).toEqual([130, '']);
    expect(ended.said).toBe('Stopped. What was finished is kept; nothing is left half written.\n');
    const files = readdirSync(out).filter((file) => !file.startsWith('.'));
    expect(files.length).toBeGreaterThan(0);
    expect(files.length).toBeLessThan(25);
    for (const file of files) expect(readFileSync(path.join(out, file), 'utf8').trimEnd()).toMatch(/<\/html>$/);
  });
});
