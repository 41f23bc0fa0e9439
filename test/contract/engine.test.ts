import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCodeSchema } from '../../shared/model/area.ts';
import { workspaceSchema } from '../../shared/model/workspace.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

const ealing = areaCodeSchema.parse('E09000009');
let test: TestEngine;

beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

describe('before a workspace is open', () => {
  it('offers the sample borough and nothing else', async () => {
    const { client } = test.engine;
    expect(await client.workspace.current()).toBeNull();
    expect(await client.workspace.recent()).toEqual([
      { path: test.samplePath, title: 'The sample borough', sample: true },
    ]);
  });

  it('asks for a workspace in words', async () => {
    await expect(test.engine.client.datasets.list()).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('Open one first'),
    });
  });
});

describe('the sample borough', () => {
  beforeAll(async () => {
    await test.engine.client.workspace.open({ path: test.samplePath });
  });

  it('registers every extract, with nothing lost', async () => {
    const datasets = await test.engine.client.datasets.list();
    expect(datasets).toHaveLength(17);
    for (const { account, rows } of datasets) {
      expect(account.loaded + account.rejected).toBe(account.read);
      expect(rows).toBeGreaterThan(0);
    }
    const rowsOf = (id: string) => datasets.find(({ dataset }) => dataset.id === id)?.rows;
    expect(rowsOf('hate-crime')).toBe(121 * 4);
    expect(rowsOf('census-ethnic-sex-age')).toBe(24 * 20 * 2 * 8);
  });

  it('places the housing register in all 24 wards by name, and says what it could not place', async () => {
    const [register] = await test.engine.client.joins.list();
    expect(register?.right).toMatchObject({ keys: 24, matchedKeys: 24 });
    const keys = register?.left.unmatched.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining([null, 'Unknown', 'Hobbayne']));
    expect(keys).not.toContain('Out of borough');
    const unmatched = register?.left.unmatched.reduce((sum, { rows }) => sum + rows, 0) ?? 0;
    expect((register?.left.matchedRows ?? 0) + (register?.outsideRows ?? 0) + unmatched).toBe(register?.left.rows);
    expect(register?.normalised.map(({ key }) => key)).toEqual(expect.arrayContaining(['SOUTH ACTON']));
  });

  it('shows the signs in a partner’s table as statuses, not as nulls', async () => {
    const page = await test.engine.client.preview.rows({ dataset: 'hate-crime', offset: 0, limit: 500 });
    const offences = page.columns.find(({ name }) => name === 'Offences');
    const hidden = offences?.statuses.filter((status) => status === 'suppressed').length ?? 0;
    expect(hidden).toBeGreaterThan(0);
    expect(offences?.values.filter((value) => value === null)).toHaveLength(hidden);
  });

  it('says how each label of a strand was read', async () => {
    const summary = await test.engine.client.preview.column({
      dataset: 'community-referrals',
      column: 'ethnic_category',
    });
    const meaningOf = (label: string) => summary.harmonised.find((each) => each.label === label)?.meaning;
    expect(meaningOf('K')).toBe('Bangladeshi');
    expect(meaningOf('Z')).toBe('Not stated');
    expect(meaningOf('S')).toBe('Any other ethnic group, with Arab');
  });

  it('breaks referrals down by the 16 groups that NHS categories can tell apart, never by the 19', async () => {
    const { measures } = await test.engine.client.explore.options();
    const listOf = (measure: string) =>
      measures.find(({ id }) => id === measure)?.strands.find(({ id }) => id === 'ethnic-group')?.list;
    expect(listOf('community-referrals')).toBe('ethnic-group-16');
    expect(listOf('housing-register')).toBe('ethnic-group-2021');
  });

  it.each(['housing-register', 'community-referrals', 'voluntary-sector'])(
    'releases %s with no count under 5, and wards that add up to the borough wherever all are shown',
    async (measure) => {
      const { breakdowns, disclosure } = await test.engine.client.explore.evidence({ measure });
      expect(disclosure.hidden).toBeGreaterThan(0);
      for (const { rows, areas, categories } of breakdowns) {
        for (const { count } of rows) {
          if (count.status === 'value') expect(count.value === 0 || count.value >= 5).toBe(true);
        }
        for (const { code } of categories) {
          const cells = rows.filter(({ category }) => category === code);
          const whole = cells.find(({ area }) => area === ealing);
          const parts = cells.filter(({ area }) => area !== ealing);
          if (whole?.count.status !== 'value' || parts.length !== areas.length - 1) continue;
          if (parts.some(({ count }) => count.status !== 'value')) continue;
          const sum = parts.reduce((total, { count }) => total + (count.status === 'value' ? count.value : 0), 0);
          expect(sum).toBe(whole.count.value);
        }
      }
    },
  );

  it('never leaves one hidden count alone in a row or column of printed ones', async () => {
    const { breakdowns } = await test.engine.client.explore.evidence({ measure: 'housing-register' });
    for (const { rows, categories, areas } of breakdowns) {
      const innermost = new Set(
        categories.filter(({ kind }) => kind === 'category' || kind === 'unknown').map(({ code }) => code),
      );
      const hiddenIn = (pick: (row: (typeof rows)[number]) => boolean) =>
        rows.filter((row) => pick(row) && row.count.status === 'suppressed').length;
      for (const { code } of areas)
        expect(hiddenIn((row) => row.area === code && innermost.has(row.category))).not.toBe(1);
      for (const code of innermost) expect(hiddenIn((row) => row.category === code && row.area !== ealing)).not.toBe(1);
    }
  });

  it('makes a profile of a ward, and one of the borough, from the same recipe', async () => {
    const { client } = test.engine;
    const ward = areaCodeSchema.parse('E05013536');
    const [borough, acton] = await Promise.all([
      client.reports.profile({ profile: 'housing-equity', area: ealing }),
      client.reports.profile({ profile: 'housing-equity', area: ward }),
    ]);
    expect(borough.area.name).toBe('Ealing');
    expect(acton.area.name).toBe('South Acton');
    expect(borough.sections.length).toBeGreaterThan(3);
    expect(borough.mainFinding?.text).toMatch(/times as likely/);
  });

  it('renders a report as a named file', async () => {
    const asked = { profile: 'housing-equity', area: ealing, format: 'pdf' } as const;
    const { file } = await test.engine.client.reports.render(asked);
    expect(file.name).toMatch(/^[a-z0-9-]+\.pdf$/);
    expect(new TextDecoder().decode((await file.bytes()).subarray(0, 5))).toBe('%PDF-');
  });

  it.each([
    ['a dataset', () => test.engine.client.preview.rows({ dataset: 'nothing', offset: 0, limit: 10 })],
    ['a column', () => test.engine.client.preview.column({ dataset: 'hate-crime', column: 'Nothing' })],
    ['a measure', () => test.engine.client.explore.evidence({ measure: 'nothing' })],
    ['a profile', () => test.engine.client.reports.profile({ profile: 'nothing', area: ealing })],
    [
      'an area',
      () => test.engine.client.reports.profile({ profile: 'housing-equity', area: areaCodeSchema.parse('E05000001') }),
    ],
  ])('refuses %s that it does not have, and names it', async (_, call) => {
    await expect(call()).rejects.toMatchObject({ message: expect.stringMatching(/nothing|Nothing|E05000001/) });
  });
});

describe('a workspace that is amiss', () => {
  it.each([
    ['is not JSON', 'not json', 'is not JSON'],
    ['is of another kind', '{"format": "other"}', 'is not a workspace that Strand can open'],
  ])('that %s is refused in words, and the open one stays open', async (_, text, words) => {
    const { client } = test.engine;
    const { path: opened } = await client.workspace.open({ path: test.samplePath });
    const file = path.join(test.directory, 'broken.strand.json');
    await writeFile(file, text);
    await expect(client.workspace.open({ path: file })).rejects.toMatchObject({
      message: expect.stringContaining(words),
    });
    expect((await client.workspace.current())?.path).toBe(opened);
  });

  it('that names an extract which is gone opens without it, and says which and where', async () => {
    const sample = workspaceSchema.parse(JSON.parse(await readFile(test.samplePath, 'utf8')));
    const datasets = sample.datasets.map((each) =>
      each.id === 'hate-crime' ? { ...each, path: 'police/gone.csv' } : each,
    );
    const file = path.join(test.directory, 'gone.strand.json');
    await writeFile(file, JSON.stringify({ ...sample, datasets }));
    const { client } = test.engine;
    const words = /Hate crime by ward.*gone\.csv.*is not there/;
    await client.workspace.open({ path: file });
    const listed = await client.datasets.list();
    expect(listed.filter(({ unread }) => unread !== undefined).map(({ dataset }) => dataset.id)).toEqual([
      'hate-crime',
    ]);
    expect(listed.find(({ dataset }) => dataset.id === 'hate-crime')?.unread).toMatch(words);
    expect((await client.imports.sources()).filter(({ state }) => state !== 'as-read')).toEqual([
      { dataset: 'hate-crime', state: 'unreachable', says: expect.stringMatching(words) },
    ]);
    await expect(client.preview.rows({ dataset: 'hate-crime', offset: 0, limit: 5 })).rejects.toMatchObject({
      code: 'file-missing',
      message: expect.stringMatching(words),
    });
  });
});
