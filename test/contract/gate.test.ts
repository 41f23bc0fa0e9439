import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '../../shared/contract/contract.ts';
import { releasedTablesSchema } from '../../shared/model/release-entry.ts';
import type { WebHost } from '../../src-main/hosts/web/start-web-host.ts';
import { startWebHost } from '../../src-main/hosts/web/start-web-host.ts';
import { canonicalJson } from '../../src-main/workspace/canonical-json.ts';
import { callStrand } from '../support/call-strand.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

/** Answers with what disclosure control released; their outputs take nothing else. */
const released = ['explore.evidence', 'explore.funnel', 'explore.against', 'reports.profile'];

/** What leaves: each is in the ledger before it is answered. */
const leaves = ['reports.render', 'reports.picture', 'reports.batch', 'reports.pack', 'explore.picture'];

/** What is printed on paper only to be looked at: marked as a draft on each page, of released numbers alone. */
const drafts = ['reports.preview'];

/** Answers that tell of records to the officer at this computer alone; nothing of them may be exported. */
const forTheOfficer = [
  ...['datasets.list', 'imports.preview', 'imports.load', 'imports.changes', 'imports.take', 'imports.rejects'],
  ...['imports.sources', 'imports.mend', 'imports.receive', 'imports.files', 'preview.rows', 'preview.column'],
  ...['preview.values', 'preview.find', 'audit.evidence', 'measures.suggest', 'measures.look'],
  ...['joins.list', 'joins.suggest', 'joins.match', 'joins.commit', 'labels.review', 'labels.decide', 'labels.undo'],
  ...['segments.look', 'surveys.look', 'trends.read', 'places.convert', 'places.commitConversion', 'places.series'],
];

/** Answers that hold no count of people, or only figures that the workspace's profiles print. */
const withoutCounts = [
  ...['workspace.current', 'workspace.recent', 'workspace.create', 'workspace.history', 'workspace.step'],
  ...['workspace.resetSample', 'memory.read', 'memory.write'],
  ...['workspace.open', 'joins.sql', 'joins.remove', 'joins.graph', 'places.gazetteer', 'places.outlines'],
  ...['places.useAreas', 'places.draft', 'places.customAreas', 'places.keepArea', 'places.removeArea', 'places.find'],
  ...['places.nearest', 'places.conversions', 'segments.list', 'segments.keep', 'segments.remove', 'explore.options'],
  ...['explore.boundaries', 'profiles.templates', 'profiles.groups', 'profiles.recipe', 'profiles.create'],
  ...['profiles.save', 'profiles.remove', 'profiles.editions', 'profiles.redline', 'profiles.keep', 'releases.list'],
  ...[
    'releases.explain',
    'releases.check',
    'releases.offers',
    'releases.applyOffer',
    'releases.record',
    'releases.override',
  ],
  ...['releases.withdraw', 'releases.acknowledge', 'releases.policies', 'releases.setPolicy', 'reports.list'],
  ...[
    'measures.list',
    'measures.datasets',
    'measures.keep',
    'measures.cross',
    'measures.remove',
    'measures.populations',
  ],
  ...[
    'measures.keepPopulation',
    'measures.removePopulation',
    'profiles.unfreeze',
    'profiles.provenance',
    'profiles.frozen',
  ],
];

const schemaOf = z.object({ '~orpc': z.object({ outputSchema: z.unknown() }) });
const everyProcedure = Object.entries(contract).flatMap(([area, procedures]) =>
  Object.entries(procedures).map(([name, procedure]: [string, unknown]) => ({
    name: `${area}.${name}`,
    output: schemaOf.parse(procedure)['~orpc'].outputSchema,
  })),
);

const measure = 'housing-register';
const asked = { kind: 'measure', measure };
const ealing = 'E09000009';
let test: TestEngine;
let host: WebHost;
let own: string;
let profile: string;
let cookie: string;

beforeAll(async () => {
  test = await openTestEngine();
  own = path.join(test.directory, 'own.strand.json');
  await cp(test.samplePath, own);
  await test.engine.client.workspace.open({ path: own });
  profile = (await test.engine.client.reports.list())[0]?.id ?? '';
  host = await startWebHost({ engine: test.engine, rendererDirectory: test.directory, onProblem: () => undefined });
  const entered = await fetch(host.url, { redirect: 'manual' });
  cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(async () => {
  await host.close();
  await test.close();
});

/** A request as anyone could write it by hand. */
async function post(name: string, input: unknown): Promise<{ status: number; text: string }> {
  const { origin } = new URL(host.url);
  const answer = await fetch(`${origin}/rpc/${name.replace('.', '/')}`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json' },
    body: JSON.stringify({ json: input }),
  });
  return { status: answer.status, text: await answer.text() };
}

/** Every object within a value. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [Object.fromEntries(Object.entries(value)), ...inner];
}

/** The true counts of the hidden cells, by area and code, as the ledger keeps them. */
async function hiddenCounts(): Promise<Map<string, number>> {
  const folder = path.join(test.directory, 'ledger');
  const names = (await readdir(folder)).filter((name) => name.startsWith('tables-'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  const kept = texts.map((text) => releasedTablesSchema.parse(JSON.parse(text)));
  const cells = kept.flatMap(({ tables }) => tables.flatMap((table) => table.cells));
  return new Map(cells.flatMap(({ key, count, printed }) => (printed === null ? [[canonicalJson(key), count]] : [])));
}

describe('the contract', () => {
  it('says of every procedure whether its answer is released, leaves, is for the officer or counts nobody', () => {
    const known = [...released, ...leaves, ...drafts, ...forTheOfficer, ...withoutCounts];
    expect(everyProcedure.map(({ name }) => name).toSorted()).toEqual(known.toSorted());
  });

  it('takes nothing but what disclosure control released where figures of measures are answered', () => {
    const branded = everyProcedure.filter(
      ({ output }) => output instanceof z.ZodCustom && !(output instanceof z.ZodFile),
    );
    expect(branded.map(({ name }) => name)).toEqual(released);
  });
});

describe('requests made by hand', () => {
  it('are answered without any hidden count, in the evidence and in the profile', async () => {
    expect((await post('releases.record', { asked, form: 'copied table', what: 'By hand' })).status).toBe(200);
    const hidden = await hiddenCounts();
    expect(hidden.size).toBeGreaterThan(100);
    const evidence = await post('explore.evidence', { measure });
    expect(evidence.status).toBe(200);
    const rows = objectsIn(JSON.parse(evidence.text)).filter(
      ({ count, category }) => count !== undefined && category !== undefined,
    );
    const suppressed = rows.filter(({ count }) => objectsIn(count)[0]?.['status'] === 'suppressed');
    expect(suppressed.length).toBeGreaterThan(100);
    for (const { count, rate, share } of suppressed) {
      for (const figure of [count, rate, share]) expect(objectsIn(figure)[0]?.['value']).toBeUndefined();
    }
    const counts = rows.map(({ count }) => objectsIn(count)[0]?.['value']);
    expect(counts.filter((value) => typeof value === 'number' && value > 0 && value < 5)).toEqual([]);
    const told = await post('reports.profile', { profile, area: ealing });
    expect(told.status).toBe(200);
    expect(told.text).toContain('[c]');
  });

  it('are answered without counts by every procedure of the ledger', async () => {
    for (const [name, input] of [
      ['releases.list', undefined],
      ['releases.explain', { number: 1 }],
      ['releases.check', { kind: 'profile', profile, areas: [ealing] }],
      ['releases.record', { asked, form: 'picture', what: 'By hand' }],
      ['releases.withdraw', { number: 1, reason: 'By hand' }],
    ] as const) {
      const { status, text } = await post(name, input);
      expect([name, status]).toEqual([name, 200]);
      expect(objectsIn(JSON.parse(text)).filter((each) => 'count' in each || 'cells' in each || 'key' in each)).toEqual(
        [],
      );
    }
  });

  it.each(everyProcedure.map(({ name }) => name))(
    'to %s that ask for nothing that there is tell of nobody',
    async (name) => {
      for (const input of [
        {},
        { measure: '*' },
        { asked: { kind: 'measure', measure: '../raw' }, form: '', what: '' },
      ]) {
        if (['workspace.step', 'workspace.history', 'workspace.resetSample'].includes(name)) continue;
        const { status, text } = await post(name, input);
        if (status !== 200) expect(text).not.toMatch(/"(count|people|value)":\d/);
        else expect([...withoutCounts, ...forTheOfficer]).toContain(name);
      }
    },
  );

  it('cannot override where the policy names nobody', async () => {
    const input = { asked, by: 'root', reason: 'A reason that is long enough to be one' };
    const { status, text } = await post('releases.override', input);
    expect([status, text]).toEqual([422, expect.stringContaining('nobody may release against the check')]);
  });
});

describe('where the ledger cannot be written', () => {
  it('nothing is rendered, recorded or written', async () => {
    const folder = path.join(test.directory, 'ledger');
    await cp(folder, `${folder}-before`, { recursive: true });
    await rm(folder, { recursive: true });
    await writeFile(folder, 'in the way');
    for (const [name, input] of [
      ['reports.render', { profile, area: ealing, format: 'csv' }],
      ['releases.record', { asked, form: 'copied table', what: 'By hand' }],
    ] as const) {
      const { status, text } = await post(name, input);
      expect([name, status]).toEqual([name, 422]);
      expect(text).toMatch(/Nothing was released|ledger of releases/);
    }
    const out = path.join(test.directory, 'out');
    const ended = await callStrand(
      ['profile', own, '--format', 'csv', '--out', out],
      path.join(test.directory, 'other'),
    );
    expect(ended.exitCode).toBe(1);
    expect(await readdir(out).catch(() => [])).toEqual([]);
    await rm(folder);
    await cp(`${folder}-before`, folder, { recursive: true });
    expect((await post('reports.render', { profile, area: ealing, format: 'csv' })).status).toBe(200);
  });
});
