import { execFile } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openReleaseLedger } from '../../../../src-main/workspace/release-ledger.ts';
import type { ReleaseLedger } from '../../../../src-main/workspace/release-ledger.ts';
import { sampleEntry, sampleLeaving, testFolders } from '../../../support/sample-release.ts';

const newFolder = testFolders();
const sealSchema = z.object({ hash: z.string() });
const at = () => new Date('2026-11-22T14:00:00.000Z');

interface Case {
  readonly folder: string;
  readonly ledger: ReleaseLedger;
  lines(): string[];
  write(lines: readonly string[]): void;
}

/** A ledger of so many entries, each of tables of its own. */
async function ledgerOf(entries: number, witness = false): Promise<Case> {
  const folder = join(newFolder(), 'ledger');
  const ledger = openReleaseLedger(
    folder,
    join(witness ? folder : newFolder(), witness ? '../seen.json' : 'seen.json'),
    at,
  );
  for (let number = 1; number <= entries; number += 1) await ledger.append(sampleEntry(), [sampleLeaving(number)]);
  const path = join(folder, 'releases.jsonl');
  return {
    folder,
    ledger,
    lines: () => readFileSync(path, 'utf8').trimEnd().split('\n'),
    write: (lines) => writeFileSync(path, lines.map((line) => `${line}\n`).join('')),
  };
}

/** What another computer says of the ledger, which never saw it before. */
async function problemsOf({ folder }: Case): Promise<readonly string[]> {
  return (await openReleaseLedger(folder, join(newFolder(), 'seen.json')).read()).check.problems;
}

describe('a ledger', () => {
  test('keeps each entry with its tables, chained, and reads them back', async () => {
    const { folder, ledger } = await ledgerOf(2);
    const { entries, check } = await ledger.read();
    expect(entries.map(({ number, previous }) => [number, previous])).toEqual([
      [1, '0'.repeat(64)],
      [2, entries[0]?.hash],
    ]);
    expect(check).toEqual({ entries: 2, isIntact: true, problems: [], acknowledged: null });
    expect((await ledger.tables()).map(({ numbers, tables }) => [numbers, tables])).toEqual([
      [[1], sampleLeaving(1).tables],
      [[2], sampleLeaving(2).tables],
    ]);
    expect(readdirSync(folder).filter((name) => name.startsWith('tables-'))).toHaveLength(2);
    expect(readdirSync(folder)).not.toContain('lock');
  });

  test('keeps equal tables once, and counts those of a release that was withdrawn', async () => {
    const { folder, ledger } = await ledgerOf(1);
    await ledger.append(sampleEntry(), [sampleLeaving(1)]);
    await ledger.append({ ...sampleEntry(), outcome: 'withdrawn', withdraws: 1 }, []);
    expect(readdirSync(folder).filter((name) => name.startsWith('tables-'))).toHaveLength(1);
    expect((await ledger.tables()).map(({ numbers }) => numbers)).toEqual([[1, 2]]);
  });

  test('verifies where its folder was copied to', async () => {
    const { folder } = await ledgerOf(2);
    const copy = join(newFolder(), 'ledger');
    cpSync(folder, copy, { recursive: true });
    expect((await openReleaseLedger(copy, join(newFolder(), 'seen.json')).read()).check.isIntact).toBe(true);
  });

  test('is empty and whole where nothing ever left, without making a folder', async () => {
    const folder = join(newFolder(), 'ledger');
    const { entries, check } = await openReleaseLedger(folder, join(newFolder(), 'seen.json')).read();
    expect([entries, check.isIntact, existsSync(folder)]).toEqual([[], true, false]);
  });
});

describe('what was done to a ledger is told', () => {
  test('an entry that was changed', async () => {
    const it = await ledgerOf(3);
    it.write(it.lines().map((line, at) => (at === 1 ? line.replace('Acton Central', 'Acton Centrak') : line)));
    expect(await problemsOf(it)).toEqual(['R-002 was changed after it was written.']);
  });

  test('an entry that was changed and sealed anew', async () => {
    const [it, other] = [await ledgerOf(3), await ledgerOf(0)];
    await other.ledger.append(sampleEntry(), [sampleLeaving(1)]);
    await other.ledger.append(sampleEntry('Something else'), [sampleLeaving(2)]);
    it.write([it.lines()[0] ?? '', other.lines()[1] ?? '', it.lines()[2] ?? '']);
    expect(await problemsOf(it)).toEqual(['R-002 was replaced: R-003 was written after another entry.']);
  });

  test('an entry that was removed', async () => {
    const it = await ledgerOf(3);
    it.write(it.lines().toSpliced(1, 1));
    const problems = await problemsOf(it);
    expect(problems[0]).toBe('R-002 is missing from the ledger.');
    expect(problems[1]).toMatch(/^No entry names a file of released tables that is there .*: its entry was removed\.$/);
    expect(problems).toHaveLength(2);
  });

  test('entries in another order', async () => {
    const it = await ledgerOf(3);
    const [one = '', two = '', three = ''] = it.lines();
    it.write([one, three, two]);
    expect(await problemsOf(it)).toContain('R-002 stands after R-003, out of its order.');
  });

  test('the last entries cut away', async () => {
    const it = await ledgerOf(3);
    it.write(it.lines().slice(0, 1));
    expect(await problemsOf(it)).toContain('R-002 to R-003 are missing from the ledger.');
  });

  test('the last entries cut away together with the head: by the tables that are left, and by this computer', async () => {
    const it = await ledgerOf(3, true);
    it.write(it.lines().slice(0, 2));
    const { hash } = sealSchema.parse(JSON.parse(it.lines()[1] ?? ''));
    writeFileSync(join(it.folder, 'head.json'), JSON.stringify({ number: 2, hash }));
    expect((await problemsOf(it))[0]).toMatch(/^No entry names a file of released tables that is there/);
    expect((await it.ledger.read()).check.problems).toContain('R-003 is missing from the ledger.');
  });

  test('the whole ledger gone, by the computer that saw it', async () => {
    const it = await ledgerOf(2, true);
    rmSync(it.folder, { recursive: true });
    expect((await it.ledger.read()).check.problems).toEqual(['R-001 to R-002 are missing from the ledger.']);
    await expect(it.ledger.append(sampleEntry(), [])).rejects.toThrow('was changed outside Strand');
  });

  test.each([
    ['missing', (path: string) => rmSync(path)],
    ['was changed', (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('30', '31'))],
  ])('a file of released tables that %s', async (state, spoil) => {
    const it = await ledgerOf(2);
    const hash = (await it.ledger.read()).entries[1]?.tables[0] ?? '';
    spoil(join(it.folder, `tables-${hash}.json`));
    const [problem, ...others] = await problemsOf(it);
    expect(problem).toContain(`The file of released tables of R-002 ${state === 'missing' ? 'is missing' : state}`);
    expect(others).toEqual([]);
  });

  test('a line that is no entry', async () => {
    const it = await ledgerOf(1);
    it.write([...it.lines(), '{"number":2}']);
    expect(await problemsOf(it)).toEqual(['Line 2 of the ledger cannot be read: it was changed after it was written.']);
  });

  test('one space more in an entry', async () => {
    const it = await ledgerOf(1);
    it.write(it.lines().map((line) => line.replace('{', '{ ')));
    expect(await problemsOf(it)).toEqual(['R-001 was changed after it was written.']);
  });
});

describe('a stop in the middle of writing', () => {
  test('leaves half a line, which is told, set aside by the next release and told after', async () => {
    const it = await ledgerOf(1);
    const whole = readFileSync(join(it.folder, 'releases.jsonl'), 'utf8');
    writeFileSync(join(it.folder, 'releases.jsonl'), `${whole}{"areas":[],"at":"2026`);
    const before = (await it.ledger.read()).check;
    expect(before.isIntact).toBe(true);
    expect(before.problems).toEqual([
      'The last line of the ledger was begun and never finished; nothing left with it.',
    ]);
    const { entry } = await it.ledger.append(sampleEntry(), []);
    expect(entry.number).toBe(2);
    expect(readFileSync(join(it.folder, 'releases.jsonl'), 'utf8').startsWith(`${whole}{`)).toBe(true);
    const after = (await it.ledger.read()).check;
    expect([after.isIntact, after.entries]).toEqual([true, 2]);
    expect(after.problems[0]).toMatch(/^An entry that was begun and never finished is in "unfinished-/);
  });

  test('between the entry and the head is no break, and the next release puts it right', async () => {
    const it = await ledgerOf(2);
    const [first] = (await it.ledger.read()).entries;
    writeFileSync(join(it.folder, 'head.json'), JSON.stringify({ number: 1, hash: first?.hash }));
    expect(await problemsOf(it)).toEqual([]);
    expect((await it.ledger.append(sampleEntry(), [])).entry.number).toBe(3);
  });
});

describe('a ledger that was changed', () => {
  test('lets nothing leave until someone takes note of it; it stays told, and a further change stops again', async () => {
    const it = await ledgerOf(3);
    it.write(it.lines().slice(0, 2));
    await expect(it.ledger.append(sampleEntry(), [])).rejects.toThrow('R-003 is missing from the ledger');
    expect(it.lines()).toHaveLength(2);
    const check = await it.ledger.acknowledge('a.officer', 'The share was restored from Friday’s copy');
    expect(check.isIntact).toBe(false);
    expect(check.acknowledged?.by).toBe('a.officer');
    const { entry } = await it.ledger.append(sampleEntry(), [sampleLeaving(9)]);
    expect(entry.number).toBe(4);
    const after = (await it.ledger.read()).check;
    expect(after.problems).toContain('R-003 is missing from the ledger.');
    expect(after.acknowledged).not.toBeNull();
    expect((await it.ledger.tables()).map(({ numbers }) => numbers)).toEqual([[1], [2], [4], []]);
    it.write(it.lines().map((line, at) => (at === 0 ? line.replace('Acton', 'Acten') : line)));
    await expect(it.ledger.append(sampleEntry(), [])).rejects.toThrow('was changed outside Strand');
  });
});

describe('two windows and the command line at once', () => {
  test('never lose an entry or fork the chain', { timeout: 60_000 }, async () => {
    const folder = join(newFolder(), 'ledger');
    const script = join(newFolder(), 'append.ts');
    const source = (path: string) => JSON.stringify(join(import.meta.dirname, '../../../..', path));
    writeFileSync(
      script,
      `import { openReleaseLedger } from ${source('src-main/workspace/release-ledger.ts')};
import { usualPolicy } from ${source('shared/model/policy.ts')};
const ledger = openReleaseLedger(process.argv[2], process.argv[3]);
const entry = { by: process.argv[4], outcome: 'released', what: 'x', forms: ['PDF'], areas: [], policy: usualPolicy, printed: 1, hidden: 0, reason: null, withdraws: null };
await Promise.all(Array.from({ length: 12 }, () => ledger.append(entry, [])));`,
    );
    const run = promisify(execFile);
    const seen = join(newFolder(), 'seen.json');
    await Promise.all(['a', 'b', 'c'].map((by) => run(process.execPath, [script, folder, seen, by])));
    const { entries, check } = await openReleaseLedger(folder, seen).read();
    expect(check.problems).toEqual([]);
    expect(entries.map(({ number }) => number)).toEqual(Array.from({ length: 36 }, (_, at) => at + 1));
    expect(new Set(entries.map(({ previous }) => previous)).size).toBe(36);
    expect(['a', 'b', 'c'].map((by) => entries.filter((entry) => entry.by === by).length)).toEqual([12, 12, 12]);
  });
});

describe('a folder that may not be written', () => {
  test.skipIf(process.getuid?.() === 0)('lets nothing leave, and says where', async () => {
    const parent = newFolder();
    chmodSync(parent, 0o500);
    const ledger = openReleaseLedger(join(parent, 'ledger'), join(newFolder(), 'seen.json'));
    await expect(ledger.append(sampleEntry(), [])).rejects.toThrow('Nothing was released');
  });

  test('lets nothing leave where a file is in its place', async () => {
    const folder = join(newFolder(), 'ledger');
    writeFileSync(folder, '');
    const ledger = openReleaseLedger(folder, join(newFolder(), 'seen.json'));
    await expect(ledger.append(sampleEntry(), [])).rejects.toThrow(
      `Nothing was released, since the release could not be written to the ledger in "${folder}".`,
    );
  });
});
