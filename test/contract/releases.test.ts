import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releasedTablesSchema } from '../../shared/model/release-entry.ts';
import { workspaceSchema } from '../../shared/model/workspace.ts';
import { areaCodeSchema } from '../../shared/model/area.ts';
import { canonicalJson, hashOf } from '../../src-main/workspace/canonical-json.ts';
import { callStrand } from '../support/call-strand.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

const ealing = areaCodeSchema.parse('E09000009');
const everyone = { kind: 'measure', measure: 'voluntary-sector' } as const;
/** Some of the same people: their total in a ward is a count of the other measure. */
const asked = { kind: 'measure', measure: 'muslim-clients' } as const;
const officer = 'A. Officer';
const reason = 'The director asked for it in writing.';
let test: TestEngine;
let own: string;
let ledger: string;

beforeAll(async () => {
  test = await openTestEngine();
  own = path.join(test.directory, 'own.strand.json');
  ledger = path.join(test.directory, 'ledger');
  // Strand's own copy of the sample is made before the folder has a ledger.
  await test.engine.client.workspace.open({ path: test.samplePath });
  await writeFile(own, withPart(await readFile(test.samplePath, 'utf8')));
  await test.engine.client.workspace.open({ path: own });
});
afterAll(() => test.close());

function withPart(text: string): string {
  const workspace = workspaceSchema.parse(JSON.parse(text));
  const whole = workspace.measures.find(({ id }) => id === everyone.measure);
  if (whole === undefined) throw new Error('The sample has a measure of the voluntary sector');
  const expression = { kind: 'strand-in', strand: 'religion', list: 'religion-2021', codes: ['muslim'] } as const;
  const lists = (['ethnic-group', 'age'] as const).map((strand) => ({ strand, list: null }));
  const part = { ...whole, id: asked.measure, title: 'Muslim clients', segment: 'muslims', lists };
  return JSON.stringify({
    ...workspace,
    segments: [...workspace.segments, { id: 'muslims', title: 'Muslims', people: 'Muslims', expression }],
    measures: [...workspace.measures.map((each) => (each === whole ? { ...whole, lists } : each)), part],
  });
}

const releases = () => test.engine.client.releases;
const filesOf = async (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

describe('a report that is rendered', () => {
  it('is in the ledger with the tables that it prints, every hidden count among them as hidden', async () => {
    const { reports, explore } = test.engine.client;
    const [first] = await reports.list();
    await reports.render({ profile: first?.id ?? '', area: ealing, format: 'csv' });
    const { entries, check } = await releases().list();
    expect(check).toMatchObject({ entries: 1, isIntact: true, problems: [] });
    const [entry] = entries;
    expect(entry).toMatchObject({ number: 1, outcome: 'released', forms: ['CSV'], against: [] });
    expect(entry?.areas).toEqual([{ code: ealing, name: 'Ealing' }]);
    const text = await readFile(path.join(ledger, `tables-${entry?.tables[0] ?? ''}.json`), 'utf8');
    expect(hashOf(text)).toBe(entry?.tables[0]);
    const { disclosure } = await explore.evidence({ measure: 'housing-register' });
    const cells = new Map(
      releasedTablesSchema
        .parse(JSON.parse(text))
        .tables.flatMap((table) => table.cells.map((cell) => [canonicalJson(cell.key), cell] as const)),
    );
    const hidden = [...cells.values()].filter(({ printed }) => printed === null);
    expect([cells.size, hidden.length]).toEqual([disclosure.cells, disclosure.hidden]);
    expect([...cells.values()].filter(({ count, printed }) => count > 0 && count < 5 && printed !== null)).toEqual([]);
    expect([entry?.printed, entry?.hidden]).toEqual([disclosure.cells - disclosure.hidden, disclosure.hidden]);
  });

  it('adds no entry when it is rendered again in the same form, and one in another', async () => {
    const [first] = await test.engine.client.reports.list();
    const profile = first?.id ?? '';
    await test.engine.client.reports.render({ profile, area: ealing, format: 'csv' });
    expect((await releases().list()).entries).toHaveLength(1);
    await test.engine.client.reports.render({ profile, area: ealing, format: 'html' });
    const { entries } = await releases().list();
    expect(entries.map(({ number, forms, against }) => [number, forms, against])).toEqual([
      [2, ['HTML'], [1]],
      [1, ['CSV'], []],
    ]);
    expect((await filesOf(ledger)).filter((name) => name.startsWith('tables-'))).toHaveLength(1);
  });

  it('is in no entry where it fails its own checks and so is not made', async () => {
    const { profiles, reports } = test.engine.client;
    const recipe = await profiles.recipe({ profile: 'housing-equity' });
    await profiles.save({ ...recipe, contact: '' });
    await expect(reports.render({ profile: recipe.id, area: ealing, format: 'pdf' })).rejects.toThrow(/contact/i);
    expect((await releases().list()).entries).toHaveLength(2);
    await profiles.save(recipe);
  });

  it('can be explained: its tables are there and its proofs hold', async () => {
    const { tables, proofs } = await releases().explain({ number: 1 });
    expect(tables).toMatchObject([{ isThere: true, title: 'Housing register applicants', hidden: 173 }]);
    expect(proofs).toEqual({ kept: 1, hold: 1 });
    await expect(releases().explain({ number: 9 })).rejects.toThrow('There is no release R-009. The last is R-002.');
  });
});

describe('a batch of reports', () => {
  it('is one entry, written before the first report', async () => {
    const directory = path.join(test.directory, 'batch');
    const request = { areas: 'all', formats: ['csv'], directory } as const;
    const { written } = await test.engine.writeReports(request, () => undefined, new AbortController().signal);
    expect(written).toHaveLength(25);
    const [entry] = (await releases().list()).entries;
    expect([entry?.number, entry?.forms, entry?.areas.length]).toEqual([3, ['CSV'], 25]);
  });
});

describe('what earlier releases make unsafe', () => {
  it('is refused, and the refusal recorded without a count', async () => {
    const { inForce } = await releases().policies();
    await releases().setPolicy({ ...inForce, threshold: 3 });
    const loose = await releases().record({ asked: everyone, form: 'copied table', what: 'Clients by ethnic group' });
    expect([loose.number, loose.outcome]).toEqual([4, 'released']);
    await releases().setPolicy({ ...inForce, mayOverride: [officer] });
    const copied = releases().record({ asked, form: 'copied table', what: 'Clients by ethnic group' });
    await expect(copied).rejects.toMatchObject({ code: 'not-disclosable' });
    const [refused] = (await releases().list()).entries;
    expect(refused).toMatchObject({ number: 5, outcome: 'refused', tables: [], printed: 0, hidden: 0 });
    expect(refused?.reason).toContain('R-004');
    expect(refused?.reason?.replaceAll(/R-\d+/g, '')).not.toMatch(/\d/);
  });

  it('may be allowed by the officers that the policy names alone, with a reason', async () => {
    const stranger = releases().override({ asked, by: 'A. Stranger', reason });
    await expect(stranger).rejects.toThrow('only A. Officer may release against the check');
    await expect(releases().override({ asked, by: officer, reason: 'Because' })).rejects.toThrow();
    const needless = releases().override({
      asked: { kind: 'measure', measure: 'housing-register' },
      by: officer,
      reason,
    });
    await expect(needless).rejects.toThrow('there is nothing to allow');
  });

  it('leaves then under the policy’s own rule, recorded as overridden, with the reason in its note', async () => {
    const allowed = await releases().override({ asked, by: officer, reason });
    expect(allowed).toMatchObject({ outcome: 'overridden', forms: [], reason });
    expect(allowed.by.startsWith(officer)).toBe(true);
    const left = await releases().record({ asked, form: 'copied table', what: 'Clients by ethnic group' });
    expect(left).toMatchObject({ outcome: 'overridden', reason: `As R-00${allowed.number} allows: ${reason}` });
    const { breakdowns, disclosure } = await test.engine.client.explore.evidence({ measure: asked.measure });
    expect(disclosure.override).toMatchObject({ by: officer, reason });
    const counts = breakdowns.flatMap(({ rows }) =>
      rows.flatMap(({ count }) => (count.status === 'value' ? count.value : [])),
    );
    expect(counts.filter((count) => count > 0 && count < 5)).toEqual([]);
  });

  it('has a permission that can be withdrawn, once; what left with it stays left', async () => {
    const [left, allowed] = (await releases().list()).entries;
    await releases().withdraw({ number: allowed?.number ?? 0, reason: 'Not agreed after all' });
    expect(left?.number).toBe((allowed?.number ?? 0) + 1);
    await expect(releases().withdraw({ number: allowed?.number ?? 0, reason: 'Again' })).rejects.toThrow(
      'withdrawn already',
    );
    await expect(releases().withdraw({ number: 5, reason: 'A refusal' })).rejects.toThrow('Nothing left with R-005');
    const { disclosure } = await test.engine.client.explore.evidence({ measure: asked.measure });
    expect(disclosure.override).toBeUndefined();
  });
});

describe('a policy', () => {
  it('is put in force for everything after, and one that contradicts itself is refused', async () => {
    const { inForce, presets } = await releases().policies();
    expect(presets.length).toBeGreaterThan(4);
    await expect(releases().setPolicy({ ...inForce, threshold: 3, roundTo: 10 })).rejects.toThrow('Set "threshold"');
    expect((await releases().policies()).inForce).toEqual(inForce);
  });

  it('and a release of the sample borough leave the sample as it is', async () => {
    const { workspace } = test.engine.client;
    const before = await readFile(test.samplePath, 'utf8');
    await workspace.open({ path: test.samplePath });
    await releases().setPolicy({ ...(await releases().policies()).inForce, threshold: 6 });
    const sample = { kind: 'measure', measure: 'housing-register' } as const;
    expect((await releases().record({ asked: sample, form: 'picture', what: 'A map' })).number).toBe(1);
    await workspace.open({ path: own });
    expect((await releases().list()).entries.length).toBeGreaterThan(1);
    expect(await readFile(test.samplePath, 'utf8')).toBe(before);
  });
});

describe('strand releases', () => {
  const strand = (...words: string[]) => callStrand(['releases', own, ...words], path.join(test.directory, 'state'));

  it('lists, verifies, explains and withdraws', async () => {
    const listed = await strand();
    expect(listed.out).toMatch(/R-003 .* released .* 25 areas .* CSV/);
    expect((await strand('--verify')).exitCode).toBe(0);
    const explained = await strand('--explain', 'R-001');
    expect(explained.out).toContain('Its proof was verified again just now: no hidden count can be worked out.');
    expect(explained.exitCode).toBe(0);
    const withdrawn = await strand('--withdraw', '1', '--reason', 'A wrong date on the cover');
    expect(withdrawn.out).toContain('says that R-001 was taken back');
    const parsed: unknown = JSON.parse((await strand('--json')).out);
    expect(parsed).toMatchObject({ check: { isIntact: true } });
    expect((await strand('--withdraw', '2')).exitCode).not.toBe(0);
  });

  it('tells a ledger that was changed, with exit code 1; nothing leaves until someone takes note of it', async () => {
    const file = path.join(ledger, 'releases.jsonl');
    await writeFile(file, (await readFile(file, 'utf8')).replace('25 areas', '24 areas'));
    const verified = await strand('--verify');
    expect([verified.exitCode, verified.out]).toEqual([
      1,
      expect.stringContaining('R-003 was changed after it was written.'),
    ]);
    const out = path.join(test.directory, 'refused');
    await mkdir(out);
    const state = path.join(test.directory, 'state');
    const profiled = await callStrand(['profile', own, '--format', 'csv', '--out', out], state);
    expect(profiled.exitCode).toBe(1);
    expect(profiled.said).toContain('The ledger of releases was changed outside Strand: R-003 was changed');
    expect(await filesOf(out)).toEqual([]);
    const noted = await strand('--acknowledge', '--reason', 'A slip of the editor, mended by hand');
    expect(noted.out).toContain('so releases go on');
    expect((await callStrand(['profile', own, '--format', 'html', '--out', out], state)).exitCode).toBe(0);
    expect((await filesOf(out)).length).toBe(1);
    expect((await strand('--verify')).exitCode).toBe(1);
  });
});
