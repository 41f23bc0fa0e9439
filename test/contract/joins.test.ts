import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinPlanSchema } from '../../shared/model/join-plan.ts';
import { workspaceSchema } from '../../shared/model/workspace.ts';
import { callStrand } from '../support/call-strand.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

let test: TestEngine;
let file: string;

/** Clients with the names of their wards, by postcode: a join that places nobody. */
const toWards = joinPlanSchema.parse({
  id: 'clients-with-wards',
  title: 'Clients with their wards',
  left: { dataset: 'service-users' },
  right: { dataset: 'postcodes' },
  on: [{ by: 'key', left: 'Postcode', right: 'pcds', normalisers: ['postcode'] }],
  kind: 'left',
  expects: 'many-to-one',
  many: 'refuse',
});
const byService = joinPlanSchema.parse({
  ...toWards,
  id: 'services-by-ward',
  title: 'Clients of each ward beside its referrals',
  left: {
    dataset: 'join:clients-with-wards',
    summed: { by: ['wd22cd'], columns: [{ name: 'clients', how: 'count' }] },
  },
  right: {
    dataset: 'census-ethnic-group',
    summed: { by: ['geography code'], columns: [{ name: 'residents', how: 'sum', column: 'Residents' }] },
  },
  on: [{ by: 'key', left: 'wd22cd', right: 'geography code', normalisers: [] }],
  kind: 'full',
  expects: 'one-to-one',
});

beforeAll(async () => {
  test = await openTestEngine();
  file = path.join(test.directory, 'mine.strand.json');
  writeFileSync(file, readFileSync(test.samplePath));
  await test.engine.client.workspace.open({ path: file });
});
afterAll(() => test.close());

describe('a plan', () => {
  it('is matched without anything being kept', async () => {
    const before = readFileSync(file, 'utf8');
    const { joins } = test.engine.client;
    const report = await joins.match({ plan: toWards });
    expect(report.left.rows).toBe(3475);
    expect(report.rows).toBe(3475);
    expect(report.cardinality).toBe('many-to-one');
    const over = report.left.unmatched.reduce((sum, { rows }) => sum + rows, 0);
    expect(report.left.matchedRows + over).toBe(report.left.rows);
    expect(report.sentence).toBe(
      'Each row of Voluntary sector clients is matched to the row of Postcodes to wards where “Postcode” is the same as “pcds”. Every row of Voluntary sector clients is kept, with a match or without.',
    );
    expect(readFileSync(file, 'utf8')).toBe(before);
    await expect(
      test.engine.client.preview.rows({ dataset: 'join:clients-with-wards', offset: 0, limit: 5 }),
    ).rejects.toMatchObject({ code: 'unknown-name' });
  });

  it('that would count people more than once is told of in full, with a repair, and not kept', async () => {
    const { joins } = test.engine.client;
    const plan = {
      ...toWards,
      id: 'twice',
      right: { dataset: 'census-ethnic-group' },
      on: [
        {
          ...toWards.on[0],
          by: 'key' as const,
          left: 'lsoa21cd',
          right: 'geography code',
          normalisers: [],
          through: { dataset: 'lsoa-to-ward', key: 'LSOA21CD', value: 'WD22CD', method: 'best-fit' as const },
        },
      ],
      left: { dataset: 'community-referrals' },
    };
    const report = await joins.match({ plan });
    expect(report.cardinality).toBe('many-to-many');
    expect(report.rows).toBe(report.left.rows + report.fanOut.added);
    expect(report.rows).toBeGreaterThan(1_000_000);
    const [refused] = report.warnings.filter(({ grade }) => grade === 'loss');
    expect(refused?.says).toContain('would count rows more than once');
    const repair = report.warnings.map((each) => each.repair?.plan).find((each) => each?.right.summed !== undefined);
    if (repair === undefined) throw new Error('No repair was offered.');
    expect((await joins.match({ plan: repair })).rows).toBe(report.left.rows);
    await expect(joins.commit({ plan })).rejects.toMatchObject({ code: 'join-refused' });
  });

  it('is shown as DuckDB runs it', async () => {
    const { sql } = await test.engine.client.joins.sql({ plan: toWards });
    expect(sql).toContain('CREATE OR REPLACE TABLE "dataset join:clients-with-wards" AS\nSELECT l."Client ID"');
    expect(sql).not.toContain('tried');
  });
});

describe('a join that is kept', () => {
  it('is a table of the library, which other joins can be made of', async () => {
    const { client } = test.engine;
    await client.joins.commit({ plan: toWards });
    await client.joins.commit({ plan: byService });
    const datasets = await client.datasets.list();
    const [clients, services] = ['join:clients-with-wards', 'join:services-by-ward'].map((id) =>
      datasets.find(({ dataset }) => dataset.id === id),
    );
    expect(clients).toMatchObject({
      rows: 3475,
      dataset: { kind: 'record-level', sensitivity: 'personal', title: 'Clients with their wards' },
    });
    expect(clients?.dataset.roles['wd22cd']).toMatchObject({ kind: 'area-code' });
    expect(services).toMatchObject({ dataset: { kind: 'aggregate' } });
    // 24 wards, and the clients whose ward is not known.
    const page = await client.preview.rows({ dataset: 'join:services-by-ward', offset: 0, limit: 50 });
    expect(page.totalRows).toBe(25);
    const counts = page.columns.find(({ name }) => name === 'clients')?.values ?? [];
    expect(counts.reduce<number>((sum, value) => sum + Number(value), 0)).toBe(3475);
    // The table holds each ward's total and broad groups among its rows: only its innermost rows are summed.
    const residents = page.columns.find(({ name }) => name === 'residents')?.values ?? [];
    expect(residents.reduce<number>((sum, value) => sum + Number(value), 0)).toBe(367_116);
  });

  it('says where each of its columns comes from, through joins of joins', async () => {
    const { lineage, nodes, edges } = await test.engine.client.joins.graph();
    expect(nodes.filter(({ kind }) => kind === 'join')).toHaveLength(5);
    expect(edges).toContainEqual({
      from: 'join:clients-with-wards',
      to: 'join:services-by-ward',
      says: 'summed up, by “wd22cd”',
    });
    expect(lineage['services-by-ward']?.find(({ column }) => column === 'wd22cd')).toEqual({
      column: 'wd22cd',
      from: [{ dataset: 'postcodes', column: 'wd22cd' }],
      through: 'by “Postcode” and “pcds”',
    });
  });

  it('cannot be taken out while another needs it, nor be made of itself', async () => {
    const { joins } = test.engine.client;
    await expect(joins.remove({ id: toWards.id })).rejects.toMatchObject({
      message: expect.stringContaining('needed by the join “Clients of each ward'),
    });
    await expect(joins.remove({ id: 'clients-to-wards' })).rejects.toMatchObject({
      message: expect.stringContaining('needed by the measure'),
    });
    await expect(
      joins.commit({ plan: { ...toWards, left: { dataset: 'join:services-by-ward' } } }),
    ).rejects.toMatchObject({
      code: 'join-refused',
      message: expect.stringContaining('made of each other'),
    });
  });

  it('is in the file, and goes from it', async () => {
    const read = () => workspaceSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).joins.map(({ id }) => id);
    expect(read()).toEqual(['register-to-wards', 'referrals-to-wards', 'clients-to-wards', toWards.id, byService.id]);
    const { joins, datasets } = test.engine.client;
    await joins.remove({ id: byService.id });
    await joins.remove({ id: toWards.id });
    expect(read()).toHaveLength(3);
    expect((await datasets.list()).filter(({ dataset }) => dataset.id.startsWith('join:'))).toEqual([]);
  });
});

it('opens a workspace with a join that no longer works, says why, and refuses only what needs it', async () => {
  const { client } = test.engine;
  const wrong = { ...toWards, id: 'wrong', on: [{ by: 'key', left: 'Post code', right: 'pcds', normalisers: [] }] };
  const workspace = workspaceSchema.parse(JSON.parse(readFileSync(test.samplePath, 'utf8')));
  const needs = { ...byService, left: { ...byService.left, dataset: 'join:wrong' } };
  const other = path.join(test.directory, 'wrong.strand.json');
  writeFileSync(other, JSON.stringify({ ...workspace, joins: [needs, ...workspace.joins, wrong] }));
  await client.workspace.open({ path: other });
  const reports = await client.joins.list();
  expect(reports).toHaveLength(5);
  const why = '"Clients with their wards" joins by "Post code", which is no column of "Voluntary sector clients".';
  for (const failed of [reports[0], reports[4]]) {
    expect(failed).toMatchObject({ rows: 0, warnings: [{ grade: 'loss', says: expect.stringContaining(why) }] });
  }
  expect(reports[1]?.left.matchedRows).toBe(12_197);
});

it('leaves the sample borough as it is', async () => {
  const { client } = test.engine;
  await client.workspace.open({ path: test.samplePath });
  const before = readFileSync(test.samplePath, 'utf8');
  await client.joins.commit({ plan: toWards });
  expect((await client.joins.list()).map(({ plan }) => plan.id)).toContain(toWards.id);
  expect(readFileSync(test.samplePath, 'utf8')).toBe(before);
});

describe('strand join', () => {
  it('says how the joins of a workspace fit, tries a plan, and keeps it only when told to', async () => {
    const state = path.join(test.directory, 'cli-state');
    const all = await callStrand(['join', file], state);
    expect(all.out).toContain('  Housing register: 12,197 of 12,428 rows match (98.1%), 138 of 141 keys\n');
    const planFile = path.join(test.directory, 'plan.json');
    writeFileSync(planFile, JSON.stringify(toWards));
    const before = readFileSync(file, 'utf8');
    const tried = await callStrand(['join', file, '--plan', planFile, '--describe'], state);
    expect(tried.out).toContain('1. “Postcode” is compared without regard to the way a postcode is written.');
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(await callStrand(['join', file, '--plan', planFile, '--commit'], state)).toMatchObject({ exitCode: 0 });
    expect(readFileSync(file, 'utf8')).toContain('"clients-with-wards"');
    writeFileSync(planFile, JSON.stringify({ ...toWards, kind: 'outer' }));
    const wrong = await callStrand(['join', file, '--plan', planFile], state);
    expect(wrong.exitCode).not.toBe(0);
    expect(wrong.said).toContain('is not a join plan. What it says at "kind" is not understood.');
  });
});
