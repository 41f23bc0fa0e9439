import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ConversionPlan } from '../../shared/model/gazetteer.ts';
import { createEngine } from '../../src-main/engine/create-engine.ts';
import type { Engine } from '../../src-main/engine/engine.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

const ward = { kind: 'ward', vintage: '2022' } as const;
let opened: TestEngine;
let engine: Engine;
let file: string;

beforeAll(async () => {
  opened = await openTestEngine();
  await opened.engine.close();
  // The copy of the sample is a workspace like any other here: it may be changed.
  engine = await createEngine({
    stateDirectory: path.join(opened.directory, 'state'),
    samplePath: path.join(opened.directory, 'none.json'),
  });
  file = opened.samplePath;
  await engine.client.workspace.open({ path: file });
}, 60_000);

afterAll(async () => {
  await engine.close();
  await opened.close();
});

async function take(name: string, text: string, title: string): Promise<string> {
  const source = path.join(opened.directory, name);
  writeFileSync(source, text);
  const { plan, about } = await engine.client.imports.preview({ path: source });
  const period = { from: '2021-03-21', to: '2021-03-21', label: '21 March 2021' };
  const summary = await engine.client.imports.load({
    path: source,
    read: plan.read,
    roles: plan.roles,
    about: { ...about, title, period, sensitivity: 'open', counted: 'Usual residents' },
  });
  return summary.dataset.id;
}

function requirePlan(plans: readonly ConversionPlan[], lookup: string): ConversionPlan {
  const plan = plans.find(({ steps }) => steps.some((step) => step.lookup.dataset === lookup));
  if (plan === undefined) throw new Error(`No plan goes through ${lookup}`);
  return plan;
}

const linesOf = (name: string): string[][] =>
  readFileSync(path.join(opened.directory, name), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

test('a table of small areas is carried to wards, and nothing is kept until it is committed', async () => {
  const plans = await engine.client.places.conversions({ dataset: 'census-disability', to: ward });
  const report = await engine.client.places.convert({ plan: requirePlan(plans, 'lsoa-to-ward') });
  expect([report.areasBefore, report.areasAfter, report.unplaced]).toEqual([199, 24, []]);
  expect(report.totals).toEqual([{ column: 'Observation', before: 367_116, after: 367_116 }]);
  expect(report.method).toMatch(/^Carried from LSOAs of 2021 to wards of 2022 by best fit:/);
  expect(readFileSync(file, 'utf8')).not.toContain('conversions');
});

test('wards that a lookup never reaches are named: their people are counted in their neighbours', async () => {
  const rows = linesOf('geography/lsoa-to-ward.csv').map(([lsoa = '', , code = '']) => {
    const to = code === 'E05013539' ? 'E05013538' : code;
    return `${lsoa},${to}`;
  });
  const lookup = await take('short.csv', ['LSOA21CD,WD22CD', ...rows].join('\n'), 'Short lookup');
  const plans = await engine.client.places.conversions({ dataset: 'census-disability', to: ward });
  const report = await engine.client.places.convert({ plan: requirePlan(plans, lookup) });
  expect(report.areasAfter).toBe(23);
  expect(report.says).toContain('1 ward that should have people get none, because no lookup leads there: E05013539.');
});

test('a committed conversion is a dataset like any other, labelled with its method, also after it is opened again', async () => {
  const seen = new Set<string>();
  const rows = linesOf('geography/lsoa-to-ward.csv').flatMap(([lsoa = '', , code = '']) => {
    const people = seen.has(code) ? [] : linesOf('census/religion-by-ward.csv').filter((row) => row[2] === code);
    seen.add(code);
    return people.flatMap((row) => [`${lsoa},No religion,${row[4] ?? ''}`, `${lsoa},Christian,${row[5] ?? ''}`]);
  });
  const id = await take('religion.csv', ['lsoa21cd,Religion,n', ...rows].join('\n'), 'Religion by LSOA');
  const [plan] = await engine.client.places.conversions({ dataset: id, to: ward });
  if (plan === undefined) throw new Error('no plan');
  expect(plan.published).toEqual({ dataset: 'census-religion', area: 'geography code', count: 'Residents' });
  const report = await engine.client.places.commitConversion({ plan });
  expect(report.errors?.whole.isReconciled).toBe(false);
  await engine.client.workspace.open({ path: file });
  const made = (await engine.client.datasets.list()).find(({ dataset }) => dataset.id === plan.id);
  expect(made).toMatchObject({ rows: 48, columns: 3, problems: [{ severity: 'note', title: report.method }] });
  expect(made?.dataset.counted).toBe(`Usual residents. ${report.method}`);
  const page = await engine.client.preview.rows({ dataset: plan.id, offset: 0, limit: 2 });
  expect(page.columns.map(({ name }) => name)).toEqual(['ward 2022', 'Religion', 'n']);
  expect((await engine.client.imports.sources()).some(({ dataset }) => dataset === plan.id)).toBe(false);
  expect((await engine.client.places.gazetteer()).lookups.some(({ dataset }) => dataset === plan.id)).toBe(false);
});
