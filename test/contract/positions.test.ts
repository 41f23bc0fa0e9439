import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCodeSchema } from '../../shared/model/area.ts';
import type { MeasureDraft, MeasureSuggestion } from '../../shared/model/measure-draft.ts';
import { loadAsProposed, writeOwnBorough } from '../support/own-borough.ts';
import type { TestEngine } from '../support/with-engine.ts';
import { openTestEngine } from '../support/with-engine.ts';

const orchard = areaCodeSchema.parse('E09099001');
/** The four wards are squares from 0.4 to 0.32 degrees west, 51.5 to 51.52 north. */
const inside = Array.from({ length: 120 }, (_, at) => [-0.3999 + 0.0006 * at, 51.501 + 0.0001 * at] as const);
const elsewhere = Array.from({ length: 900 }, (_, at) => [-0.2 + 0.0002 * at, 51.55] as const);
/** Some 50 m north of the wards, and abroad. */
const [beside, abroad] = [[-0.35, 51.52045] as const, [2.35, 48.86] as const];
/** Nowhere, and 0 and 0, which stands for that. */
const nowhere = [...Array.from({ length: 30 }, () => ['', ''] as const), [0, 0] as const];
const places = [...inside, ...elsewhere, beside, abroad, ...nowhere];
const columns = { x: 'Longitude', y: 'Latitude', system: 'wgs84' } as const;

let test: TestEngine;
let suggestion: MeasureSuggestion;

function draft(): MeasureDraft {
  if (suggestion.draft === null) throw new Error(suggestion.hindrances.join(' '));
  return suggestion.draft;
}

function table(folder: string, name: string, rows: readonly (readonly (string | number)[])[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, `${rows.map((row) => row.join(',')).join('\n')}\n`);
  return file;
}

const groups = ['White British', 'Indian', 'Pakistani', 'African', 'Arab'];

beforeAll(async () => {
  test = await openTestEngine();
  const { client } = test.engine;
  const folder = path.join(test.directory, 'sent');
  mkdirSync(folder);
  const files = writeOwnBorough(folder);
  const stops = table(folder, 'stops.csv', [
    ['Date', 'Longitude', 'Latitude', 'Gender', 'Ethnicity'],
    ...places.map(([x, y], at) => [
      `2021-0${1 + (at % 9)}-1${at % 9}`,
      x,
      y,
      at % 2 === 0 ? 'Male' : 'Female',
      groups[at % 5] ?? '',
    ]),
  ]);
  const fines = table(folder, 'fines.csv', [
    ['Date', 'Ward code', 'Ethnicity'],
    ...Array.from({ length: 200 }, (_, at) => [
      `2021-0${1 + (at % 9)}-1${at % 9}`,
      at < 6 ? `E0509900${1 + (at % 3)}` : `E0509980${1 + (at % 6)}`,
      groups[at % 5] ?? '',
    ]),
  ]);
  await client.workspace.create({ folder: path.join(test.directory, 'own'), title: 'Own borough' });
  const { dataset } = await loadAsProposed(test.engine, files.wards, { title: 'Wards' });
  await client.places.useAreas({
    dataset: dataset.id,
    whole: { code: orchard, name: 'Orchard' },
    note: 'Made for a test.',
  });
  await loadAsProposed(test.engine, files.residents, {
    title: 'Residents of Orchard',
    unit: 'residents',
    period: { from: '2021-03-21', to: '2021-03-21', label: 'Census 2021' },
    sensitivity: 'open',
  });
  await loadAsProposed(test.engine, stops, { title: 'Stops', unit: 'stops' });
  await loadAsProposed(test.engine, fines, { title: 'Fines', unit: 'fines' });
  suggestion = await client.measures.suggest({ dataset: 'stops' });
});
afterAll(() => test.close());

describe('records of which few lie in the areas', () => {
  it('can be placed by their position, however few lie in them, and says how few', () => {
    expect(draft().join?.on).toEqual([{ by: 'within', ...columns, boundaries: 'wards', right: 'Ward code' }]);
    expect(suggestion.ways[0]).toMatchObject({
      title: 'Point → ward',
      placed: inside.length / places.length,
      says: 'Only 120 of 1,022 positions lie in Orchard. Those outside are left out of every count.',
    });
  });

  it('cannot be placed by a key that hardly fits, and says how few it places', async () => {
    const { draft: none, hindrances } = await test.engine.client.measures.suggest({ dataset: 'fines' });
    expect(none).toBeNull();
    expect(hindrances[0]).toMatch(
      /^Too few rows of “Fines” can be placed in wards of Orchard\. “Ward code” places only 6 of 200 rows\./,
    );
  });
});

describe('records whose position lies outside every area', () => {
  it('are in no count: a look says how many, and that those without a position count in the whole', async () => {
    const look = await test.engine.client.measures.look(draft());
    expect(look).toMatchObject({ rows: places.length, counted: 151, placed: 120, outside: 902, filled: 4 });
    expect(look.says).toContain('151 stops are counted, 120 of them in wards. 902 stops outside Orchard are left out.');
    expect(look.warnings[0]).toEqual({
      grade: 'trap',
      says: expect.stringMatching(/^31 of 151 stops have no position that .* count in the whole only\. .* 88\.2% lie/),
    });
    expect(look.warnings.map(({ says }) => says).join(' ')).not.toContain('left out in Join');
  });

  it('are told of in the report of the join, with those close to an area', async () => {
    const plan = draft().join;
    if (plan === null) throw new Error('The stops are to be placed by a new join.');
    const report = await test.engine.client.joins.match({ plan });
    expect(report).toMatchObject({ outsideRows: 902, rows: 151, left: { matchedRows: 120, keys: 4, emptyRows: 31 } });
    expect(report.left.unmatched).toEqual([{ key: null, rows: 31 }]);
    expect(report.strands.map(({ groups: each }) => each.reduce((sum, { rows }) => sum + rows, 0))).toContain(151);
    expect(report.sentence).toContain(
      'Rows whose position lies outside every ward are left out of every count; rows without a position count in the whole only.',
    );
    expect(report.steps).toContain(
      'Rows whose “Longitude” and “Latitude” lie in no area of Wards are left out: they lie outside the whole. Rows without a position are kept.',
    );
    expect(report.warnings.map(({ says }) => says)).toEqual([
      '902 of 1,022 rows of Stops with a position lie outside every area of Wards, and are left out of every count. 1 of them lies outside the United Kingdom: check that these positions are right.',
      expect.stringMatching(/^1 of those outside lies within 100 metres of an area\./),
      '30 rows were not placed: no position.',
      '1 row was not placed: 0 and 0, which stands for no position.',
    ]);
    const lone = await test.engine.client.joins.match({ plan: { ...plan, kind: 'anti' } });
    expect(lone).toMatchObject({ outsideRows: 0, rows: places.length - inside.length });
  });

  it('are in no number that is released, and the number says so', async () => {
    const { client } = test.engine;
    await client.measures.keep(draft());
    const { measure } = draft();
    const profile = await client.profiles.create({ template: 'area-profile', title: 'Stops', measures: [measure.id] });
    const { breakdowns } = await client.explore.evidence({ measure: measure.id });
    const all = breakdowns[0]?.rows.filter(({ category }) => category === 'all') ?? [];
    const of = (area: string) => all.find((row) => row.area === area)?.count;
    expect([of(orchard), of('not-placed')]).toMatchObject([{ value: 151 }, { value: 31 }]);
    const { facts, query } = await client.profiles.provenance({
      profile: profile.id,
      area: orchard,
      figure: {
        measure: measure.id,
        strand: 'sex',
        category: 'female',
        area: orchard,
        estimate: 'count',
        part: 'value',
      },
    });
    expect(facts).toContainEqual({ term: 'Left out', text: expect.stringContaining('lie in no area of Wards') });
    expect(query).toContain('holds none outside Orchard');
    const report = await client.reports.profile({ profile: profile.id, area: orchard });
    expect(JSON.stringify(report)).toContain('Rows whose position lies outside every ward are left out of every count');
    expect((await client.measures.suggest({ dataset: 'stops' })).ways[0]).toMatchObject({
      isKept: true,
      says: 'Only 120 of 1,022 positions lie in Orchard. Those outside are left out of every count.',
    });
  });
});
