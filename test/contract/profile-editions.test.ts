import { readFile, readdir, writeFile, rm, cp } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCodeSchema } from '../../shared/model/area.ts';
import { unbindText } from '../../shared/presentation/bound-text.ts';
import { canonicalJson, hashOf } from '../../src-main/workspace/canonical-json.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

const ealing = areaCodeSchema.parse('E09000009');
const choice = { profile: 'housing-equity', area: ealing } as const;
let test: TestEngine;
let own: string;

beforeAll(async () => {
  test = await openTestEngine();
  own = path.join(test.directory, 'own.strand.json');
  await cp(test.samplePath, own);
  await test.engine.client.workspace.open({ path: own });
});
afterAll(() => test.close());

const profiles = () => test.engine.client.profiles;
const reports = () => test.engine.client.reports;

async function editionFiles(): Promise<string[]> {
  const folder = path.join(test.directory, 'editions');
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.json')).map((name) => path.join(folder, name));
}

/** Takes people out of the housing extract, and has the workspace take it as it is then. */
async function changeExtract(): Promise<void> {
  const { workspace } = JSON.parse(`{"workspace":${await readFile(own, 'utf8')}}`) as {
    workspace: { datasets: { id: string; path: string }[]; joins: { id: string; left: { dataset: string } }[] };
  };
  const id = workspace.joins.find((join) => join.id === 'register-to-wards')?.left.dataset ?? '';
  const file = path.join(test.directory, workspace.datasets.find((each) => each.id === id)?.path ?? '');
  const lines = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, lines.filter((_, at) => at < 60 || at % 97 > 0).join('\n'));
  const state = (await test.engine.client.imports.sources()).find((each) => each.dataset === id);
  const changes = await test.engine.client.imports.changes({ dataset: id });
  expect(state?.state).toBe('changed');
  await test.engine.client.imports.take({ dataset: id, fingerprint: changes.fingerprint ?? '' });
}

describe('a profile', () => {
  it('is made for an area of the workspace, which the list tells', async () => {
    const wanted = { template: 'funding-bid', title: 'A bid' } as const;
    const ward = areaCodeSchema.parse('E05013522');
    const made = await profiles().create({ ...wanted, area: ward });
    expect((await reports().list()).map(({ id, area }) => [id, area])).toContainEqual([made.id, ward]);
    await profiles().remove({ profile: made.id });
    const unknown = profiles().create({ ...wanted, area: areaCodeSchema.parse('E05999999') });
    await expect(unknown).rejects.toThrow('There is no area "E05999999" in this workspace');
  });
});

describe('a report that leaves', () => {
  it('keeps an edition that names its release, once for all formats', async () => {
    await reports().render({ ...choice, format: 'csv' });
    await reports().render({ ...choice, format: 'html' });
    expect(await profiles().editions(choice)).toMatchObject([{ note: 'Released as R-001', frozen: false }]);
    expect(await profiles().redline(choice)).toMatchObject({ datasets: [], figures: [], blocks: [] });
  });
});

describe('a report that left before', () => {
  const ward = { profile: 'housing-equity', area: areaCodeSchema.parse('E05013522') } as const;
  const leave = async (format: 'csv' | 'html'): Promise<[number, boolean]> => {
    const { release, leftBefore } = await reports().render({ ...ward, format });
    return [release, leftBefore];
  };
  const notes = async (): Promise<string[]> => (await profiles().editions(ward)).map(({ note }) => note);

  it('keeps its entry, and gets one of its own in each form once its words or its branding change', async () => {
    expect([await leave('csv'), await leave('html'), await leave('csv')]).toEqual([
      [3, false],
      [4, false],
      [3, true],
    ]);
    const recipe = await profiles().recipe(ward);
    const { mainFinding } = await reports().profile(ward);
    const rule = unbindText(`${mainFinding?.text ?? ''} ${mainFinding?.detail ?? ''}`);
    const edits = [{ block: mainFinding?.id ?? '', text: 'Nearly 9 times as likely as others.', rule }];
    await profiles().save({ ...recipe, edits });
    expect([await leave('csv'), await leave('html'), await leave('html')]).toEqual([
      [5, false],
      [6, false],
      [6, true],
    ]);
    const branding = { organisation: 'Ealing Advice', logo: null, logoText: '', colour: '#0b5d66' };
    await profiles().save({ ...recipe, edits, branding });
    expect(await leave('html')).toEqual([7, false]);
    expect(await notes()).toEqual(['Released as R-003', 'Released as R-005', 'Released as R-007']);
    const { entries } = await test.engine.client.releases.list();
    expect(entries.find(({ number }) => number === 5)?.against).toEqual([1, 2, 3, 4]);
    await profiles().save(recipe);
    expect(await leave('csv')).toEqual([3, true]);
    expect(await notes()).toHaveLength(4);
  });

  it('is compared with any edition that was kept of it, the last where none is named', async () => {
    const { mainFinding } = await reports().profile(ward);
    const [first, reworded] = await profiles().editions(ward);
    expect(await profiles().redline(ward)).toMatchObject({ since: { note: 'Released as R-003' }, blocks: [] });
    expect((await profiles().redline({ ...ward, since: first?.kept })).blocks).toEqual([]);
    const { since, blocks } = await profiles().redline({ ...ward, since: reworded?.kept });
    expect(since?.note).toBe('Released as R-005');
    expect(blocks).toContainEqual({
      section: null,
      block: mainFinding?.id,
      change: 'changed',
      before: 'Nearly 9 times as likely as others.',
      now: mainFinding?.text,
    });
    const unknown = profiles().redline({ ...ward, since: '2020-01-01T00:00:00.000Z' });
    await expect(unknown).rejects.toThrow('No edition of 1 January 2020 is kept');
  });
});

describe('a frozen edition', () => {
  it('is in the ledger with the hash of what it says, and reports say so', async () => {
    const edition = await profiles().keep({ ...choice, frozen: true, note: 'Cabinet' });
    const { entries } = await test.engine.client.releases.list();
    expect(entries[0]).toMatchObject({
      forms: ['Frozen edition'],
      edition: { profile: 'housing-equity', hash: edition.hash },
    });
    const shown = await reports().profile(choice);
    expect(shown.frozen).toEqual({ at: edition.kept.slice(0, 10), hash: edition.hash });
    expect(shown.methods[0]?.text).toContain(`SHA-256 ${edition.hash}`);
    await expect(profiles().keep({ ...choice, frozen: false, note: '' })).rejects.toThrow('Start a new edition first');
  });

  it(
    'is what reports print although the data change, while the redline tells which figures are stale',
    { timeout: 200_000 },
    async () => {
      const before = await reports().profile(choice);
      await changeExtract();
      const renewed = (await test.engine.client.imports.sources()).filter((each) => each.renewed !== undefined);
      const used = (await reports().list()).find(({ id }) => id === choice.profile)?.datasets;
      expect(used?.map(({ id }) => id)).toContain(renewed[0]?.dataset);
      expect(renewed.map(({ renewed: on }) => on)).toEqual([new Date().toLocaleDateString('en-CA')]);
      expect(await reports().profile(choice)).toEqual(before);
      const { since, datasets, figures } = await profiles().redline(choice);
      expect(since).toMatchObject({ frozen: true, note: 'Cabinet' });
      expect(datasets).toHaveLength(1);
      expect(figures.length).toBeGreaterThan(20);
      const cell = figures.find((figure) => figure.cell?.column === 'users' && figure.cell.row === 'all');
      expect(Number(cell?.now.replaceAll(',', ''))).toBeLessThan(Number(cell?.before.replaceAll(',', '')));
      const { file } = await reports().render({ ...choice, format: 'html' });
      expect(await file.text()).toContain(before.frozen?.hash);
      await reports().render({ ...choice, format: 'docx' });
      const [entry] = (await test.engine.client.releases.list()).entries;
      expect(entry).toMatchObject({ forms: ['DOCX'], reason: 'As frozen with R-008.', against: [8] });
    },
  );

  it('is refused where its file was changed, even with a hash made to fit', async () => {
    for (const file of await editionFiles()) {
      const text = await readFile(file, 'utf8');
      if (!text.includes('"frozen":true')) continue;
      const kept = JSON.parse(text) as { edition: { hash: string }; profile: { title: string } };
      kept.profile.title = 'Something else';
      await writeFile(file, canonicalJson(kept));
      await expect(reports().profile(choice)).rejects.toThrow('is not what the ledger of releases recorded');
      kept.edition.hash = hashOf(canonicalJson(kept.profile));
      await writeFile(file, canonicalJson(kept));
      await expect(reports().render({ ...choice, format: 'csv' })).rejects.toThrow('Nothing of it is printed');
      await rm(file);
      await expect(reports().profile(choice)).rejects.toThrow('is no longer in the "editions" folder');
      await writeFile(file, text);
    }
    expect((await reports().profile(choice)).frozen?.hash).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('gives way to a new edition, and stays kept', async () => {
    await profiles().unfreeze({ ...choice, note: 'After the decision' });
    expect((await reports().profile(choice)).frozen).toBeUndefined();
    expect((await profiles().editions(choice)).map(({ frozen, note }) => [frozen, note])).toEqual([
      [false, 'Released as R-001'],
      [true, 'Cabinet'],
      [false, 'After the decision'],
    ]);
  });
});

describe('a frozen assessment', () => {
  it('says in its decision that it is frozen, and for which', async () => {
    const assessment = { profile: 'moving-advice', area: ealing } as const;
    await profiles().keep({ ...assessment, frozen: true, note: 'Cabinet 10 December' });
    const { sections } = await reports().profile(assessment);
    const decision = sections
      .flatMap(({ blocks }) => blocks)
      .find((block) => block.kind === 'definitions' && block.id === 'eia-decision');
    const said = decision?.kind === 'definitions' ? decision.items.find(({ term }) => term === 'Frozen')?.text : '';
    expect(said).toMatch(
      /^Frozen on .*\(Cabinet 10 December\): nothing in it has changed since\. SHA-256 [0-9a-f]{64}\.$/,
    );
  });

  it('takes no change of its recipe, no removal and no step back, of any area, until a new edition is started', async () => {
    const id = 'moving-advice';
    const said = 'is frozen for a decision in Ealing (Cabinet 10 December), so nothing of it changes';
    const before = await profiles().recipe({ profile: id });
    expect(await profiles().frozen({ profile: id })).toMatchObject([{ area: ealing, note: 'Cabinet 10 December' }]);
    for (const change of [
      { judgements: [{ strand: 'age' as const, impact: 'neutral' as const, how: '', actions: [] }] },
      { edits: [{ block: 'moving-advice-summary', hidden: true }] },
      { order: ['gaps'] },
      { additions: [{ id: 'own-1', section: 'gaps', text: 'Ours.' }] },
      { pins: [] },
      { title: 'Another title' },
    ]) {
      await expect(profiles().save({ ...before, ...change })).rejects.toThrow(said);
    }
    await expect(profiles().remove({ profile: id })).rejects.toThrow(said);
    expect(await profiles().recipe({ profile: id })).toEqual(before);
    await profiles().unfreeze({ profile: id, area: ealing, note: '' });
    await profiles().save({ ...before, title: 'Another title' });
    await profiles().keep({ profile: id, area: ealing, frozen: true, note: 'Cabinet' });
    await expect(test.engine.client.workspace.step({ direction: 'undo' })).rejects.toThrow('nothing of it changes');
    expect((await profiles().recipe({ profile: id })).title).toBe('Another title');
    expect(await profiles().save(await profiles().recipe({ profile: 'housing-equity' }))).toMatchObject({
      id: 'housing-equity',
    });
  });
});
